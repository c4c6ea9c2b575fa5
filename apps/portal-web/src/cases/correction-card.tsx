import type { CaseDetail } from '@yunmeng/cases/contract';
import type { Answers } from '@yunmeng/forms/contract';
import { instantOf, shanghaiDay } from '@yunmeng/kernel/instant';
import { Button, ErrorSummary, FileUpload, FormRenderer, Notice, Tag, useSay } from '@yunmeng/ui';
import { useState, type FormEvent } from 'react';

import type { Correction } from '../api/answers.ts';
import { DraftMirror } from '../apply/draft-mirror.ts';
import { useUploads } from '../apply/use-uploads.ts';
import { RegionField } from '../region/region-field.tsx';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import { ActTrouble } from './act-trouble.tsx';
import { mendings, type Mending } from './mendings.ts';
import { useAct, type ActTarget } from './use-act.ts';
import { correctionWords as words } from './words.ts';

interface CorrectionCardProps {
  readonly target: ActTarget;
  readonly correction: Correction;
  readonly accountId: string;
}

/** 补正: one list of everything to mend: what, why, how, and the place to mend it right here. */
export function CorrectionCard({ target, correction, accountId }: CorrectionCardProps) {
  const say = useSay();
  const { detail } = target;
  const form = useMending(target, correction, accountId);
  const errors =
    form.attempt === 0 ? [] : form.open.map((mending) => ({ fieldId: mending.controlId, text: say(mending.fault) }));

  return (
    <section className="card correction" id="correction" aria-labelledby="correction-title">
      <h2 id="correction-title">{say(words.title)}</h2>
      <p>{say(words.count(correction.items.length))}</p>
      {correction.isLapsed ? <Notice kind="warn">{say(words.lapsed)}</Notice> : null}
      <ErrorSummary attempt={form.attempt} errors={errors} />
      <form onSubmit={form.submit} noValidate>
        <ol className="mend">
          {form.mendings.map((mending) => (
            <li key={mending.pointer}>
              <h3>
                {mending.label}{' '}
                <Tag kind={mending.isMended ? 'ok' : 'warn'}>{say(mending.isMended ? words.done : words.open)}</Tag>
              </h3>
              <p>{mending.item.what}</p>
              <p className="hint">
                {say(words.why)}
                {mending.item.why}
              </p>
              {mending.item.how === undefined ? null : (
                <p className="hint">
                  {say(words.how)}
                  {mending.item.how}
                </p>
              )}
              {mending.field === undefined ? (
                <FileUpload
                  id={mending.controlId}
                  label={mending.label}
                  accept="image/*,application/pdf"
                  files={form.uploads.filesOf(mending.name)}
                  onPick={(files) => form.uploads.pick(mending.name, files)}
                  onRetry={form.uploads.retry}
                  onRemove={form.uploads.remove}
                />
              ) : (
                <FormRenderer
                  fields={[mending.field]}
                  answers={{ ...detail.answers, ...form.answers }}
                  onAnswer={form.answer}
                  renderRegion={(question) => <RegionField {...question} />}
                />
              )}
            </li>
          ))}
        </ol>
        {form.attempt > 0 && form.uploads.isSending ? <p role="alert">{say(words.stillSending)}</p> : null}
        <Button type="submit" busy={form.act.isBusy ? say(words.sending) : undefined}>
          {say(words.send)}
        </Button>
        <ActTrouble act={form.act} />
      </form>
    </section>
  );
}

/** The state of mending: what was typed and sent, what is still open, and sending it all. */
function useMending(target: ActTarget, correction: Correction, accountId: string) {
  const { kept, now } = useSurroundings();
  const { detail } = target;
  const [mirror] = useState(() => new DraftMirror(kept, accountId, `correction ${detail.id}`));
  const [answers, setAnswers] = useState<Answers>(() => mirror.read()?.answers ?? {});
  const [sent, setSent] = useState<CaseDetail['materials'][number]['files']>([]);
  const [attempt, setAttempt] = useState(0);
  const act = useAct('submit-correction', target);

  const files = [
    ...detail.materials.flatMap((material) => material.files).filter((file) => file.at > correction.askedAt),
    ...sent,
  ].filter((file, index, all) => all.findIndex((each) => each.id === file.id) === index);
  const uploads = useUploads({
    pathOf: (code, name) =>
      `/cases/${detail.id}/corrections/files?materialCode=${encodeURIComponent(code)}&name=${encodeURIComponent(name)}`,
    removePathOf: (fileId) => `/cases/${detail.id}/corrections/files/${fileId}`,
    hrefOf: (fileId) => `/api/cases/${detail.id}/files/${fileId}`,
    files,
    onAdded: (file) => setSent((before) => [...before, file]),
    onRemoved: (fileId) => {
      setSent((before) => before.filter((file) => file.id !== fileId));
      target.onChanged();
    },
  });
  const today = shanghaiDay(instantOf(now()));
  const list: readonly Mending[] = mendings({ detail, correction, answers, files, today });
  const open = list.filter((mending) => !mending.isMended);

  return {
    act,
    answers,
    attempt,
    mendings: list,
    open,
    uploads,
    answer: (fieldId: string, answer: Answers[string]) => {
      const next = { ...answers, [fieldId]: answer };
      setAnswers(next);
      mirror.write({ answers: next, base: {}, at: now() });
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      setAttempt((count) => count + 1);
      if (open.length > 0 || uploads.isSending) return;
      const listed = list.flatMap(({ field }) =>
        field === undefined ? [] : [[field.id, answers[field.id] ?? null] as const],
      );
      void act.perform({ answers: Object.fromEntries(listed) }).then((isDone) => {
        if (isDone) mirror.clear();
      });
    },
  };
}
