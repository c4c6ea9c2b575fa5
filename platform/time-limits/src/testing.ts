import { type DivisionCode, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { parsePlainDate, type PlainDate } from '@yunmeng/kernel/plain-date';

import { builtInCalendars } from './built-in-calendars.ts';
import { type Clock, startClock } from './clock.ts';
import type { CalendarFile } from './contract.ts';
import { type FindCalendar, finderOf, NATION, type WorkCalendar } from './work-calendar.ts';

/** 云梦县. */
const YUNMENG = parseDivisionCode('420923');

/** Calendars as every installation has them: 2018 to 2026 known, 2027 not yet. */
export const findBuiltIn: FindCalendar = finderOf(builtInCalendars);

/** A calendar of one year; say which days are special. */
export function aCalendar(facts: {
  readonly year: number;
  readonly regionCode?: DivisionCode;
  readonly daysOff?: readonly string[];
  readonly makeUpDays?: readonly string[];
}): WorkCalendar {
  return {
    year: facts.year,
    regionCode: facts.regionCode ?? NATION,
    daysOff: named(facts.daysOff),
    makeUpDays: named(facts.makeUpDays),
    notices: [{ text: `测试通知〔${facts.year - 1}〕1号` }],
  };
}

/** A calendar of 2027 as it might be announced: New Year from Friday to Sunday, the last Sunday of 2026 untouched. */
export const a2027: WorkCalendar = aCalendar({
  year: 2027,
  daysOff: [
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
    '2027-02-10',
    '2027-02-11',
  ],
  makeUpDays: ['2027-01-30', '2027-02-20'],
});

/** The built-in calendars and 2027. */
export const findWith2027: FindCalendar = finderOf([...builtInCalendars, a2027]);

/** A running clock of twenty working days in 云梦县; say what the test is about. */
export function aClock(facts: Partial<Omit<Clock, 'pauses'>> & { readonly startedOn: PlainDate }): Clock {
  return startClock({
    name: 'statutory',
    basis: '行政许可法第四十二条',
    limit: { count: 20, unit: 'working-day' },
    regionCode: YUNMENG,
    ...facts,
  });
}

/** A complete file of a year, in the layout of holiday-cn. */
export function aCalendarFile(year: number, days?: CalendarFile['days']): CalendarFile {
  return { year, papers: [`https://www.gov.cn/zhengce/${year}.htm`], days: [...(days ?? holidaysOf(year))] };
}

function holidaysOf(year: number): CalendarFile['days'] {
  const holidays = {
    '01-01': '元旦',
    '02-06': '春节',
    '04-05': '清明节',
    '05-01': '劳动节',
    '06-09': '端午节',
    '09-15': '中秋节',
    '10-01': '国庆节',
  };
  return Object.entries(holidays).map(([date, name]) => ({ name, date: `${year}-${date}`, isOffDay: true }));
}

function named(days: readonly string[] = []): ReadonlyMap<PlainDate, string> {
  return new Map(days.map((day) => [parsePlainDate(day), '测试节']));
}
