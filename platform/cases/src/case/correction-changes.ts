import { checkAnswers, settleAnswers, type Answers, type Field, type Form } from '@yunmeng/forms';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Finding } from '@yunmeng/kernel/problem';

import type { CorrectionItem } from '../contract.ts';
import type { Pinned } from '../pinned-item.ts';
import { correctionFaulty, correctionNotAsked } from '../problems.ts';
import type { CorrectionData } from './act.ts';
import type { ChangedAnswer } from './action.ts';
import { parsePointer } from './correction-pointer.ts';

export interface CorrectionGiven {
  readonly pinned: Pinned;
  readonly items: readonly CorrectionItem[];
  readonly before: Answers;
  /** What the applicant sent: answers that are not there stay as they were. */
  readonly given: Answers;
  /** Files put to materials since the notice. */
  readonly files: readonly { readonly materialCode: string; readonly id: string }[];
  readonly today: PlainDate;
}

/**
 * 补正内容: what the applicant changed, and the answers as they are then. Only what the notice lists may change, and
 * what hangs on a listed question.
 *
 * @throws Problem `cases.correction-not-asked`, `cases.correction-faulty`
 */
export function correctionChanges(correction: CorrectionGiven): {
  readonly data: CorrectionData;
  readonly answers: Answers;
} {
  const { pinned, items, before, given, files, today } = correction;
  const open = openFields(pinned.form, items);
  const answers = settleAnswers(pinned.form, { ...before, ...given }, today);
  const changed = changedAnswers(settleAnswers(pinned.form, before, today), answers);
  for (const id of Object.keys(changed)) if (!open.has(id)) throw correctionNotAsked(labelOf(pinned.form, id));

  const findings = [
    ...checkAnswers(pinned.form, answers, { today }).filter(({ pointer }) =>
      open.has(parsePointer(pointer)?.key ?? ''),
    ),
    ...missingFiles(correction),
  ];
  if (findings.length > 0) throw correctionFaulty(findings);
  return { data: { answers: changed, files: files.map(({ materialCode, id }) => ({ materialCode, id })) }, answers };
}

/** Codes of the materials that a notice lists. */
export function listedMaterials(items: readonly CorrectionItem[]): ReadonlySet<string> {
  return listed(items, 'materials');
}

function listed(items: readonly CorrectionItem[], kind: 'answers' | 'materials'): ReadonlySet<string> {
  const targets = items.map(({ pointer }) => parsePointer(pointer));
  return new Set(targets.flatMap((target) => (target?.kind === kind ? [target.key] : [])));
}

/** The listed questions, and those that are asked or not by how a listed one is answered. */
function openFields(form: Form, items: readonly CorrectionItem[]): ReadonlySet<string> {
  const open = new Set(listed(items, 'answers'));
  // A question always comes after the one it hangs on, so one pass in the order of the form finds them all.
  for (const field of fieldsOf(form)) if (field.showIf && open.has(field.showIf.field)) open.add(field.id);
  return open;
}

function changedAnswers(before: Answers, after: Answers): Readonly<Record<string, ChangedAnswer>> {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed: Record<string, ChangedAnswer> = {};
  for (const id of ids) {
    const [old, now] = [before[id] ?? null, after[id] ?? null];
    if (JSON.stringify(old) !== JSON.stringify(now)) changed[id] = { before: old, after: now };
  }
  return changed;
}

function missingFiles({ pinned, items, files }: CorrectionGiven): Finding[] {
  const given = new Set(files.map((file) => file.materialCode));
  return items.flatMap(({ pointer }) => {
    const target = parsePointer(pointer);
    if (target?.kind !== 'materials' || given.has(target.key)) return [];
    const name = pinned.item.materials.find((material) => material.code === target.key)?.name ?? target.key;
    return [
      {
        pointer,
        code: 'cases.material-not-given',
        detail: { zh: `还没有重新上传：${name}。`, en: `Not uploaded again yet: ${name}.` },
      },
    ];
  });
}

function labelOf(form: Form, id: string): string {
  return fieldsOf(form).find((field) => field.id === id)?.label.zh ?? id;
}

function fieldsOf(form: Form): Field[] {
  return form.sections.flatMap((section) => section.fields);
}
