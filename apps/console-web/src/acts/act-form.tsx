import { useQueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '@yunmeng/cases/contract';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { caseQuery, useAct } from '../api/cases.ts';
import { ApiProblem } from '../api/problem.ts';
import { useKeys } from '../frame/keys.ts';
import { ProblemNotice } from '../frame/problem-notice.tsx';
import { Refusal } from '../frame/refusal.tsx';
import { bodyOf, findingsOf, type FormFinding } from './act-body.ts';
import { useFindingWords } from './act-fields.tsx';
import { useTyped, type OfficialAct, type Typed } from './typed.ts';

/** What the fields of a form are given. */
export interface ActFields<Act extends OfficialAct> {
  readonly typed: Typed[Act];
  readonly change: (change: Partial<Typed[Act]>) => void;
  /** DOM id of a field. */
  readonly idOf: (field: string) => string;
  /** What is wrong with a field, once the person tried to submit. */
  readonly errorOf: (field: string) => string | undefined;
}

interface ActFormProps<Act extends OfficialAct> {
  readonly shown: CaseDetail;
  readonly act: Act;
  readonly lead: string;
  readonly submitLabel: string;
  readonly labelOf: (field: string) => string;
  /** Why it cannot be submitted now, when it cannot: what was typed stays in sight. */
  readonly refusal?: string | undefined;
  readonly onDone: (act: Act) => void;
  readonly children: (fields: ActFields<Act>) => ReactNode;
}

/** 办理表单: the fields of an act, what is wrong with them, and the one button. */
export function ActForm<Act extends OfficialAct>(props: ActFormProps<Act>): ReactNode {
  const { shown, act, lead, submitLabel, labelOf, refusal, onDone, children } = props;
  const { t } = useTranslation(['act', 'problem']);
  const { typed, change } = useTyped(shown.id, act);
  const [isTried, setTried] = useState(false);
  const send = useAct(shown.id, act);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLElement>(null);
  const say = useFindingWords();
  const findings = isTried ? findingsOf(act, typed) : [];
  const idOf = (field: string) => `${act}-${field.replaceAll('/', '-')}`;
  const errorOf = (field: string) => {
    const finding = findings.find((one) => one.field === field);
    return finding && say(finding, labelOf(field));
  };

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (refusal !== undefined || send.isPending) return;
    setTried(true);
    if (findingsOf(act, typed).length > 0) {
      // The summary is drawn after this event; then it takes the focus.
      setTimeout(() => summary.current?.focus(), 0);
      return;
    }
    // By the promise: when the answer comes this form makes room for the next one, and its own callbacks stay silent.
    send.mutateAsync({ body: bodyOf(act, typed), version: shown.version }).then(
      () => onDone(act),
      () => undefined, // what went wrong is drawn from the mutation
    );
  };
  useKeys({ 'Ctrl+Enter': () => submit() });

  return (
    <form ref={form} className="act-form" onSubmit={submit} noValidate>
      <p>{lead}</p>
      {findings.length > 0 && <FindingSummary reference={summary} findings={findings} idOf={idOf} labelOf={labelOf} />}
      {children({ typed, change, idOf, errorOf })}
      {send.error && <ActProblem shown={shown} problem={send.error} onReadAgain={() => send.reset()} />}
      <NewVersionNote version={shown.version} />
      <div className="act-submit">
        <Button
          type="primary"
          htmlType="submit"
          loading={send.isPending}
          aria-disabled={refusal === undefined ? undefined : true}
          aria-describedby={refusal === undefined ? undefined : `${act}-refusal`}
          className={refusal === undefined ? '' : 'is-refused'}
        >
          {send.isPending ? t('act:submitting') : submitLabel} <kbd aria-hidden="true">Ctrl Enter</kbd>
        </Button>
      </div>
      {refusal !== undefined && <Refusal id={`${act}-refusal`}>{refusal}</Refusal>}
    </form>
  );
}

interface FindingSummaryProps {
  readonly reference: RefObject<HTMLElement | null>;
  readonly findings: readonly FormFinding[];
  readonly idOf: (field: string) => string;
  readonly labelOf: (field: string) => string;
}

function FindingSummary({ reference, findings, idOf, labelOf }: FindingSummaryProps): ReactNode {
  const { t } = useTranslation('act');
  const say = useFindingWords();
  return (
    <section
      ref={reference}
      className="finding-summary"
      tabIndex={-1}
      aria-label={t('errors', { count: findings.length })}
    >
      <p>{t('errors', { count: findings.length })}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.field}>
            <a
              href={`#${idOf(finding.field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(idOf(finding.field))?.focus();
              }}
            >
              {say(finding, labelOf(finding.field))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ActProblemProps {
  readonly shown: CaseDetail;
  readonly problem: Error;
  readonly onReadAgain: () => void;
}

/** What went wrong with an act. When somebody else was quicker, reading again keeps what was typed. */
function ActProblem({ shown, problem, onReadAgain }: ActProblemProps): ReactNode {
  const { t } = useTranslation('problem');
  const client = useQueryClient();
  const notice = useRef<HTMLDivElement>(null);
  // Before it is drawn: whoever presses again at once must not miss a button that is just moving.
  useLayoutEffect(() => {
    // It may lie below the edge of its pane, where only those who listen would notice it.
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const readAgain = () => {
    onReadAgain();
    void client.invalidateQueries({ queryKey: caseQuery(shown.id).queryKey, exact: true });
  };
  const isStale = problem instanceof ApiProblem && problem.isStale;
  return (
    <div ref={notice}>
      <ProblemNotice
        problem={problem}
        version={shown.version}
        action={isStale ? { label: t('readAgain'), run: readAgain } : undefined}
      />
    </div>
  );
}

/** Says that a newer version was read than the one the person began with, and takes the focus that the notice had. */
function NewVersionNote({ version }: { readonly version: number }): ReactNode {
  const { t } = useTranslation('problem');
  const [first] = useState(version);
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    note.current?.focus();
  }, [version]);
  if (version === first) return null;
  return (
    <p ref={note} className="note-bamboo" tabIndex={-1} role="alert">
      {t('changedNow', { version })}
    </p>
  );
}
