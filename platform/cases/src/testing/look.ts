import { type Queryable, statement } from '@yunmeng/runtime';

const selectAudits = statement<{ readonly action: string; readonly actor: string; readonly purpose: string | null; readonly after: unknown }, [caseId: string]>(
  'test.audits-of-case',
  `select action, actor_id as actor, purpose, after
from runtime.audit_record
where case_id = $1
order by at, coalesce((before ->> 'version')::integer, 0), id`,
);

const selectEvents = statement<{ readonly type: string; readonly data: Readonly<Record<string, unknown>> }, [caseId: string]>(
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
