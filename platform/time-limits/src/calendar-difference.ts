import { isoWeekday, type PlainDate } from '@yunmeng/kernel/plain-date';

import { NATION, type WorkCalendar } from './work-calendar.ts';

/**
 * The days, in order, on which two calendars of the same year and region say different things about work. Names, notices
 * and weekend days that one lists as off and the other leaves out make no difference.
 */
export function differingDays(a: WorkCalendar, b: WorkCalendar): PlainDate[] {
  const listed = [a, b].flatMap((calendar) => [...calendar.daysOff.keys(), ...calendar.makeUpDays.keys()]);
  return [...new Set(listed)].filter((day) => wordOn(a, day) !== wordOn(b, day)).toSorted();
}

/** Whether two calendars are the same to the letter. */
export function isSameCalendar(a: WorkCalendar, b: WorkCalendar): boolean {
  return text(a) === text(b);
}

/**
 * Whether a day was named by the notice of the year after: New Year's holiday may begin in December, and the notice
 * that says so comes a year after that of the year it lies in.
 */
export function isOfNextYear(day: PlainDate, name: string): boolean {
  return day.slice(5, 7) === '12' && name.includes('元旦');
}

function wordOn({ regionCode, daysOff, makeUpDays }: WorkCalendar, day: PlainDate): 'off' | 'worked' | 'as below' {
  if (makeUpDays.has(day)) return 'worked';
  if (daysOff.has(day)) return 'off';
  // A region that does not name a day leaves it to the nation; the nation leaves it to the week.
  if (regionCode !== NATION) return 'as below';
  return isoWeekday(day) > 5 ? 'off' : 'worked';
}

function text({ year, regionCode, daysOff, makeUpDays, notices }: WorkCalendar): string {
  const days = [daysOff, makeUpDays].map((map) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify([year, regionCode, ...days, notices.map((notice) => [notice.text, notice.url])]);
}
