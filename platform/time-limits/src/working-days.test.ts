import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { addDays, parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findBuiltIn as find, findWith2027 } from './testing.ts';
import { addWorkingDays, dueDate, workingDaysBetween } from './working-days.ts';

const yunmeng = parseDivisionCode('420923');
const wuhan2020 = parseDivisionCode('420106');
const start = integer({ min: 0, max: 2_900 }).map((n) => addDays(day('2018-01-02'), n));

describe('addWorkingDays', () => {
  it.each([
    { from: '2026-02-12', count: 1, due: '2026-02-13', why: 'the start day is not counted' },
    { from: '2026-02-12', count: 5, due: '2026-02-26', why: '13, 14 (Saturday, worked), 15 to 23 off, 24, 25, 26' },
    { from: '2026-09-30', count: 5, due: '2026-10-13', why: '1 to 7 off; 8, 9, 10 (Saturday, worked), 12, 13' },
    { from: '2026-09-18', count: 5, due: '2026-09-24', why: '19 Saturday off; 20 Sunday worked, 21, 22, 23, 24' },
    { from: '2026-11-21', count: 1, due: '2026-11-23', why: 'what comes on a Saturday has Monday as its first day' },
    { from: '2026-11-20', count: 1, due: '2026-11-23', why: 'and so has what comes on the Friday before, at any hour' },
    { from: '2026-11-24', count: 0, due: '2026-11-24', why: 'at once means the same day' },
    { from: '2026-11-22', count: 0, due: '2026-11-23', why: 'or the first one that is worked' },
    { from: '2026-12-24', count: 5, due: '2026-12-31', why: 'the last published day can still be named' },
  ])('$from and $count working days is $due: $why', ({ from, count, due }) => {
    expect(addWorkingDays(day(from), count, yunmeng, find)).toEqual({ kind: 'known', on: due });
  });

  it('counts by the notice of the place', () => {
    expect(addWorkingDays(day('2020-01-23'), 5, wuhan2020, find)).toEqual({ kind: 'known', on: '2020-02-20' });
    expect(addWorkingDays(day('2020-01-23'), 5, parseDivisionCode('110101'), find)).toEqual({
      kind: 'known',
      on: '2020-02-07',
    });
  });

  it('stays open in a year whose notice is not out, with the days that are left', () => {
    const open = { kind: 'open', workingDaysAfter: 12, awaitsYear: 2027 };
    expect(addWorkingDays(day('2026-12-21'), 20, yunmeng, find)).toEqual(open);
    expect(addWorkingDays(day('2026-12-21'), 20, yunmeng, findWith2027)).toEqual({ kind: 'known', on: '2027-01-19' });
  });

  it('does not guess about the past either', () => {
    expect(addWorkingDays(day('2017-12-20'), 3, yunmeng, find)).toMatchObject({ kind: 'open', awaitsYear: 2017 });
    expect(addWorkingDays(day('2017-12-31'), 1, yunmeng, find)).toEqual({ kind: 'known', on: '2018-01-02' });
  });
});

describe('dueDate', () => {
  it.each([
    { from: '2026-11-01', count: 30, due: '2026-12-01', why: 'a natural day that is worked' },
    { from: '2026-09-03', count: 30, due: '2026-10-08', why: 'the last one falls on National Day and moves past it' },
    { from: '2026-09-04', count: 15, due: '2026-09-20', why: 'from a Saturday to a Sunday that is worked' },
    { from: '2026-11-22', count: 0, due: '2026-11-23', why: 'none, from a Sunday' },
  ])('$from and $count natural days is $due: $why', ({ from, count, due }) => {
    expect(dueDate(day(from), { count, unit: 'calendar-day' }, yunmeng, find)).toEqual({ kind: 'known', on: due });
  });

  it('leaves a natural day in an unknown year open, and says from when on', () => {
    const limit = { count: 30, unit: 'calendar-day' } as const;
    const open = { kind: 'open', workingDaysAfter: 1, awaitsYear: 2027, notBefore: '2027-01-03' };
    expect(dueDate(day('2026-12-04'), limit, yunmeng, find)).toEqual(open);
    expect(dueDate(day('2026-12-04'), limit, yunmeng, findWith2027)).toEqual({ kind: 'known', on: '2027-01-04' });
  });
});

describe('workingDaysBetween', () => {
  it('counts what lies between, and says nothing where nobody knows', () => {
    expect(workingDaysBetween(day('2026-09-18'), day('2026-09-24'), yunmeng, find)).toBe(5);
    expect(workingDaysBetween(day('2026-09-24'), day('2026-09-18'), yunmeng, find)).toBe(-5);
    expect(workingDaysBetween(day('2026-11-24'), day('2026-11-24'), yunmeng, find)).toBe(0);
    expect(workingDaysBetween(day('2026-12-31'), day('2027-01-01'), yunmeng, find)).toBeUndefined();
  });

  it('undoes addWorkingDays', () => {
    assert(
      property(start, integer({ min: 1, max: 60 }), (from, count) => {
        const due = addWorkingDays(from, count, yunmeng, find);
        expect(due.kind === 'open' || workingDaysBetween(from, day(due.on), yunmeng, find) === count).toBe(true);
      }),
    );
  });
});
