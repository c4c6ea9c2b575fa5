import { type DivisionCode, isWithin, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { isoWeekday, type PlainDate, yearOf } from '@yunmeng/kernel/plain-date';

import type { ReplayDay } from './contract.ts';

/** 放假调休通知: where a calendar comes from. */
export interface Notice {
  /** 文号, e.g. `国办发明电〔2025〕7号`; the title where there is no number. */
  readonly text: string;
  readonly url?: string;
}

/** 工作日历: one year's departures from the Monday-to-Friday week, in one place, as the notices announce them. */
export interface WorkCalendar {
  readonly year: number;
  readonly regionCode: DivisionCode;
  /** 放假, with the name of the holiday. Weekend days inside a holiday are listed too. */
  readonly daysOff: ReadonlyMap<PlainDate, string>;
  /** 调休上班: days that are worked in exchange, with the name of the holiday. */
  readonly makeUpDays: ReadonlyMap<PlainDate, string>;
  readonly notices: readonly Notice[];
}

/** Finds the calendar of a year that is in force in a place, or nothing while the year's notice is not published. */
export type FindCalendar = (year: number, regionCode: DivisionCode) => WorkCalendar | undefined;

/** What a day was, or `unknown` while nobody can say. */
export type DayKind = ReplayDay['kind'];

/**
 * 全国: whom the State Council's notice is for. Registers write 100000 for the nation; it is no province and contains
 * none by {@link isWithin}, so ask {@link isInForceIn}.
 */
export const NATION = parseDivisionCode('100000');

/** Whether a calendar that was announced for `announcedFor` holds in `place`: the nation's holds everywhere. */
export function isInForceIn(announcedFor: DivisionCode, place: DivisionCode): boolean {
  return announcedFor === NATION || isWithin(place, announcedFor);
}

/** What `day` is in a place. Never guessed: in a year without a calendar every day is `unknown`. */
export function dayKind(day: PlainDate, regionCode: DivisionCode, find: FindCalendar): DayKind {
  const calendar = find(yearOf(day), regionCode);
  if (!calendar) return 'unknown';
  const isWeekend = isoWeekday(day) > 5;
  if (calendar.makeUpDays.has(day)) return isWeekend ? 'make-up' : 'working';
  if (calendar.daysOff.has(day)) return 'holiday';
  return isWeekend ? 'weekend' : 'working';
}

/** Whether offices work on a day of that kind. */
export function isWorked(kind: DayKind): boolean {
  return kind === 'working' || kind === 'make-up';
}

/** Finds among calendars: the nation's of that year, with those of ever smaller regions laid over it, day by day. */
export function finderOf(calendars: readonly WorkCalendar[]): FindCalendar {
  const made = new Map<string, WorkCalendar | undefined>();
  return (year, regionCode) => {
    const layers = calendars
      .filter((calendar) => calendar.year === year && isInForceIn(calendar.regionCode, regionCode))
      .toSorted((a, b) => Number(b.regionCode === NATION) - Number(a.regionCode === NATION) || byWidth(a, b));
    const key = `${year}/${layers.map((layer) => layer.regionCode).join('/')}`;
    if (!made.has(key)) made.set(key, overlaid(layers, regionCode));
    return made.get(key);
  };
}

/** A region's notice says only what is different there, so without the nation's there is no calendar. */
function overlaid(
  [national, ...regional]: readonly WorkCalendar[],
  regionCode: DivisionCode,
): WorkCalendar | undefined {
  if (national?.regionCode !== NATION) return undefined;
  if (regional.length === 0) return national;
  const daysOff = new Map(national.daysOff);
  const makeUpDays = new Map(national.makeUpDays);
  for (const layer of regional) {
    for (const [day, name] of layer.daysOff) move(day, name, makeUpDays, daysOff);
    for (const [day, name] of layer.makeUpDays) move(day, name, daysOff, makeUpDays);
  }
  const notices = [national, ...regional].flatMap((layer) => layer.notices);
  return { year: national.year, regionCode, daysOff, makeUpDays, notices };
}

function move(day: PlainDate, name: string, from: Map<PlainDate, string>, to: Map<PlainDate, string>): void {
  from.delete(day);
  to.set(day, name);
}

function byWidth(a: WorkCalendar, b: WorkCalendar): number {
  return isWithin(b.regionCode, a.regionCode) ? -1 : 1;
}
