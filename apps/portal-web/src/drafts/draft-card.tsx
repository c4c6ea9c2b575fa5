import type { DraftSummary } from '@yunmeng/intake/contract';
import { Button, buttonClass, Buttons, dayInWords, momentInWords, Tag, useMarks, useSay } from '@yunmeng/ui';
import { useState } from 'react';
import { Link } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { failureOf, type Failure } from '../api/failure.ts';
import { useSurroundings, useYear } from '../surroundings/surroundings.tsx';

const words = {
  tag: { zh: '还没交', en: 'Not sent' },
  saved: (when: string) => ({ zh: `${when}存的。`, en: `Saved ${when}.` }),
  until: (day: string) => ({ zh: `留到${day}，过了这天会删掉。`, en: `Kept until ${day}, then deleted.` }),
  goOn: { zh: '接着填', en: 'Go on' },
  discard: { zh: '不填了，删掉', en: 'Discard' },
  sure: { zh: '删掉以后找不回来。', en: 'It cannot be brought back.' },
  confirm: { zh: '删掉', en: 'Discard it' },
  discarding: { zh: '正在删', en: 'Discarding' },
  keep: { zh: '留着', en: 'Keep it' },
};

interface DraftCardProps {
  readonly draft: DraftSummary;
  /** The heading that fits below the one above. */
  readonly level: 'h2' | 'h3';
  readonly onDiscarded: () => void;
}

/** One application that is being filled in: until when it is kept, the way back to it, and the way to be rid of it. */
export function DraftCard({ draft, level: Heading, onDiscarded }: DraftCardProps) {
  const say = useSay();
  const marks = useMarks();
  const year = useYear();
  const [isAsked, setAsked] = useState(false);
  return (
    <article className="card">
      <p>
        <Tag kind="idle">{say(words.tag)}</Tag>
      </p>
      <Heading className="card-name">{draft.item.name}</Heading>
      <p className="hint">
        {say(words.saved(say(momentInWords(draft.savedAt, year))))}
        {marks.gap}
        {say(words.until(say(dayInWords(draft.expiresOn, year))))}
      </p>
      {isAsked ? (
        <Discard draftId={draft.id} onDiscarded={onDiscarded} onKept={() => setAsked(false)} />
      ) : (
        <Buttons>
          <Link className={buttonClass('secondary')} to={`/apply/${draft.id}`}>
            {say(words.goOn)}
            <span className="vh">
              {marks.colon}
              {draft.item.name}
            </span>
          </Link>
          <Button kind="plain" onPress={() => setAsked(true)}>
            {say(words.discard)}
            <span className="vh">
              {marks.colon}
              {draft.item.name}
            </span>
          </Button>
        </Buttons>
      )}
    </article>
  );
}

interface DiscardProps {
  readonly draftId: string;
  readonly onDiscarded: () => void;
  readonly onKept: () => void;
}

function Discard({ draftId, onDiscarded, onKept }: DiscardProps) {
  const say = useSay();
  const { api } = useSurroundings();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const discard = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await api.write({ method: 'DELETE', path: `/drafts/${draftId}` });
      onDiscarded();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setBusy(false);
  };
  return (
    <>
      <p>
        <b>{say(words.sure)}</b>
      </p>
      <Buttons>
        <Button kind="secondary" busy={isBusy ? say(words.discarding) : undefined} onPress={() => void discard()}>
          {say(words.confirm)}
        </Button>
        <Button kind="secondary" onPress={onKept}>
          {say(words.keep)}
        </Button>
      </Buttons>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </>
  );
}
