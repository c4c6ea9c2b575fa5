import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { statement, type Transaction } from '@yunmeng/runtime';
import type { Clock } from '@yunmeng/time-limits';

import type { WaitingStep } from '../case/task-step.ts';
import type { DueColumns } from '../record/case-columns.ts';

/** As much of a case as it takes to count its due dates again. */
export interface CountedCase {
  readonly cityCode: string;
  readonly id: string;
  readonly regionCode: DivisionCode;
  readonly clocks: readonly Clock[];
  readonly decidedOn: PlainDate | null;
  /** The open task. */
  readonly task: WaitingStep | null;
}

/** Place in the walk: the last case of the page before. */
export interface Place {
  readonly cityCode: string;
  readonly id: string;
}

export const PAGE = 500;

const columns = `c.city_code as "cityCode", c.id, c.region_code as "regionCode", c.clocks, c.decided_on as "decidedOn",
  (
    select jsonb_build_object('step', t.step, 'isPaused', t.is_paused)
    from cases.task t
    where t.city_code = c.city_code and t.case_id = c.id and t.status = 'open'
  ) as task`;

const selectAwaiting = statement<CountedCase, [year: number, cityCode: string, id: string, limit: number]>(
  'cases.select-awaiting',
  `select ${columns}
from cases."case" c
where c.awaits_year = $1 and (c.city_code, c.id) > ($2, $3::uuid)
order by c.city_code, c.id
limit $4
for no key update of c`,
);

const selectCounted = statement<CountedCase, [firstDay: string, cityCode: string, id: string, limit: number]>(
  'cases.select-counted',
  `select ${columns}
from cases."case" c
where (c.city_code, c.id) > ($2, $3::uuid) and c.ended_on is null
  and greatest(
    c.acceptance_due_on, c.correction_due_on, c.promised_due_on, c.statutory_due_on, c.delivery_due_on
  ) >= $1::date
order by c.city_code, c.id
limit $4
for no key update of c`,
);

const updateDues = statement<never, [rows: string]>(
  'cases.update-dues',
  `update cases."case" c
set acceptance_due_on = r.acceptance_due_on, correction_due_on = r.correction_due_on,
  promised_due_on = r.promised_due_on, statutory_due_on = r.statutory_due_on, delivery_due_on = r.delivery_due_on,
  open_dues = r.open_dues, awaits_year = r.awaits_year
from json_populate_recordset(null::cases."case", $1::json) r
where c.city_code = r.city_code and c.id = r.id`,
);

const updateTaskDues = statement<never, [rows: string]>(
  'cases.update-task-dues',
  `update cases.task t
set due_on = r.due_on
from json_populate_recordset(null::cases.task, $1::json) r
where t.city_code = r.city_code and t.case_id = r.case_id and t.status = 'open' and t.due_on <> r.due_on`,
);

const selectYears = statement<{ readonly year: number }>(
  'cases.select-awaited-years',
  `select distinct c.awaits_year as year
from cases."case" c
where c.awaits_year is not null
order by year`,
);

/** The next cases that await the calendar of a year; they stay locked until the transaction ends. */
export function listAwaiting(tx: Transaction, year: number, after: Place): Promise<CountedCase[]> {
  return tx.many(selectAwaiting, [year, after.cityCode, after.id, PAGE]);
}

/** The next running cases with something due on or after a day. */
export function listCounted(tx: Transaction, firstDay: PlainDate, after: Place): Promise<CountedCase[]> {
  return tx.many(selectCounted, [firstDay, after.cityCode, after.id, PAGE]);
}

/** Years whose calendar some case awaits. */
export async function listAwaitedYears(tx: Transaction): Promise<number[]> {
  return (await tx.many(selectYears, [])).map(({ year }) => year);
}

export interface Recounted extends Place {
  readonly columns: DueColumns;
  readonly taskDueOn: string | undefined;
}

/** Writes a page of due dates, in the cases and in their open tasks. */
export async function writeDues(tx: Transaction, page: readonly Recounted[]): Promise<void> {
  const cases = page.map(({ cityCode, id, columns: dues }) => ({ city_code: cityCode, id, ...dues }));
  await tx.run(updateDues, [JSON.stringify(cases)]);
  const tasks = page.flatMap(({ cityCode, id, taskDueOn }) =>
    taskDueOn === undefined ? [] : [{ city_code: cityCode, case_id: id, due_on: taskDueOn }],
  );
  if (tasks.length > 0) await tx.run(updateTaskDues, [JSON.stringify(tasks)]);
}
