import type { UnitOfWork } from '@yunmeng/runtime';

import { ACT_RULES } from '../case/act.ts';
import type { Action } from '../case/action.ts';
import type { DueName, Dues } from '../case/clocks.ts';
import { stepOfTask, type TaskStep, taskStepOf, type WaitingStep } from '../case/task-step.ts';
import type { CaseRecord, OpenTask } from '../record/case-record.ts';
import { closeOpenTask, insertOpenTask, moveOpenTask } from './task-store.ts';

/** Where an inbox puts what awaits a calendar: after everything that has a day. */
const NO_DAY_YET = 'infinity';

/** Opens the task that the case waits for, when it waits for an official. */
export async function openTask(work: UnitOfWork, record: CaseRecord, dues: Dues): Promise<OpenTask | undefined> {
  const wanted = taskStepOf(record.status);
  if (!wanted) return undefined;
  const task = { id: work.newId(), ...wanted };
  await insertOpenTask(work, {
    ...task,
    cityCode: record.cityCode,
    caseId: record.id,
    scopeCode: record.scopeCode,
    orgCode: record.pinned.item.org.code,
    dueOn: taskDueOn(wanted, dues),
    openedAt: work.now,
  });
  return task;
}

export interface TaskMove {
  /** The case before the act, and after it. */
  readonly before: CaseRecord;
  readonly after: CaseRecord;
  readonly action: Action;
  readonly dues: Dues;
}

/** 待办随办件走: brings the open task in line with the case after an act. At most one is open at any time. */
export async function followTask(
  work: UnitOfWork,
  { before, after, action, dues }: TaskMove,
): Promise<OpenTask | undefined> {
  const [open, wanted] = [before.task, taskStepOf(after.status)];
  if (open && wanted?.step === open.step && !isDoneBy(open.step, action)) {
    const dueOn = taskDueOn(wanted, dues);
    await moveOpenTask(work, after.cityCode, open.id, { isPaused: wanted.isPaused, dueOn });
    return { ...open, isPaused: wanted.isPaused };
  }
  if (open) {
    const status = isDoneBy(open.step, action) ? 'done' : 'dropped';
    await closeOpenTask(work, after.cityCode, open.id, { status, at: work.now, by: work.actor.accountId });
  }
  return openTask(work, after, dues);
}

/** Whether an action is what the task asked for; whatever else ends it lets it drop. */
function isDoneBy(step: TaskStep, { kind }: Action): boolean {
  if (kind === 'open' || kind === 'begin-special-procedure' || kind === 'end-special-procedure') return false;
  const { by } = ACT_RULES[kind];
  return by.kind === 'official' && by.step === stepOfTask(step);
}

/** The day by which a step is due: the order of the inbox. */
export function taskDueOn({ step, isPaused }: WaitingStep, dues: Dues): string {
  // A paused check waits for the correction, whose last day is what comes next.
  const due = dues[step === 'accept' && isPaused ? 'correction' : DUE_OF_STEP[step]];
  return due?.kind === 'known' ? due.on : NO_DAY_YET;
}

const DUE_OF_STEP: Readonly<Record<TaskStep, DueName>> = {
  accept: 'acceptance',
  'lapsed-correction': 'correction',
  review: 'promised',
  decide: 'promised',
  deliver: 'delivery',
};
