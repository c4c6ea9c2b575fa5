import { buttonClass, Buttons, dayInWords, momentInWords, Tag, useMarks, useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import type { DraftSummary } from '@yunmeng/intake/contract';
import { useYear } from '../surroundings/surroundings.tsx';

const words = {
  tag: { zh: '还没交', en: 'Not sent' },
  saved: (when: string) => ({ zh: `${when}存的。`, en: `Saved ${when}.` }),
  until: (day: string) => ({ zh: `留到${day}，过了这天会删掉。`, en: `Kept until ${day}, then deleted.` }),
  goOn: { zh: '接着填', en: 'Go on' },
};

/** One application that is being filled in: until when it is kept, and the way back to it. */
export function DraftCard({ draft }: { readonly draft: DraftSummary }) {
  const say = useSay();
  const marks = useMarks();
  const year = useYear();
  return (
    <article className="card">
      <p>
        <Tag kind="idle">{say(words.tag)}</Tag>
      </p>
      <h3>{draft.item.name}</h3>
      <p className="hint">
        {say(words.saved(say(momentInWords(draft.savedAt, year))))}
        {marks.gap}
        {say(words.until(say(dayInWords(draft.expiresOn, year))))}
      </p>
      <Buttons>
        <Link className={buttonClass('secondary')} to={`/apply/${draft.id}`}>
          {say(words.goOn)}
          <span className="vh">
            {marks.colon}
            {draft.item.name}
          </span>
        </Link>
      </Buttons>
    </article>
  );
}
