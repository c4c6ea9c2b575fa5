import type { Draft } from '@yunmeng/intake/contract';
import { buttonClass, Icon, Steps, useSay, Waiting } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';

import type { Answered } from '../api/client.ts';
import { FailureNotice } from '../api/failure-notice.tsx';
import type { Failure } from '../api/failure.ts';
import { useRead } from '../api/use-read.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { useSession } from '../session/session.ts';
import { SignedInOnly } from '../session/signed-in-only.tsx';
import { useApplication } from './application.ts';
import { CheckStep } from './check-step.tsx';
import { Conflict } from './conflict.tsx';
import { MaterialsStep } from './materials-step.tsx';
import { SectionStep } from './section-step.tsx';
import { applyWords as words } from './words.ts';

/** 申请: one page for each group of questions, then the papers, then a last look. */
export function ApplyPage() {
  const say = useSay();
  const { draftId = '' } = useParams();
  return (
    <SignedInOnly why={say(words.why)}>
      <LoadedDraft key={draftId} draftId={draftId} />
    </SignedInOnly>
  );
}

function LoadedDraft({ draftId }: { readonly draftId: string }) {
  const session = useSession();
  const { value, failure, isWaiting, reload, replace } = useRead<Draft>(`/drafts/${draftId}`);
  if (session.kind !== 'signed-in' && session.kind !== 'lapsed') return null;
  const isThere = value !== undefined && failure?.status !== 404 && failure?.status !== 409;
  // What was read in an earlier visit may be old: answers are taken up from the server, once, unless it is out of reach.
  if (isThere && !isWaiting) {
    const { accountId } = session.session;
    // Another version of the item asks other questions: it is filled in anew, with the answers that were saved.
    return <FillIn key={value.itemVersion} draft={value} accountId={accountId} onRefreshed={replace} />;
  }
  return <NoDraft failure={failure} onRetry={reload} />;
}

interface NoDraftProps {
  readonly failure: Failure | undefined;
  readonly onRetry: () => void;
}

function NoDraft({ failure, onRetry }: NoDraftProps) {
  const say = useSay();
  const caseId = failure?.problem?.facts?.['caseId'];
  if (failure === undefined) {
    return (
      <Narrow>
        <Waiting what={say(words.waiting)} />
      </Narrow>
    );
  }
  if (failure.code === 'intake.already-submitted' && typeof caseId === 'string') {
    return (
      <Narrow>
        <PageTitle>{say(words.sent)}</PageTitle>
        <Link className={buttonClass('secondary')} to={`/cases/${caseId}`}>
          {say(words.toCase)}
        </Link>
      </Narrow>
    );
  }
  if (failure.status === 404) {
    return (
      <Narrow>
        <PageTitle>{say(words.gone)}</PageTitle>
        <Link className={buttonClass('secondary')} to="/cases">
          {say(words.toCases)}
        </Link>
      </Narrow>
    );
  }
  return (
    <Narrow>
      <FailureNotice failure={failure} onRetry={onRetry} />
    </Narrow>
  );
}

function Narrow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="narrow head">{children}</div>
    </div>
  );
}

interface FillInProps {
  readonly draft: Draft;
  readonly accountId: string;
  readonly onRefreshed: (answer: Answered<Draft>) => void;
}

function FillIn({ draft, accountId, onRefreshed }: FillInProps) {
  const say = useSay();
  const { step: stepId } = useParams();
  const [query] = useSearchParams();
  const application = useApplication(draft, accountId, onRefreshed);
  const { steps } = application;
  const index = steps.findIndex((step) => step.id === stepId);
  const step = steps[index];
  if (step === undefined) return <Navigate to={`/apply/${draft.id}/${steps[0]?.id ?? 'check'}`} replace />;

  const pathOf = (at: number) => `/apply/${draft.id}/${steps[at]?.id ?? 'check'}`;
  const isFromCheck = query.get('back') === 'check';
  const next = isFromCheck ? `/apply/${draft.id}/check` : pathOf(index + 1);
  const back = isFromCheck ? next : index === 0 ? `/items/${draft.item.id}` : pathOf(index - 1);
  return (
    <div className="wrap">
      <div className="narrow">
        <Link className="back" to={back}>
          <Icon name="back" />
          {say(index === 0 ? words.backToGuide : words.back)}
        </Link>
        <Steps of={draft.item.name} current={index + 1} total={steps.length} />
        <Conflict application={application} />
        {step.kind === 'section' ? (
          <SectionStep key={step.id} application={application} step={step} next={next} />
        ) : null}
        {step.kind === 'materials' ? <MaterialsStep application={application} next={next} /> : null}
        {step.kind === 'check' ? <CheckStep application={application} /> : null}
      </div>
    </div>
  );
}
