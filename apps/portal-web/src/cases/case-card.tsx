import type { CaseSummary } from '@yunmeng/cases/contract';
import { buttonClass, Buttons, plainDay, Tag, useMarks, useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import { useYear } from '../surroundings/surroundings.tsx';
import { nextInWords, stateWords } from './case-words.ts';

const words = {
  mend: { zh: '去补材料', en: 'Send what is missing' },
  sent: (day: string) => ({ zh: `${day}提交`, en: `sent ${day}` }),
};

interface CaseCardProps {
  readonly summary: CaseSummary;
  /** The heading that fits below the one above. */
  readonly level: 'h2' | 'h3';
}

/** One case in a list: its state in a word, what happens next and by when, and what one has to do oneself. */
export function CaseCard({ summary, level: Heading }: CaseCardProps) {
  const say = useSay();
  const year = useYear();
  const marks = useMarks();
  const { tag, word } = stateWords(summary);
  const next = nextInWords(summary, year);
  return (
    <article className="card">
      <p>
        <Tag kind={tag}>{say(word)}</Tag>
      </p>
      <Heading className="card-name">
        <Link to={`/cases/${summary.id}`}>{summary.title}</Link>
      </Heading>
      <p className="hint">
        {summary.org.name}
        {marks.comma}
        {say(words.sent(say(plainDay(summary.submittedAt.slice(0, 10), year))))}
      </p>
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
