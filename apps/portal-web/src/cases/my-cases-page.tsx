import type { CasePage } from '@yunmeng/cases/contract';
import { buttonClass, Buttons, More, useSay, Waiting } from '@yunmeng/ui';
import { Link } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { usePages } from '../api/use-pages.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { SignedInOnly } from '../session/signed-in-only.tsx';
import { CaseCard } from './case-card.tsx';

const words = {
  title: { zh: '我的办件', en: 'My cases' },
  why: { zh: '您办的事只有您能看。', en: 'Only you can see your cases.' },
  waiting: { zh: '您的办件', en: 'your cases' },
  none: {
    zh: '您还没有办过事。从首页说要办什么，就能找到怎么办。',
    en: 'You have no cases yet. Say on the home page what you need.',
  },
  find: { zh: '找要办的事', en: 'Find what you need' },
  drafts: { zh: '看没填完的', en: 'See what is not finished' },
};

const PATH = '/my-cases?limit=20';

/** 我的办件: every case of the person who is signed in, the newest first. */
export function MyCasesPage() {
  const say = useSay();
  return (
    <SignedInOnly why={say(words.why)}>
      <MyCases />
    </SignedInOnly>
  );
}

function MyCases() {
  const say = useSay();
  const { first, entries, isBusy, failure, more } = usePages(PATH, (page: CasePage) => page.cases);
  return (
    <div className="wrap">
      <div className="narrow head">
        <PageTitle>{say(words.title)}</PageTitle>
        {first.failure === undefined ? null : <FailureNotice failure={first.failure} onRetry={first.reload} />}
        {first.value === undefined && first.isWaiting ? <Waiting what={say(words.waiting)} /> : null}
        {first.value?.total === 0 ? <NoCases /> : null}
        {entries.map((summary) => (
          <CaseCard key={summary.id} summary={summary} level="h2" />
        ))}
        {first.value === undefined || entries.length === 0 ? null : (
          <More
            shown={entries.length}
            total={first.value.total}
            isTotalCapped={first.value.isTotalCapped}
            isBusy={isBusy}
            onMore={more}
          />
        )}
        {failure === undefined ? null : <FailureNotice failure={failure} />}
      </div>
    </div>
  );
}

function NoCases() {
  const say = useSay();
  return (
    <>
      <p>{say(words.none)}</p>
      <Buttons>
        <Link className={buttonClass('primary')} to="/">
          {say(words.find)}
        </Link>
        <Link to="/drafts">{say(words.drafts)}</Link>
      </Buttons>
    </>
  );
}
