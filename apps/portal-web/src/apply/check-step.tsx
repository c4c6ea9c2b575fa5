import { checkAnswers } from '@yunmeng/forms/contract';
import type { Receipt } from '@yunmeng/intake/contract';
import { instantOf, shanghaiDay } from '@yunmeng/kernel/instant';
import { answerInWords, Button, ErrorSummary, Notice, Rows, useMarks, useSay, type SummaryError } from '@yunmeng/ui';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { failureOf, type Failure } from '../api/failure.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { RegionName } from '../region/region-name.tsx';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import type { Application } from './application.ts';
import { StepButtons } from './step-buttons.tsx';
import { isAsked } from './asked.ts';
import { placeOf, type Step } from './steps.ts';
import { applyWords as words } from './words.ts';

type Trouble =
  | { readonly kind: 'findings'; readonly findings: readonly { readonly pointer: string; readonly text: string }[] }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** The last look: every answer with its way back, the pledge in plain words, and the button that sends. */
export function CheckStep({ application }: { readonly application: Application }) {
  const say = useSay();
  const [attempt, setAttempt] = useState(0);
  const { isBusy, trouble, submit, refresh } = useSubmit(application);
  const { draft, steps } = application;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    void submit();
  };
  const findings = trouble?.kind === 'findings' ? trouble.findings : [];
  const errors: readonly SummaryError[] = findings.map(({ pointer, text }) => ({
    fieldId: changeId(placeOf(pointer, steps)?.id ?? 'materials'),
    text,
  }));

  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary attempt={attempt} errors={isBusy ? [] : errors} />
      <PageTitle documentTitle={`${say(words.check)} - ${draft.item.name}`} isWrong={errors.length > 0}>
        {say(words.check)}
      </PageTitle>
      <p className="lede">{say(words.checkLede)}</p>
      {steps.map((step) => (
        <StepAnswers key={step.id} step={step} application={application} />
      ))}
      <div className="pledge">
        <Notice>
          <p id="pledge">
            <strong>{say(words.pledgeLead)}</strong>
            {say(words.pledge)}
          </p>
        </Notice>
      </div>
      <SubmitTrouble trouble={trouble} onRefresh={refresh} />
      <StepButtons
        application={application}
        label={say(words.submit)}
        busy={isBusy ? say(words.submitting) : undefined}
      />
    </form>
  );
}

const WHY_NOT_SENT = {
  'not-saved': words.notSavedYet,
  'changed-elsewhere': words.changedElsewhere,
  failure: words.noAnswer,
} as const;

interface SubmitTroubleProps {
  readonly trouble: Trouble | undefined;
  readonly onRefresh: () => void;
}

function SubmitTrouble({ trouble, onRefresh }: SubmitTroubleProps) {
  const say = useSay();
  if (trouble === undefined || trouble.kind === 'findings') return null;
  if (trouble.kind === 'failure' && trouble.failure.kind !== 'unreachable') {
    return (
      <>
        <FailureNotice failure={trouble.failure} />
        {trouble.failure.code === 'intake.item-changed' ? (
          <Button kind="secondary" onPress={onRefresh}>
            {say(words.refresh)}
          </Button>
        ) : null}
      </>
    );
  }
  return (
    <Notice kind="warn" live="alert">
      {say(WHY_NOT_SENT[trouble.kind])}
    </Notice>
  );
}

/** Saves what is left to save, checks everything once more, and sends. Pressed twice it sends once. */
function useSubmit(application: Application) {
  const say = useSay();
  const navigate = useNavigate();
  const { api, now } = useSurroundings();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const { draft, snapshot, files } = application;

  const attempt = async (): Promise<Trouble | undefined> => {
    const { materials } = draft;
    const findings = checkAnswers(draft.form, snapshot.answers, {
      today: shanghaiDay(instantOf(now())),
      materials,
      files,
    });
    if (findings.length > 0) {
      return { kind: 'findings', findings: findings.map(({ pointer, detail }) => ({ pointer, text: say(detail) })) };
    }
    if (!(await application.save())) return { kind: 'not-saved' };
    const path = `/drafts/${draft.id}/submit`;
    // What is sent is what the person has just read: a change made elsewhere meanwhile is refused.
    const ifMatch = application.savedVersion();
    const { body } = await api.write<Receipt>({
      method: 'POST',
      path,
      body: { pledge: true },
      ifMatch,
      survivesReload: true,
    });
    await navigate(`/received/${body.caseId}`, { replace: true, state: { receipt: body, item: draft.item.name } });
    return undefined;
  };
  const submit = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      setTrouble(await attempt());
    } catch (thrown) {
      const failure = failureOf(thrown);
      const caseId = failure.code === 'intake.already-submitted' ? failure.problem?.facts?.['caseId'] : undefined;
      if (typeof caseId === 'string') {
        // Sent before, and the answer was lost with the page: here it is.
        await navigate(`/received/${caseId}`, { replace: true });
        return;
      }
      if (failure.status === 412) {
        await application.pull();
        setTrouble({ kind: 'changed-elsewhere' });
        setBusy(false);
        return;
      }
      const findings = failure.problem?.errors ?? [];
      // Something is missing that was there here: another device has changed it, and this page shows it from now on.
      if (findings.length > 0) await application.pull();
      setTrouble(
        findings.length > 0
          ? { kind: 'findings', findings: findings.map(({ pointer, detail }) => ({ pointer, text: detail })) }
          : { kind: 'failure', failure },
      );
    }
    setBusy(false);
  };
  const refresh = () => {
    application.refresh().catch((thrown: unknown) => setTrouble({ kind: 'failure', failure: failureOf(thrown) }));
  };
  return { isBusy, trouble, submit, refresh };
}

function StepAnswers({ step, application }: { readonly step: Step; readonly application: Application }) {
  const say = useSay();
  const marks = useMarks();
  const { draft, snapshot, files } = application;
  if (step.kind === 'check') return null;
  if (step.kind === 'materials') {
    const held = draft.materials.filter((material) => !isAsked(material));
    return (
      <>
        <h2 className="check-group">{say(words.materials)}</h2>
        <Rows
          rows={[
            ...draft.materials.filter(isAsked).map((material) => {
              const names = files.filter((file) => file.materialCode === material.code).map((file) => file.name);
              return {
                key: material.code,
                term: material.name,
                detail: names.length > 0 ? names.join('\n') : say(words.missing),
                action: <Change id={material.code} to="../materials?back=check" about={material.name} />,
              };
            }),
            ...(held.length > 0
              ? [
                  {
                    key: 'held',
                    term: say(words.govHas),
                    detail: held.map((material) => material.name).join(marks.comma),
                  },
                ]
              : []),
          ]}
        />
      </>
    );
  }
  return (
    <>
      <h2 className="check-group">{say(step.title)}</h2>
      <Rows
        rows={step.fields.map((field) => {
          const answer = snapshot.answers[field.id];
          const known = draft.prefilled.find((each) => each.field === field.id);
          const isUnchanged = known !== undefined && answer === draft.answers[field.id];
          return {
            key: field.id,
            term: say(field.label),
            detail:
              field.kind === 'region' && typeof answer === 'string' ? (
                <RegionName code={answer} />
              ) : (
                say(answerInWords(field, answer))
              ),
            source: isUnchanged ? known.source : undefined,
            action: <Change id={field.id} to={`../${step.id}?back=check`} about={say(field.label)} />,
          };
        })}
      />
    </>
  );
}

function changeId(id: string): string {
  return `change-${id}`;
}

function Change({ id, to, about }: { readonly id: string; readonly to: string; readonly about: string }) {
  const say = useSay();
  const marks = useMarks();
  return (
    <Link id={changeId(id)} to={to} relative="path">
      {say(words.change)}
      <span className="vh">
        {marks.colon}
        {about}
      </span>
    </Link>
  );
}
