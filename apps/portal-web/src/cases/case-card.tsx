import type { CaseSummary } from '@yunmeng/cases/contract';
import { buttonClass, Buttons, Tag, useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import { useYear } from '../surroundings/surroundings.tsx';
import { nextInWords, stateWords } from './case-words.ts';

const words = { mend: { zh: '去补材料', en: 'Send what is missing' } };

/** One case in a list: its state in a word, what happens next and by when, and what one has to do oneself. */
export function CaseCard({ summary }: { readonly summary: CaseSummary }) {
  const say = useSay();
  const year = useYear();
  const { tag, word } = stateWords(summary);
  const next = nextInWords(summary, year);
  return (
    <article className="card">
      <p>
        <Tag kind={tag}>{say(word)}</Tag>
      </p>
      <h3>
        <Link to={`/cases/${summary.id}`}>{summary.title}</Link>
      </h3>
      <p className="hint">{summary.org.name}</p>
      {next === undefined ? null : <p>{say(next)}</p>}
      {summary.state === 'correction-required' ? (
        <Buttons>
          <Link className={buttonClass('primary')} to={`/cases/${summary.id}#correction`}>
            {say(words.mend)}
          </Link>
        </Buttons>
      ) : null}
    </article>
  );
}
