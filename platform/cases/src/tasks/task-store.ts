import { statement, type Transaction } from '@yunmeng/runtime';

import type { TaskStep } from '../case/task-step.ts';

const insertTask = statement<
  never,
  [
    cityCode: string,
    id: string,
    caseId: string,
    step: string,
    scopeCode: string,
    orgCode: string,
    isPaused: boolean,
    dueOn: string,
    openedAt: string,
  ]
>(
  'cases.insert-task',
  `insert into cases.task (city_code, id, case_id, step, scope_code, org_code, status, is_paused, due_on, opened_at)
values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9)`,
);

const closeTask = statement<never, [cityCode: string, id: string, status: string, at: string, by: string]>(
  'cases.close-task',
  `update cases.task
set status = $3, closed_at = $4, closed_by = $5
where city_code = $1 and id = $2 and status = 'open'`,
);

const moveTask = statement<never, [cityCode: string, id: string, isPaused: boolean, dueOn: string]>(
  'cases.move-task',
  `update cases.task
set is_paused = $3, due_on = $4
where city_code = $1 and id = $2 and status = 'open' and (is_paused, due_on) is distinct from ($3, $4::date)`,
);

const claim = statement<{ readonly id: string }, [id: string, accountId: string, name: string]>(
  'cases.claim-task',
  `update cases.task
set assignee_account_id = $2, assignee_name = $3
where id = $1 and status = 'open' and (assignee_account_id is null or assignee_account_id = $2)
returning id`,
);

const release = statement<{ readonly id: string }, [id: string, accountId: string]>(
  'cases.release-task',
  `update cases.task
set assignee_account_id = null, assignee_name = null
where id = $1 and status = 'open' and assignee_account_id = $2
returning id`,
);

const selectTask = statement<TaskKey, [id: string]>(
  'cases.select-task',
  `select t.id, t.city_code as "cityCode", t.case_id as "caseId", t.step, t.status, t.assignee_account_id as "assigneeId",
  t.assignee_name as "assigneeName"
from cases.task t
where t.id = $1`,
);

/** A task as the store keeps it. */
export interface TaskKey {
  readonly id: string;
  readonly cityCode: string;
  readonly caseId: string;
  readonly step: TaskStep;
  readonly status: 'open' | 'done' | 'dropped';
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
}

interface NewTask {
  readonly cityCode: string;
  readonly id: string;
  readonly caseId: string;
  readonly step: TaskStep;
  readonly scopeCode: string;
  readonly orgCode: string;
  readonly isPaused: boolean;
  readonly dueOn: string;
  readonly openedAt: string;
}

export async function insertOpenTask(tx: Transaction, task: NewTask): Promise<void> {
  const { cityCode, id, caseId, step, scopeCode, orgCode, isPaused, dueOn, openedAt } = task;
  await tx.run(insertTask, [cityCode, id, caseId, step, scopeCode, orgCode, isPaused, dueOn, openedAt]);
}

interface TaskEnd {
  readonly status: 'done' | 'dropped';
  readonly at: string;
  readonly by: string;
}

export async function closeOpenTask(tx: Transaction, cityCode: string, id: string, end: TaskEnd): Promise<void> {
  await tx.run(closeTask, [cityCode, id, end.status, end.at, end.by]);
}

export async function moveOpenTask(
  tx: Transaction,
  cityCode: string,
  id: string,
  to: { readonly isPaused: boolean; readonly dueOn: string },
): Promise<void> {
  await tx.run(moveTask, [cityCode, id, to.isPaused, to.dueOn]);
}

/** Compare-and-set: nobody's task becomes mine. @returns whether it is mine now */
export async function claimOpenTask(
  tx: Transaction,
  id: string,
  who: { readonly accountId: string; readonly name: string },
): Promise<boolean> {
  return (await tx.maybe(claim, [id, who.accountId, who.name])) !== undefined;
}

/** @returns whether it was mine */
export async function releaseOpenTask(tx: Transaction, id: string, accountId: string): Promise<boolean> {
  return (await tx.maybe(release, [id, accountId])) !== undefined;
}

export async function findTask(tx: Transaction, id: string): Promise<TaskKey | undefined> {
  return tx.maybe(selectTask, [id]);
}
