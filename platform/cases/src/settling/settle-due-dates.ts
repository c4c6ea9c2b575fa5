import { PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { parsePlainDate } from '@yunmeng/kernel/plain-date';
import type { EventConsumer, JobHandler, UnitOfWork } from '@yunmeng/runtime';
import { calendarPublished, loadCalendars } from '@yunmeng/time-limits';
import Type from 'typebox';
import { Value } from 'typebox/value';

import { duesOf } from '../case/clocks.ts';
import { dueColumns } from '../record/case-columns.ts';
import { setTimers } from '../record/timers.ts';
import { taskDueOn } from '../tasks/move-task.ts';
import {
  type CountedCase,
  listAwaitedYears,
  listAwaiting,
  listCounted,
  PAGE,
  type Place,
  writeDues,
} from './settling-store.ts';

const JOB = 'cases.settle-due-dates';
const START: Place = { cityCode: '', id: '00000000-0000-0000-0000-000000000000' };

/**
 * What is counted again: the cases that await a year, then those whose known dates a corrected notice may have moved.
 */
const Walk = Type.Object({
  year: Type.Integer(),
  phase: Type.Union([Type.Literal('awaiting'), Type.Literal('counted')]),
  after: Type.Object({ cityCode: Type.String(), id: Type.String() }),
});

/** 放假安排公布后: settles due dates that awaited it. The walk itself is a job, a page at a time. */
export const settleWhenPublished: EventConsumer = {
  name: 'cases.settle-when-calendar-published',
  types: [calendarPublished.type],
  handle: async (work, event) => {
    const year: unknown = event.data['year'];
    if (typeof year === 'number') beginWalk(work, year);
  },
};

/** One page of the walk: counts a few hundred cases again from their clocks, sets their timers, and queues the next. */
export const settleDueDates: JobHandler = {
  name: JOB,
  queue: 'settling',
  run: async (work, payload) => {
    const { year, phase, after } = Value.Parse(Walk, payload);
    const page =
      phase === 'awaiting'
        ? await listAwaiting(work, year, after)
        : await listCounted(work, parsePlainDate(`${year}-01-01`), after);
    await countAgain(work, page);
    const last = page.at(-1);
    if (last && page.length === PAGE) walkOn(work, { year, phase, after: { cityCode: last.cityCode, id: last.id } });
    else if (phase === 'awaiting') walkOn(work, { year, phase: 'counted', after: START });
  },
};

/**
 * Every night: a case that was written in the very moment in which its calendar came in has counted without it. Costs
 * nothing when nothing is awaited.
 */
export const settleLeftovers: JobHandler = {
  name: 'cases.settle-leftovers',
  queue: 'settling',
  cron: '10 3 * * *',
  run: async (work) => {
    const { find } = await loadCalendars(work);
    for (const year of await listAwaitedYears(work)) if (find(year, PROVINCE_HUBEI)) beginWalk(work, year);
  },
};

function beginWalk(work: UnitOfWork, year: number): void {
  work.schedule({ job: JOB, payload: { year, phase: 'awaiting', after: START }, key: `${JOB}/${year}` });
}

function walkOn(
  work: UnitOfWork,
  payload: { readonly year: number; readonly phase: string; readonly after: Place },
): void {
  work.schedule({ job: JOB, payload, key: `${JOB}/${payload.year}` });
}

async function countAgain(work: UnitOfWork, page: readonly CountedCase[]): Promise<void> {
  if (page.length === 0) return;
  const { find } = await loadCalendars(work);
  const today = shanghaiDay(work.now);
  const counted = page.map((row) => {
    const { cityCode, id, regionCode, clocks, decidedOn, task } = row;
    const dues = duesOf(
      { clocks, regionCode, decision: decidedOn === null ? undefined : { on: decidedOn } },
      today,
      find,
    );
    setTimers(work, { cityCode, id }, { before: new Map(), status: { clocks }, dues });
    return { cityCode, id, columns: dueColumns(dues), taskDueOn: task === null ? undefined : taskDueOn(task, dues) };
  });
  await writeDues(work, counted);
  for (const cityCode of new Set(page.map((row) => row.cityCode))) {
    const ids = page.filter((row) => row.cityCode === cityCode).map(({ id }) => id);
    work.audit({
      action: 'cases.settle-due-dates',
      cityCode,
      subject: { kind: 'case-page', id: ids[0] ?? '' },
      after: { ids },
    });
  }
}
