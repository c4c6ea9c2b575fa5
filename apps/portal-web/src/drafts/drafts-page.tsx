import { useSay, Waiting } from '@yunmeng/ui';

import type { DraftList } from '../api/answers.ts';
import { FailureNotice } from '../api/failure-notice.tsx';
import { useRead } from '../api/use-read.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { SignedInOnly } from '../session/signed-in-only.tsx';
import { DraftCard } from './draft-card.tsx';

const words = {
  title: { zh: '没填完的申请', en: 'Applications you have not finished' },
  why: { zh: '您存下的申请只有您能看。', en: 'Only you can see what you have saved.' },
  waiting: { zh: '您存下的申请', en: 'your applications' },
  none: {
    zh: '没有存着的申请。从首页找要办的事，填到一半会自动存在这里，留30天。',
    en: 'Nothing is saved. Find what you need from the home page; what you fill in is saved here by itself and kept 30 days.',
  },
};

/** 没填完的: every draft of the person who is signed in. */
export function DraftsPage() {
  const say = useSay();
  return (
    <SignedInOnly why={say(words.why)}>
      <Drafts />
    </SignedInOnly>
  );
}

function Drafts() {
  const say = useSay();
  const { value, failure, isWaiting, reload } = useRead<DraftList>('/drafts');
  const drafts = value?.drafts ?? [];
  return (
    <div className="wrap">
      <div className="narrow head">
        <PageTitle>{say(words.title)}</PageTitle>
        {failure === undefined ? null : <FailureNotice failure={failure} onRetry={reload} />}
        {value === undefined && isWaiting ? <Waiting what={say(words.waiting)} /> : null}
        {value !== undefined && drafts.length === 0 ? <p>{say(words.none)}</p> : null}
        {drafts.map((draft) => (
          <DraftCard key={draft.id} draft={draft} level="h2" onDiscarded={reload} />
        ))}
      </div>
    </div>
  );
}
