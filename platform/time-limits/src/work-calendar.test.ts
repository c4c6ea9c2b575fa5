import { parseDivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { addDays, isoWeekday, parsePlainDate as day, type PlainDate, yearOf } from '@yunmeng/kernel/plain-date';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { builtInCalendars } from './built-in-calendars.ts';
import { aCalendar } from './testing.ts';
import { dayKind, finderOf, isInForceIn, isWorked, NATION } from './work-calendar.ts';

const find = finderOf(builtInCalendars);
const yunmeng = parseDivisionCode('420923');
const beijing = parseDivisionCode('110101');

/** Weekdays off and weekend days worked, as a person would copy them from the notices. */
const tables: readonly (readonly [year: number, off: string, worked: string])[] = [
  [
    2020,
    '01-01 01-24 01-27..31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05..08',
    '01-19 04-26 05-09 06-28 09-27 10-10',
  ],
  [
    2021,
    '01-01 02-11 02-12 02-15..17 04-05 05-03..05 06-14 09-20 09-21 10-01 10-04..07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ],
  [
    2022,
    '01-03 01-31 02-01..04 04-04 04-05 05-02..04 06-03 09-12 10-03..07',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ],
  [2023, '01-02 01-23..27 04-05 05-01..03 06-22 06-23 09-29 10-02..06', '01-28 01-29 04-23 05-06 06-25 10-07 10-08'],
  [
    2024,
    '01-01 02-12..16 04-04 04-05 05-01..03 06-10 09-16 09-17 10-01..04 10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ],
  [
    2025,
    '01-01 01-28..31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01..03 10-06..08',
    '01-26 02-08 04-27 09-28 10-11',
  ],
  [
    2026,
    '01-01 01-02 02-16..20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05..07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ],
];

function daysOf(year: number, text: string): PlainDate[] {
  return text.split(' ').flatMap((part) => {
    const [first = '', last = first.slice(3)] = part.split('..');
    const count = Number(last) - Number(first.slice(3)) + 1;
    return Array.from({ length: count }, (_, i) => addDays(day(`${year}-${first}`), i));
  });
}

function yearDays(year: number): PlainDate[] {
  const first = day(`${year}-01-01`);
  return Array.from({ length: 366 }, (_, i) => addDays(first, i)).filter((one) => yearOf(one) === year);
}

describe('built-in calendars', () => {
  it.each(tables)('%i is as the State Council announced it', (year, off, worked) => {
    const days = yearDays(year);
    const isWeekend = (one: PlainDate) => isoWeekday(one) > 5;
    const kind = (one: PlainDate) => dayKind(one, beijing, find);
    expect(days.filter((one) => !isWeekend(one) && kind(one) === 'holiday')).toEqual(daysOf(year, off));
    expect(days.filter((one) => isWeekend(one) && kind(one) === 'make-up')).toEqual(daysOf(year, worked));
  });

  it('know the years before by their notices too, and days that the notice of the next year names', () => {
    expect(dayKind(day('2018-02-24'), beijing, find)).toBe('make-up');
    expect(dayKind(day('2018-12-29'), beijing, find)).toBe('make-up');
    expect(dayKind(day('2018-12-31'), beijing, find)).toBe('holiday');
    expect(dayKind(day('2019-05-02'), beijing, find)).toBe('holiday');
    expect(dayKind(day('2022-12-31'), beijing, find)).toBe('holiday');
  });

  it('let Hubei rest until 13 February 2020, and nobody else', () => {
    for (const off of ['2020-02-03', '2020-02-07', '2020-02-13']) {
      expect(dayKind(day(off), yunmeng, find)).toBe('holiday');
      expect(dayKind(day(off), PROVINCE_HUBEI, find)).toBe('holiday');
      expect(dayKind(day(off), beijing, find)).toBe('working');
    }
    expect(dayKind(day('2020-02-14'), yunmeng, find)).toBe('working');
    expect(find(2020, yunmeng)?.notices).toHaveLength(3);
    expect(find(2020, beijing)?.notices).toHaveLength(2);
  });

  it('name their source', () => {
    expect(builtInCalendars.every(({ notices }) => notices.length > 0)).toBe(true);
    expect(find(2026, yunmeng)?.notices).toEqual([
      { text: '国办发明电〔2025〕7号', url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm' },
    ]);
  });
});

describe('dayKind', () => {
  it('is never a guess: a year without a calendar is unknown to its last day', () => {
    assert(
      property(integer({ min: 0, max: 730 }), (n) => {
        const kind = dayKind(addDays(day('2027-01-01'), n), yunmeng, find);
        expect(kind).toBe('unknown');
        expect(isWorked(kind)).toBe(false);
      }),
    );
  });
});

describe('finderOf', () => {
  const county = aCalendar({ year: 2026, regionCode: yunmeng, makeUpDays: ['2026-06-19'] });
  const city = aCalendar({
    year: 2026,
    regionCode: parseDivisionCode('420900'),
    daysOff: ['2026-06-18', '2026-06-19'],
  });
  const both = finderOf([county, ...builtInCalendars, city]);

  it('lays the notice of the smaller region over that of the larger', () => {
    expect(dayKind(day('2026-06-18'), yunmeng, both)).toBe('holiday');
    expect(dayKind(day('2026-06-19'), yunmeng, both)).toBe('working');
    expect(dayKind(day('2026-06-19'), parseDivisionCode('420981'), both)).toBe('holiday');
    expect(dayKind(day('2026-06-18'), parseDivisionCode('420106'), both)).toBe('working');
  });

  it("makes no calendar of a region's notice alone", () => {
    expect(finderOf([city])(2026, yunmeng)).toBeUndefined();
  });

  it('keeps the nation everywhere', () => {
    expect(isInForceIn(NATION, yunmeng)).toBe(true);
    expect(isInForceIn(PROVINCE_HUBEI, yunmeng)).toBe(true);
    expect(isInForceIn(yunmeng, PROVINCE_HUBEI)).toBe(false);
  });
});
