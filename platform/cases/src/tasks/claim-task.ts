import { shanghaiDay } from '@yunmeng/kernel/instant';
import { maskName } from '@yunmeng/kernel/mask';
import type { UnitOfWork } from '@yunmeng/runtime';
import { loadCalendars } from '@yunmeng/time-limits';

import { whyNotStep } from '../case/may-act.ts';
import { TASK_PERMISSIONS, stepOfTask } from '../case/task-step.ts';
import type { Task } from '../contract.ts';
import { taskNotFound, taskNotMine, taskNotOpen, taskTaken } from '../problems.ts';
import { sceneOf } from '../record/case-record.ts';
import { findRecord } from '../record/case-store.ts';
import { findTaskRow } from './inbox-store.ts';
import { taskOf } from './list-tasks.ts';
import { claimOpenTask, findTask, releaseOpenTask, type TaskKey } from './task-store.ts';

/**
 * 领办: takes a step, so that colleagues leave it alone and its personal data can be read. Claiming what is one's own
 * already changes nothing.
 *
 * @throws Problem `cases.task-not-found`, `cases.task-not-open`, `cases.task-taken`, `cases.may-not-act`,
 *   `cases.same-person`
 */
export async function claimTask(work: UnitOfWork, taskId: string): Promise<Task> {
  const task = await getTask(work, taskId);
  const [record, { find }] = [await findRecord(work, task.caseId), await loadCalendars(work)];
  if (!record) throw taskNotFound();
  const scene = sceneOf(record, { actor: work.actor, now: work.now, find });
  const refusal = whyNotStep(scene, TASK_PERMISSIONS[task.step], stepOfTask(task.step));
  if (refusal) throw refusal;
  if (task.status !== 'open') throw taskNotOpen();
  if (!(await claimOpenTask(work, taskId, work.actor))) throw await whoHasIt(work, taskId);
  audit(work, task, 'cases.claim-task');
  return taskView(work, taskId);
}

/** 放回待办: gives a claimed step back. @throws Problem `cases.task-not-found`, `cases.task-not-mine` */
export async function releaseTask(work: UnitOfWork, taskId: string): Promise<Task> {
  const task = await getTask(work, taskId);
  if (!(await releaseOpenTask(work, taskId, work.actor.accountId))) throw taskNotMine();
  audit(work, task, 'cases.release-task');
  return taskView(work, taskId);
}

async function getTask(work: UnitOfWork, taskId: string): Promise<TaskKey> {
  const task = await findTask(work, taskId);
  // Tasks are the office's own affair: nobody else is told which there are.
  if (!task || work.actor.kind !== 'official') throw taskNotFound();
  return task;
}

async function whoHasIt(work: UnitOfWork, taskId: string) {
  const task = await getTask(work, taskId);
  return task.status === 'open' && task.assigneeName !== null ? taskTaken(maskName(task.assigneeName)) : taskNotOpen();
}

async function taskView(work: UnitOfWork, taskId: string): Promise<Task> {
  const row = await findTaskRow(work, taskId);
  if (!row) throw taskNotFound();
  const { find } = await loadCalendars(work);
  return taskOf(row, work.actor, { today: shanghaiDay(work.now), find });
}

function audit(work: UnitOfWork, { cityCode, caseId, id, step }: TaskKey, action: string): void {
  work.audit({ action, cityCode, subject: { kind: 'task', id }, caseId, after: { step } });
}
