import type { Draft } from '@yunmeng/intake/contract';
import { buttonClass, Icon, Steps, useSay, Waiting } from '@yunmeng/ui';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
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
  const say = useSay();
  const session = useSession();
  const { value, failure, isWaiting, reload } = useRead<Draft>(`/drafts/${draftId}`);
  if (session.kind !== 'signed-in' && session.kind !== 'lapsed') return null;
  // What was read in an earlier visit may be old: answers are taken up from the server, once.
  if (value !== undefined && !isWaiting) return <FillIn draft={value} accountId={session.session.accountId} />;
  return (
    <div className="wrap">
      <div className="narrow head">
        {isWaiting ? <Waiting what={say(words.waiting)} /> : null}
        {failure?.status === 404 ? (
          <>
            <PageTitle>{say(words.gone)}</PageTitle>
            <Link className={buttonClass('secondary')} to="/cases">
              {say(words.toCases)}
            </Link>
          </>
        ) : null}
        {failure !== undefined && failure.status !== 404 ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      </div>
    </div>
  );
}

function FillIn({ draft, accountId }: { readonly draft: Draft; readonly accountId: string }) {
  const say = useSay();
  const { step: stepId } = useParams();
  const [query] = useSearchParams();
  const application = useApplication(draft, accountId);
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
