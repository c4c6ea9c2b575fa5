import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  ageOn,
  compactDate,
  daysBetween,
  isoWeekday,
  isPlainDate,
  parseCompactDate,
  parsePlainDate as day,
  dayName,
  weekdayName,
  yearOf,
} from './plain-date.ts';

const anyDay = integer({ min: -700_000, max: 2_900_000 }).map((n) => addDays(day('1970-01-01'), n));

describe('plain dates', () => {
  it.each([
    { text: '2024-02-29', ok: true, why: 'a leap day' },
    { text: '2023-02-29', ok: false, why: 'no leap day in a common year' },
    { text: '1900-02-29', ok: false, why: 'centuries are common years' },
    { text: '2000-02-29', ok: true, why: 'but not every fourth one' },
    { text: '2026-13-01', ok: false, why: 'there are twelve months' },
    { text: '2026-00-10', ok: false, why: 'months begin at 1' },
    { text: '2026-11-31', ok: false, why: 'November has 30 days' },
    { text: '2026-1-1', ok: false, why: 'two digits are needed' },
    { text: '0000-01-01', ok: false, why: 'there is no year 0' },
    { text: '2026-11-24\n', ok: false, why: 'nothing may follow' },
    { text: '２026-11-24', ok: false, why: 'full-width digits are not the canonical form' },
  ])('$text is a day: $ok, because $why', ({ text, ok }) => {
    expect(isPlainDate(text)).toBe(ok);
  });

  it('refuses what is no day when it is asked to read it', () => {
    expect(day('2024-02-29')).toBe('2024-02-29');
    expect(() => day('2023-02-29')).toThrow(RangeError);
  });

  it('knows the days of the week', () => {
    expect(weekdayName(day('2026-11-24'))).toEqual({ zh: '周二', en: 'Tuesday' });
    expect(isoWeekday(day('2026-10-10'))).toBe(6);
    expect(isoWeekday(day('1949-10-01'))).toBe(6);
    expect(isoWeekday(day('0001-01-01'))).toBe(1);
  });

  it.each([
    { date: '2026-10-27', year: 2026, zh: '10月27日', en: '27 October', why: 'the reader is in that year' },
    { date: '2027-01-05', year: 2026, zh: '2027年1月5日', en: '5 January 2027', why: 'the reader is in another year' },
    {
      date: '2026-12-01',
      year: undefined,
      zh: '2026年12月1日',
      en: '1 December 2026',
      why: 'nobody knows when it is read',
    },
  ])('is called $zh when $why', ({ date, year, zh, en }) => {
    expect(dayName(day(date), year)).toEqual({ zh, en });
  });

  it('steps over month, year and leap day', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  it('reads and writes the form of exchange files', () => {
    expect(compactDate(day('2026-11-24'))).toBe('20261124');
    expect(parseCompactDate('19491231')).toBe('1949-12-31');
    expect(parseCompactDate('19900230')).toBeUndefined();
    expect(yearOf(day('0999-05-05'))).toBe(999);
  });

  it('counts whole years of life', () => {
    expect(ageOn(day('2000-02-29'), day('2018-02-28'))).toBe(17);
    expect(ageOn(day('2000-02-29'), day('2018-03-01'))).toBe(18);
    expect(ageOn(day('2008-11-24'), day('2026-11-24'))).toBe(18);
  });

  it('has an algebra: adding what lies between leads from one day to the other', () => {
    assert(
      property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it('agrees with the calendar of JavaScript', () => {
    assert(
      property(anyDay, (date) => {
        const known = new Date(`${date}T00:00:00Z`);
        expect(known.toISOString().slice(0, 10)).toBe(date);
        expect(isoWeekday(date)).toBe(known.getUTCDay() || 7);
        expect(parseCompactDate(compactDate(date))).toBe(date);
      }),
    );
  });
});
