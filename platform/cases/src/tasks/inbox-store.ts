import { type Queryable, statement } from '@yunmeng/runtime';

import type { Handler } from '../case/case-status.ts';
import type { TaskStep } from '../case/task-step.ts';
import type { TaskPage, TaskQuery } from '../contract.ts';
import type { SummaryFacts } from '../reading/case-summary.ts';
import { summaryColumns, TOTAL_CAP } from '../reading/list-store.ts';

/** A task with the line of its case. */
export interface TaskRow extends SummaryFacts {
  readonly taskId: string;
  readonly step: TaskStep;
  readonly isPaused: boolean;
  readonly dueOn: string;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly applicantAccountId: string;
  readonly handlers: readonly Handler[];
}

/** Scope, step and body, position by position: what an actor's grants reach. */
export interface TaskReach {
  readonly scopes: readonly string[];
  readonly steps: readonly string[];
  readonly orgs: readonly (string | null)[];
}

/** A place in an inbox, which runs by due day. */
export interface TaskPlace {
  readonly dueOn: string;
  readonly id: string;
}

export const FIRST_TASK: TaskPlace = { dueOn: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

const taskColumns = `t.id as "taskId", t.step, t.is_paused as "isPaused", t.due_on as "dueOn", t.assignee_account_id as "assigneeId",
  t.assignee_name as "assigneeName", c.applicant_account_id as "applicantAccountId", c.handlers, ${summaryColumns}`;

type Reach = [scopes: readonly string[], steps: readonly string[], orgs: readonly (string | null)[]];

// As in the list of cases: one walk per scope and step, each in the order of the partial index of its group.
function walk(group: string): string {
  return `select ${taskColumns}
from (
  select t.*
  from unnest($1::text[], $2::text[], $3::text[]) as s (scope_code, step, org_code)
  cross join lateral (
    select *
    from cases.task t
    where t.scope_code = s.scope_code and t.step = s.step and ${group}
      and (s.org_code is null or t.org_code = s.org_code) and (t.due_on, t.id) > ($4::date, $5::uuid)
    order by t.due_on, t.id
    limit $6
  ) t
  order by t.due_on, t.id
  limit $6
) t
join cases."case" c on c.city_code = t.city_code and c.id = t.case_id
order by t.due_on, t.id`;
}

const AVAILABLE = `t.status = 'open' and t.assignee_account_id is null and not t.is_paused`;
const PAUSED = `t.status = 'open' and t.is_paused`;

const listAvailable = statement<TaskRow, [...Reach, dueOn: string, id: string, limit: number]>(
  'cases.list-available-tasks',
  walk(AVAILABLE),
);
const listPaused = statement<TaskRow, [...Reach, dueOn: string, id: string, limit: number]>(
  'cases.list-paused-tasks',
  walk(PAUSED),
);

const listMine = statement<TaskRow, [accountId: string, dueOn: string, id: string, limit: number]>(
  'cases.list-my-tasks',
  `select ${taskColumns}
from (
  select *
  from cases.task t
  where t.assignee_account_id = $1 and t.status = 'open' and not t.is_paused
    and (t.due_on, t.id) > ($2::date, $3::uuid)
  order by t.due_on, t.id
  limit $4
) t
join cases."case" c on c.city_code = t.city_code and c.id = t.case_id
order by t.due_on, t.id`,
);

const selectTaskRow = statement<TaskRow, [id: string]>(
  'cases.select-task-row',
  `select ${taskColumns}
from cases.task t
join cases."case" c on c.city_code = t.city_code and c.id = t.case_id
where t.id = $1`,
);

function counted(group: string, [scopes, steps, orgs]: readonly [string, string, string]): string {
  return `(
    select count(*)::integer
    from (
      select
      from unnest(${scopes}::text[], ${steps}::text[], ${orgs}::text[]) as s (scope_code, step, org_code)
      cross join lateral (
        select
        from cases.task t
        where t.scope_code = s.scope_code and t.step = s.step and ${group}
          and (s.org_code is null or t.org_code = s.org_code)
        order by t.due_on, t.id
        limit ${TOTAL_CAP}
      ) t
      limit ${TOTAL_CAP}
    ) counted
  )`;
}

const countGroups = statement<TaskPage['counts'], [...Reach, accountId: string, ...Reach]>(
  'cases.count-tasks',
  `select (
    select count(*)::integer
    from (
      select
      from cases.task t
      where t.assignee_account_id = $4 and t.status = 'open' and not t.is_paused
      limit ${TOTAL_CAP}
    ) counted
  ) as mine,
  ${counted(AVAILABLE, ['$1', '$2', '$3'])} as available,
  ${counted(PAUSED, ['$5', '$6', '$7'])} as paused`,
);

/** What an actor sees of the tasks that wait, and of the paused ones. */
export interface TaskReaches {
  readonly waiting: TaskReach;
  readonly paused: TaskReach;
}

export interface InboxQuery {
  readonly group: NonNullable<TaskQuery['group']>;
  readonly reaches: TaskReaches;
  readonly accountId: string;
  readonly place: TaskPlace;
  readonly limit: number;
}

/** The next tasks of a group after a place, by due day. */
export function listTaskRows(
  db: Queryable,
  { group, reaches, accountId, place, limit }: InboxQuery,
): Promise<TaskRow[]> {
  const { scopes, steps, orgs } = group === 'paused' ? reaches.paused : reaches.waiting;
  switch (group) {
    case 'mine':
      return db.many(listMine, [accountId, place.dueOn, place.id, limit]);
    case 'available':
      return db.many(listAvailable, [scopes, steps, orgs, place.dueOn, place.id, limit]);
    case 'paused':
      return db.many(listPaused, [scopes, steps, orgs, place.dueOn, place.id, limit]);
  }
}

/** How many tasks each group has, up to the cap. */
export function countTasks(
  db: Queryable,
  { waiting, paused }: TaskReaches,
  accountId: string,
): Promise<TaskPage['counts']> {
  const reach = [waiting.scopes, waiting.steps, waiting.orgs] as const;
  return db.one(countGroups, [...reach, accountId, paused.scopes, paused.steps, paused.orgs]);
}

/** One task with the line of its case. */
export function findTaskRow(db: Queryable, id: string): Promise<TaskRow | undefined> {
  return db.maybe(selectTaskRow, [id]);
}
