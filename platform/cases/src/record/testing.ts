import { type Database, type Queryable, statement } from '@yunmeng/runtime';

const selectAudits = statement<
  { readonly action: string; readonly actor: string; readonly purpose: string | null; readonly after: unknown },
  [caseId: string]
>(
  'test.audits-of-case',
  `select action, actor_id as actor, purpose, after
from runtime.audit_record
where case_id = $1
order by at, coalesce((before ->> 'version')::integer, 0), id`,
);

const selectEvents = statement<
  { readonly type: string; readonly data: Readonly<Record<string, unknown>> },
  [caseId: string]
>(
  'test.events-of-case',
  `select type, data
from runtime.event
where aggregate_kind = 'case' and aggregate_id = $1
order by position`,
);

const selectTasks = statement<
  { readonly step: string; readonly status: string; readonly isPaused: boolean; readonly dueOn: string },
  [caseId: string]
>(
  'test.tasks-of-case',
  `select step, status, is_paused as "isPaused", due_on as "dueOn"
from cases.task
where case_id = $1
order by opened_at, status = 'open', array_position(array['accept', 'lapsed-correction', 'review', 'decide', 'deliver'], step), id`,
);

const selectTimers = statement<{ readonly job: string; readonly runAt: string }, [caseId: string]>(
  'test.timers-of-case',
  `select job, run_at as "runAt"
from runtime.job
where key like '%/' || $1 and state = 'waiting'
order by run_at`,
);

const selectRow = statement<Readonly<Record<string, unknown>>, [caseId: string]>(
  'test.case-row',
  `select state, outcome, version, accepted_on, is_accepted_by_law, decided_on, ended_on, acceptance_due_on,
  correction_due_on, promised_due_on, statutory_due_on, delivery_due_on, open_dues, awaits_year, clocks, handlers
from cases."case"
where id = $1`,
);

/** What tests look at behind the pages. */
export function lookAt(db: Queryable, caseId: string) {
  return {
    audits: () => db.many(selectAudits, [caseId]),
    events: () => db.many(selectEvents, [caseId]),
    tasks: () => db.many(selectTasks, [caseId]),
    timers: () => db.many(selectTimers, [caseId]),
    row: () => db.one(selectRow, [caseId]),
  };
}

/** Copies of one case: how many, and over which counties they are spread. */
export interface ManyCases {
  readonly template: string;
  readonly count: number;
  /** Scope codes of one city; the template's own when absent. */
  readonly scopes?: readonly string[];
  /** One in so many copies keeps its open task; all of them when absent. */
  readonly taskEvery?: number;
}

const copyCases = statement<never, [template: string, count: number, scopes: readonly string[] | null]>(
  'test.copy-cases',
  `insert into cases."case"
select r.*
from cases."case" c
cross join generate_series(1, $2::integer) n
cross join lateral jsonb_populate_record(c, jsonb_build_object(
  'id', md5(c.id::text || n)::uuid,
  'case_number', c.case_number || '-' || n,
  'query_code', upper(left(md5(c.query_code || n), 12)),
  'submitted_at', c.submitted_at - make_interval(mins => n),
  'scope_code', coalesce(($3::text[])[1 + n % cardinality($3::text[])], c.scope_code)
)) r
where c.id = $1`,
);

const copyActions = statement<never, [template: string, count: number]>(
  'test.copy-actions',
  `insert into cases.action
select r.*
from cases.action a
cross join generate_series(1, $2::integer) n
cross join lateral jsonb_populate_record(a, jsonb_build_object('case_id', md5(a.case_id::text || n)::uuid)) r
where a.case_id = $1`,
);

const copyTasks = statement<never, [template: string, count: number, every: number]>(
  'test.copy-tasks',
  `insert into cases.task
select r.*
from cases.task t
cross join generate_series(1, $2::integer) n
join cases."case" c on c.id = md5(t.case_id::text || n)::uuid
cross join lateral jsonb_populate_record(t, jsonb_build_object(
  'id', md5(t.id::text || n)::uuid,
  'case_id', c.id,
  'scope_code', c.scope_code,
  'due_on', t.due_on + n % 40
)) r
where t.case_id = $1 and t.status = 'open' and n % $3::integer = 0`,
);

// A commit that is not flushed yet is not visible to all, and a vacuum right after it would do little.
const durable = statement('test.durable-copy', 'set local synchronous_commit = on');

const takeTime = statement('test.take-time', 'set local statement_timeout = 0');

const vacuum = ['cases."case"', 'cases.action', 'cases.task'].map((table) =>
  statement(`test.vacuum-${table.replaceAll(/\W/g, '-')}`, `vacuum analyze ${table}`),
);

/** Copies a case many times, with its actions and open task: for query plans and benchmarks. Not through the engine. */
export async function copyCase(db: Database, { template, count, scopes, taskEvery = 1 }: ManyCases): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(durable, []);
    await tx.run(takeTime, []);
    await tx.run(copyCases, [template, count, scopes ? [...scopes] : null]);
    await tx.run(copyActions, [template, count]);
    await tx.run(copyTasks, [template, count, taskEvery]);
  });
  for (const one of vacuum) await db.run(one, []);
}
