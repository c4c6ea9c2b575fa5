import { addDays, parsePlainDate as day, type PlainDate } from '@yunmeng/kernel/plain-date';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Clock, pauseClock, resumeClock, stopClock } from './clock.ts';
import { clockView, dueOf } from './clock-view.ts';
import { aClock, findBuiltIn as find, findWith2027 } from './testing.ts';
import { dayKind, isWorked } from './work-calendar.ts';

const legal = { kind: 'hearing', basis: '行政许可法第四十五条', reason: '听证', approver: '钱七' };

/** 2026-09-18 to -24 with a pause from 21 to 23: the worked example of the rule for pauses. */
const paused = resumeClock(
  pauseClock(aClock({ startedOn: day('2026-09-18'), limit: { count: 5, unit: 'working-day' } }), {
    ...legal,
    from: day('2026-09-21'),
    plannedTo: day('2026-09-23'),
  }),
  day('2026-09-23'),
);

describe('clockView', () => {
  it('takes out the working days after the first day of a pause, up to and including its last', () => {
    const view = clockView(paused, day('2026-09-24'), find);
    expect(view).toMatchObject({
      used: 3,
      pausedDays: 2,
      left: 2,
      state: 'running',
      due: { kind: 'known', on: '2026-09-29' },
    });
  });

  it('is running on its last day and overdue on the next', () => {
    const clock = aClock({ startedOn: day('2026-09-18'), limit: { count: 5, unit: 'working-day' } });
    expect(clockView(clock, day('2026-09-18'), find)).toMatchObject({ used: 0, left: 5, state: 'running' });
    expect(clockView(clock, day('2026-09-24'), find)).toMatchObject({ used: 5, left: 0, state: 'running' });
    expect(clockView(clock, day('2026-09-26'), find)).toMatchObject({ used: 5, left: 0, state: 'overdue' });
    expect(clockView(clock, day('2026-09-29'), find)).toMatchObject({ used: 7, left: -2, state: 'overdue' });
  });

  it('reckons with the planned end while a pause lasts, and with today once that has passed', () => {
    const clock = pauseClock(aClock({ startedOn: day('2026-10-10'), limit: { count: 7, unit: 'working-day' } }), {
      ...legal,
      from: day('2026-10-15'),
      plannedTo: day('2026-10-22'),
    });
    const onTime = clockView(clock, day('2026-10-16'), find);
    expect(onTime).toMatchObject({ state: 'paused', used: 4, pausedDays: 1, left: 3, due: { on: '2026-10-27' } });
    expect(onTime.pauses[0]?.isOverrun).toBeUndefined();
    const late = clockView(clock, day('2026-10-26'), find);
    expect(late).toMatchObject({ state: 'paused', used: 4, pausedDays: 7, due: { on: '2026-10-29' } });
    expect(late.pauses[0]?.isOverrun).toBe(true);
  });

  it('stands still once stopped', () => {
    const clock = stopClock(paused, day('2026-09-25'));
    const view = clockView(clock, day('2026-11-24'), find);
    expect(view).toMatchObject({ state: 'stopped', stoppedOn: '2026-09-25', used: 3, left: 2, pausedDays: 2 });
    expect(clockView(clock, day('2026-12-31'), find)).toEqual(view);
  });

  it('counts nothing that it does not know, and settles when the year is known', () => {
    const clock = aClock({ startedOn: day('2026-12-21') });
    const open = clockView(clock, day('2027-01-20'), find);
    expect(open).toMatchObject({ state: 'running', used: 8, left: 12, due: { kind: 'open', workingDaysAfter: 12 } });
    const settled = clockView(clock, day('2027-01-20'), findWith2027);
    expect(settled).toMatchObject({ state: 'overdue', used: 21, left: -1, due: { kind: 'known', on: '2027-01-19' } });
  });

  it('gives days of grace to a natural-day limit that ends on a holiday, without counting them', () => {
    const clock = aClock({
      startedOn: day('2026-09-03'),
      name: 'correction',
      limit: { count: 30, unit: 'calendar-day' },
    });
    expect(clockView(clock, day('2026-10-03'), find)).toMatchObject({ used: 30, left: 0, state: 'running' });
    expect(clockView(clock, day('2026-10-08'), find)).toMatchObject({ used: 30, left: 0, state: 'running' });
    expect(clockView(clock, day('2026-10-09'), find)).toMatchObject({ used: 31, left: -1, state: 'overdue' });
  });

  it('takes natural days out of a natural-day limit while it is paused', () => {
    const clock = aClock({ startedOn: day('2026-11-01'), limit: { count: 10, unit: 'calendar-day' } });
    const held = pauseClock(clock, { ...legal, from: day('2026-11-03'), plannedTo: day('2026-11-08') });
    expect(clockView(held, day('2026-11-08'), find)).toMatchObject({
      used: 2,
      pausedDays: 5,
      due: { on: '2026-11-16' },
    });
  });
});

/** A clock with pauses that were all ended, somewhere in the known years. */
const anyClock = record({
  start: integer({ min: 0, max: 2_700 }).map((n) => addDays(day('2018-01-02'), n)),
  count: integer({ min: 0, max: 60 }),
  unit: constantFrom('working-day' as const, 'calendar-day' as const),
  pauses: array(record({ after: integer({ min: 0, max: 20 }), length: integer({ min: 1, max: 20 }) }), {
    maxLength: 3,
  }),
}).map(({ start, count, unit, pauses }) => {
  let clock: Clock = aClock({ startedOn: start, limit: { count, unit } });
  let from = start;
  for (const { after, length } of pauses) {
    from = addDays(from, after);
    const to = addDays(from, length);
    clock = resumeClock(pauseClock(clock, { ...legal, from, plannedTo: to }), to);
    from = to;
  }
  return clock;
});
const orEnd = (clock: Clock, today: PlainDate) => {
  const due = dueOf(clock, today, find);
  return due.kind === 'known' ? due.on : '9999-12-31';
};

describe('dueOf', () => {
  it('is a working day of the place, and never earlier than without the pauses', () => {
    assert(
      property(anyClock, (clock) => {
        const due = dueOf(clock, clock.startedOn, find);
        expect(due.kind === 'open' || isWorked(dayKind(day(due.on), clock.regionCode, find))).toBe(true);
        const unpaused = { ...clock, pauses: [] };
        expect(orEnd(clock, clock.startedOn) >= orEnd(unpaused, clock.startedOn)).toBe(true);
      }),
    );
  });

  it('lies later when the limit is longer', () => {
    assert(
      property(anyClock, (clock) => {
        const longer = { ...clock, limit: { ...clock.limit, count: clock.limit.count + 1 } };
        const [less, more] = [orEnd(clock, clock.startedOn), orEnd(longer, clock.startedOn)];
        const isLater = clock.limit.unit === 'working-day' && less !== '9999-12-31' ? more > less : more >= less;
        expect(isLater || clock.limit.count === 0).toBe(true);
      }),
    );
  });

  it('settles, once the year is known, to what the calendar says', () => {
    const late = integer({ min: 0, max: 40 }).map((n) => addDays(day('2026-11-20'), n));
    assert(
      property(late, integer({ min: 1, max: 60 }), (startedOn, count) => {
        const clock = aClock({ startedOn, limit: { count, unit: 'working-day' } });
        const before = dueOf(clock, startedOn, find);
        const after = dueOf(clock, startedOn, findWith2027);
        const rest = before.kind === 'open' ? before.workingDaysAfter : 0;
        const fromNewYear = aClock({ startedOn: day('2026-12-31'), limit: { count: rest, unit: 'working-day' } });
        expect(after).toEqual(before.kind === 'known' ? before : dueOf(fromNewYear, startedOn, findWith2027));
      }),
    );
  });
});
