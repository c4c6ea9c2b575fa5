import type { CasePage, CaseSummary } from '@yunmeng/cases/contract';
import { buttonClass, Buttons, More, useSay, Waiting } from '@yunmeng/ui';
import { useState } from 'react';
import { Link } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { failureOf, type Failure } from '../api/failure.ts';
import { useRead } from '../api/use-read.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { SignedInOnly } from '../session/session.tsx';
import { useSurroundings } from '../surroundings/surroundings.tsx';
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
  const { api } = useSurroundings();
  const first = useRead<CasePage>(PATH);
  const [further, setFurther] = useState<{
    readonly cases: readonly CaseSummary[];
    readonly next: string | undefined;
  }>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const next = further === undefined ? first.value?.next : further.next;

  const fetchMore = async (after: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { body } = await api.get<CasePage>(`${PATH}&after=${encodeURIComponent(after)}`);
      setFurther({ cases: [...(further?.cases ?? []), ...body.cases], next: body.next });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setBusy(false);
  };

  const page = first.value;
  const cases = page === undefined ? [] : [...page.cases, ...(further?.cases ?? [])];
  return (
    <div className="wrap">
      <div className="narrow head">
        <PageTitle>{say(words.title)}</PageTitle>
        {first.failure === undefined ? null : <FailureNotice failure={first.failure} onRetry={first.reload} />}
        {page === undefined && first.isWaiting ? <Waiting what={say(words.waiting)} /> : null}
        {page !== undefined && cases.length === 0 ? (
          <>
            <p>{say(words.none)}</p>
            <Buttons>
              <Link className={buttonClass('primary')} to="/">
                {say(words.find)}
              </Link>
              <Link to="/drafts">{say(words.drafts)}</Link>
            </Buttons>
          </>
        ) : null}
        {cases.map((summary) => (
          <CaseCard key={summary.id} summary={summary} />
        ))}
        {page === undefined || cases.length === 0 ? null : (
          <More
            shown={cases.length}
            total={page.total}
            isTotalCapped={page.isTotalCapped}
            isBusy={isBusy}
            onMore={next === undefined ? undefined : () => void fetchMore(next)}
          />
        )}
        {failure === undefined ? null : <FailureNotice failure={failure} />}
      </div>
    </div>
  );
}
