import type { CasePage, CaseSummary } from '@yunmeng/cases/contract';
import { useSay, Waiting } from '@yunmeng/ui';
import { Link } from 'react-router';

import type { DraftList } from '../api/answers.ts';
import { FailureNotice } from '../api/failure-notice.tsx';
import { useRead } from '../api/use-read.ts';
import { CaseCard } from '../cases/case-card.tsx';
import { hasEnded } from '../cases/case-words.ts';
import { DraftCard } from '../drafts/draft-card.tsx';
import { homeWords as words } from './words.ts';

const SHOWN = 4;

/** What is under way: first what waits for the person, then what waits for government, then what is not sent yet. */
export function MineNow() {
  const say = useSay();
  const cases = useRead<CasePage>('/my-cases?limit=20');
  const drafts = useRead<DraftList>('/drafts');
  const running = mineFirst(cases.value?.cases ?? []);
  const unfinished = drafts.value?.drafts ?? [];
  return (
    <>
      {cases.failure === undefined ? null : <FailureNotice failure={cases.failure} onRetry={cases.reload} />}
      {cases.value === undefined && cases.isWaiting ? <Waiting what={say(words.mineWaiting)} /> : null}
      {running.length === 0 ? null : (
        <section className="sec" aria-labelledby="mine">
          <div className="sec-head">
            <h2 id="mine">{say(words.mine)}</h2>
            <Link to="/cases">{say(words.all(cases.value?.total ?? running.length))}</Link>
          </div>
          <div className="pair">
            {running.slice(0, SHOWN).map((summary) => (
              <CaseCard key={summary.id} summary={summary} level="h3" />
            ))}
          </div>
        </section>
      )}
      {unfinished.length === 0 ? null : (
        <section className="sec" aria-labelledby="unfinished">
          <div className="sec-head">
            <h2 id="unfinished">{say(words.unfinished)}</h2>
            <Link to="/drafts">{say(words.all(unfinished.length))}</Link>
          </div>
          <div className="pair">
            {unfinished.slice(0, 2).map((draft) => (
              <DraftCard key={draft.id} draft={draft} level="h3" onDiscarded={drafts.reload} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** The running cases, those that wait for the applicant before those that wait for an office. */
function mineFirst(cases: readonly CaseSummary[]): readonly CaseSummary[] {
  const needsMe = (summary: CaseSummary) => summary.state === 'correction-required' || summary.state === 'approved';
  const running = cases.filter((summary) => !hasEnded(summary.state));
  return [...running.filter(needsMe), ...running.filter((summary) => !needsMe(summary))];
}
