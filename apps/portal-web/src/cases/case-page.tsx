import type { CaseDetail } from '@yunmeng/cases/contract';
import { formatQueryCode, parseQueryCode } from '@yunmeng/kernel/query-code';
import { buttonClass, Buttons, Icon, momentInWords, useMarks, useSay, Waiting } from '@yunmeng/ui';
import { Link, useParams } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { useRead } from '../api/use-read.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { useSession } from '../session/session.ts';
import { SignedInOnly } from '../session/signed-in-only.tsx';
import { useYear } from '../surroundings/surroundings.tsx';
import { CaseTimeline, SentByApplicant } from './case-record.tsx';
import './case.css';
import { hasEnded } from './case-words.ts';
import { clocksToDraw } from './clocks-to-draw.ts';
import { ClockCard } from './clock-card.tsx';
import { CorrectionCard } from './correction-card.tsx';
import { DecisionCard } from './decision-card.tsx';
import { RatingCard } from './rating-card.tsx';
import { TurnPanel } from './turn-panel.tsx';
import type { ActTarget } from './use-act.ts';
import { WithdrawCard } from './withdraw-card.tsx';
import { caseWords as words, correctionWords } from './words.ts';

/** 办件: whose turn it is and by when, then everything else. */
export function CasePage() {
  const say = useSay();
  const { caseId = '' } = useParams();
  return (
    <SignedInOnly why={say(words.why)}>
      <LoadedCase key={caseId} caseId={caseId} />
    </SignedInOnly>
  );
}

function LoadedCase({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const { value, version, failure, isWaiting, reload, replace } = useRead<CaseDetail>(`/cases/${caseId}`);
  const isGone = value === undefined && (failure?.status === 404 || failure?.status === 403);
  return (
    <div className="wrap">
      <Link className="back noprint" to="/cases">
        <Icon name="back" />
        {say(words.back)}
      </Link>
      {value === undefined && isWaiting ? <Waiting what={say(words.waiting)} /> : null}
      {isGone ? <Gone /> : null}
      {failure !== undefined && !isGone ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {value === undefined ? null : <Case target={{ detail: value, version, onDone: replace, onChanged: reload }} />}
    </div>
  );
}

function Gone() {
  const say = useSay();
  return (
    <div className="narrow head">
      <PageTitle>{say(words.gone)}</PageTitle>
      <p className="lede">{say(words.goneHint)}</p>
      <Buttons>
        <Link className={buttonClass('secondary')} to="/lookup">
          {say(words.lookup)}
        </Link>
      </Buttons>
    </div>
  );
}

function Case({ target }: { readonly target: ActTarget }) {
  const say = useSay();
  const marks = useMarks();
  const year = useYear();
  const { detail } = target;
  const code = parseQueryCode(detail.queryCode);
  return (
    <article>
      <div className="head">
        <PageTitle>{detail.title}</PageTitle>
        <p className="meta">
          {say(words.queryCode)}
          <span className="code">{code ? formatQueryCode(code) : detail.queryCode}</span>
          {marks.comma}
          {say(words.submitted(say(momentInWords(detail.submittedAt, year))))}
        </p>
      </div>
      <div className="cols">
        <div>
          <CaseTurn detail={detail} />
          <div className="case-parts">
            <OpenCorrection target={target} />
            <DecisionCard detail={detail} />
            {hasEnded(detail.state) || detail.decision !== undefined ? <RatingCard detail={detail} /> : null}
            <ClockCard detail={detail} />
          </div>
          <EarlierCorrections detail={detail} />
          <CaseTimeline detail={detail} />
          <SentByApplicant detail={detail} />
        </div>
        <aside className="noprint" aria-label={say(words.question)}>
          <section className="card" aria-labelledby="question">
            <h2 id="question">{say(words.question)}</h2>
            <p>
              <a className="call" href="tel:12345">
                {say(words.call)}
              </a>
            </p>
            <p>
              <Link className="call" to={`/received/${detail.id}`}>
                {say(words.receipt)}
              </Link>
            </p>
            {hasEnded(detail.state) ? null : <p className="hint">{say(words.lateHint)}</p>}
          </section>
          <WithdrawCard target={target} />
        </aside>
      </div>
    </article>
  );
}

function CaseTurn({ detail }: { readonly detail: CaseDetail }) {
  const drawn = clocksToDraw(detail.clocks);
  return (
    <TurnPanel
      turn={detail.turn}
      state={detail.state}
      nextDue={detail.nextDue ?? drawn?.main.due}
      nextClock={drawn?.main}
      statutoryDue={detail.statutoryDue ?? drawn?.behind?.due}
      statutoryClock={drawn?.behind}
    />
  );
}

/** What the applicant is asked to mend, while it is open and he may. */
function OpenCorrection({ target }: { readonly target: ActTarget }) {
  const session = useSession();
  const { corrections, offers } = target.detail;
  const open = corrections.find((correction) => correction.submittedAt === undefined);
  const maySend = offers.some((offer) => offer.act === 'submit-correction' && offer.isAllowed);
  if (open === undefined || !maySend || (session.kind !== 'signed-in' && session.kind !== 'lapsed')) return null;
  return <CorrectionCard key={open.askedAt} target={target} correction={open} accountId={session.session.accountId} />;
}

/** Corrections that were sent: what was asked, for the record. */
function EarlierCorrections({ detail }: { readonly detail: CaseDetail }) {
  const say = useSay();
  const year = useYear();
  const sent = detail.corrections.flatMap((correction) =>
    correction.submittedAt === undefined ? [] : [{ ...correction, submittedAt: correction.submittedAt }],
  );
  if (sent.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="earlier">
      <h2 id="earlier">{say(correctionWords.earlier)}</h2>
      {sent.map((correction) => (
        <div key={correction.askedAt} className="card">
          <ul className="points">
            {correction.items.map((item) => (
              <li key={item.pointer}>{item.what}</li>
            ))}
          </ul>
          <p className="hint">{say(correctionWords.sentOn(say(momentInWords(correction.submittedAt, year))))}</p>
        </div>
      ))}
    </section>
  );
}
