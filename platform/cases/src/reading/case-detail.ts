import type { Answers, Form } from '@yunmeng/forms';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { replayClock } from '@yunmeng/time-limits';
import type { Due, Replay } from '@yunmeng/time-limits/contract';

import type { Action } from '../case/action.ts';
import { clockViews } from '../case/clocks.ts';
import { type ActScene, whyNotStep } from '../case/may-act.ts';
import { offersFor } from '../case/offers.ts';
import { clockOf } from '../case/project.ts';
import { stepOfTask, TASK_PERMISSIONS } from '../case/task-step.ts';
import type { ActionView, CaseDetail, CaseFile, CorrectionView, MaterialView } from '../contract.ts';
import { type Beholder, type CaseRecord, type RecordedFile, sceneOf } from '../record/case-record.ts';
import { summaryOf } from './case-summary.ts';
import { summaryFacts, turnOfCase, whereOf } from './case-turn.ts';
import { ACTION_WORDS } from '../case/wording.ts';
import { type Masks, masksFor, type Relation, seesEverything } from './relation.ts';

/** 办件详情: the case as one reader may see it. Everything is projected from the record; nothing else is read. */
export function caseDetail(record: CaseRecord, beholder: Beholder, relation: Relation): CaseDetail {
  const { status, pinned, applicant } = record;
  const masks = masksFor(relation);
  const scene = sceneOf(record, beholder);
  const today = { today: scene.today, find: beholder.find };
  const { item, form } = pinned;
  return {
    ...summaryOf(summaryFacts(record), today, masks.name(applicant.name)),
    itemVersion: item.version,
    itemName: item.name,
    turn: turnOfCase(record, today),
    clocks: clockViews(status, scene.today, beholder.find),
    applicant: {
      name: masks.name(applicant.name),
      ...(applicant.citizenId !== undefined && { citizenId: masks.citizenId(applicant.citizenId) }),
      ...(applicant.phone !== undefined && { phone: masks.phone(applicant.phone) }),
      isSelf: relation === 'applicant',
    },
    access: accessOf(record, scene, relation),
    form,
    answers: maskedAnswers(form, record.answers, masks),
    materials: materialViews(record, relation),
    corrections: correctionViews(record, scene.dues.correction),
    specialProcedures: item.specialProcedures.map(({ kind, name, basis, plannedDays }) => ({
      kind,
      name,
      basis,
      plannedDays,
    })),
    handlers: status.handlers.map(({ step, name, at }) => ({ step, name: masks.official(name), at })),
    actions: record.actions.map((action) => actionView(action, relation, masks)),
    offers: offersFor(scene),
    // What a reviewer recommends is for whoever decides; the applicant is told what was decided, and why.
    ...(status.review && relation !== 'applicant' && { review: status.review }),
    ...decisionPart(record),
    result: { ...item.result, where: whereOf(record) },
    fees: item.fees.map(({ name, amountFen, basis }) => ({ name, amountFen, basis })),
  };
}

function accessOf({ task }: CaseRecord, scene: ActScene, relation: Relation): CaseDetail['access'] {
  if (seesEverything(relation)) return { isFull: true };
  const isFree = task !== undefined && task.assignee === undefined && !task.isPaused;
  if (!isFree || whyNotStep(scene, TASK_PERMISSIONS[task.step], stepOfTask(task.step))) return { isFull: false };
  return { isFull: false, taskToClaim: task.id };
}

/** 逐日复算 of one clock; nothing when it has not started. */
export function caseReplay(
  record: CaseRecord,
  { now, find }: Beholder,
  name: Parameters<typeof clockOf>[1],
): Replay | undefined {
  const clock = clockOf(record.status, name);
  return clock && replayClock(clock, shanghaiDay(now), find);
}

function decisionPart({ status: { decision, notAccepted } }: CaseRecord) {
  return {
    ...(decision && {
      decision: {
        outcome: decision.outcome,
        reason: decision.reason,
        basis: decision.basis,
        decidedOn: decision.on,
        remedies: decision.remedies,
      },
    }),
    ...(notAccepted && {
      notAccepted: {
        reason: notAccepted.reason,
        ...(notAccepted.rightBody !== undefined && { rightBody: notAccepted.rightBody }),
        remedies: notAccepted.remedies,
      },
    }),
  };
}

function maskedAnswers(form: Form, answers: Answers, masks: Masks): Answers {
  const masked: Answers = { ...answers };
  for (const field of form.sections.flatMap((section) => section.fields)) {
    const answer = masked[field.id];
    if (typeof answer !== 'string') continue;
    if (field.kind === 'citizen-id') masked[field.id] = masks.citizenId(answer);
    if (field.kind === 'phone') masked[field.id] = masks.phone(answer);
    if (field.kind === 'person-name') masked[field.id] = masks.name(answer);
  }
  return masked;
}

function materialViews({ pinned, files }: CaseRecord, relation: Relation): MaterialView[] {
  // What an applicant prepares is his until he hands it in.
  const visible = files.filter(({ actionSeq }) => actionSeq !== undefined || relation === 'applicant');
  return pinned.item.materials.map(({ code, name, need, standard, waiver }) => ({
    code,
    name,
    need,
    waiver,
    ...(standard !== undefined && { standard }),
    files: visible.filter((file) => file.materialCode === code).map(fileView),
  }));
}

/** A file as pages name it. */
export function fileView({ id, materialCode, name, sizeBytes, mediaType, at }: RecordedFile): CaseFile {
  return { id, materialCode, name, sizeBytes, mediaType, at };
}

function correctionViews({ status: { correction } }: CaseRecord, due: Due | undefined): CorrectionView[] {
  if (!correction || !due) return [];
  const { askedAt, items, lapsedAt, submittedAt } = correction;
  return [
    {
      askedAt,
      due,
      isLapsed: lapsedAt !== undefined,
      ...(submittedAt !== undefined && { submittedAt }),
      items: [...items],
    },
  ];
}

/** Opinions that stay between officials. */
const INTERNAL: readonly Action['kind'][] = ['review', 'send-back'];

function actionView(action: Action, relation: Relation, masks: Masks): ActionView {
  const { seq, at, kind, actor, opinion, basis } = action;
  const isInternal = INTERNAL.includes(kind) && relation === 'applicant';
  return {
    seq,
    at,
    kind,
    title: titleOf(action),
    actorName: actorName(action, masks),
    ...(actor.orgName !== undefined && { orgName: actor.orgName }),
    ...(opinion !== undefined && !isInternal && { opinion }),
    ...(basis !== undefined && { basis }),
  };
}

function titleOf(action: Action): ActionView['title'] {
  if (action.kind !== 'decide') return ACTION_WORDS[action.kind];
  return action.data.outcome === 'granted'
    ? { zh: '作出决定：批准', en: 'Decided: granted' }
    : { zh: '作出决定：没有批准', en: 'Decided: refused' };
}

function actorName({ actor }: Action, masks: Masks): string {
  return actor.kind === 'official'
    ? masks.official(actor.name)
    : actor.kind === 'citizen'
      ? masks.name(actor.name)
      : actor.name;
}
