import { cityOf, type DivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { requirePermission, type UnitOfWork } from '@yunmeng/runtime';

import { differingDays, isOfNextYear } from './calendar-difference.ts';
import { announcedCalendars } from './calendar-file.ts';
import { lockCalendars, putCalendar, putRevision, readEdition, type StoredCalendar } from './calendar-store.ts';
import type { CalendarFile, CalendarImported } from './contract.ts';
import { calendarPublished } from './events.ts';
import { calendarConflict, calendarFileFaulty } from './problems.ts';
import { NATION, type Notice, type WorkCalendar } from './work-calendar.ts';

/** Whoever holds it may bring calendars in; over the whole province for the nation's. */
export const IMPORT_CALENDAR = 'time-limits.import-calendar';

/** What is brought in, and for whom. */
export interface CalendarOrder {
  readonly file: CalendarFile;
  readonly regionCode: DivisionCode;
  /** 文号. */
  readonly notice?: string;
  /** Whether a calendar in force that says otherwise is corrected. */
  readonly replaces: boolean;
}

/**
 * 导入放假安排: takes a year's calendar into force, audits it and announces `calendar.published`, upon which open due
 * dates settle. What is known already changes nothing. A file may name New Year days of the December before; they are
 * added to that year.
 *
 * @throws Problem `time-limits.notice-not-out`, `time-limits.calendar-file-faulty`, `time-limits.calendar-conflict`,
 *   `runtime.forbidden`
 */
export async function importCalendar(work: UnitOfWork, order: CalendarOrder): Promise<CalendarImported> {
  const { file, regionCode, notice, replaces } = order;
  allowImport(work, regionCode);
  const announced = announcedCalendars(file, regionCode, notice);
  await lockCalendars(work);
  const { calendars } = await readEdition(work);
  const stored = (year: number) =>
    calendars.find((calendar) => calendar.year === year && calendar.regionCode === regionCode);

  const next = [yearOfFile(announced.ofYear, stored(file.year))];
  if (announced.ofYearBefore) next.unshift(yearBefore(announced.ofYearBefore, stored(file.year - 1)));
  const changed = next.filter((calendar) => isChange(calendar, stored(calendar.year), replaces));
  for (const calendar of changed) {
    await putCalendar(work, calendar, work.now);
    announce(work, calendar, stored(calendar.year));
  }
  if (changed.length > 0) await putRevision(work, work.newId(), work.now);
  const { daysOff, makeUpDays } = announced.ofYear;
  return { changedYears: changed.map(({ year }) => year), daysOff: daysOff.size, makeUpDays: makeUpDays.size };
}

/** The system (a command on the server) is bound by no grant. */
function allowImport({ actor }: UnitOfWork, regionCode: DivisionCode): void {
  if (actor.kind === 'system') return;
  requirePermission(actor, IMPORT_CALENDAR, { scopeCode: regionCode === NATION ? PROVINCE_HUBEI : regionCode });
}

/** The year of the file, with the December days that the notice of the year after may have added. */
function yearOfFile(announced: WorkCalendar, stored: StoredCalendar | undefined): StoredCalendar {
  const later = (days: ReadonlyMap<PlainDate, string> | undefined) =>
    [...(days ?? [])].filter(([day, name]) => isOfNextYear(day, name));
  return {
    ...announced,
    origin: 'imported',
    daysOff: new Map([...announced.daysOff, ...later(stored?.daysOff)]),
    makeUpDays: new Map([...announced.makeUpDays, ...later(stored?.makeUpDays)]),
  };
}

/** The year before, with the December days that this file announces for it. */
function yearBefore(announced: WorkCalendar, stored: StoredCalendar | undefined): StoredCalendar {
  if (!stored) {
    const { year } = announced;
    const detail = {
      zh: `文件里有${year}年12月的放假日，但${year}年的放假安排还没有导入。请先导入${year}年的文件。`,
      en: `The file has days of December ${year}, but the calendar of ${year} is not here. Import the file of ${year} first.`,
    };
    throw calendarFileFaulty([{ pointer: '/days', code: 'time-limits.year-before-missing', detail }]);
  }
  return {
    ...stored,
    origin: 'imported',
    daysOff: new Map([...stored.daysOff, ...announced.daysOff]),
    makeUpDays: new Map([...stored.makeUpDays, ...announced.makeUpDays]),
    notices: mergedNotices(stored.notices, announced.notices),
  };
}

/** @throws Problem `time-limits.calendar-conflict` when it contradicts what is in force and was not meant to */
function isChange(next: StoredCalendar, stored: StoredCalendar | undefined, replaces: boolean): boolean {
  if (!stored) return true;
  const days = differingDays(stored, next);
  const isContradicted = (day: PlainDate) => !(isOfNextYear(day, nameOf(next, day)) && nameOf(stored, day) === '');
  const contradicted = days.filter(isContradicted);
  if (contradicted.length > 0 && !replaces) throw calendarConflict(next.year, contradicted);
  return days.length > 0;
}

function announce(work: UnitOfWork, calendar: StoredCalendar, before: StoredCalendar | undefined): void {
  const { year, regionCode } = calendar;
  const id = `${regionCode}-${year}`;
  work.audit({
    action: 'time-limits.import-calendar',
    cityCode: regionCode === NATION ? PROVINCE_HUBEI : cityOf(regionCode),
    subject: { kind: 'calendar', id },
    ...(before ? { before: plain(before) } : {}),
    after: plain(calendar),
  });
  work.emit({ type: calendarPublished.type, aggregate: { kind: 'calendar', id }, data: { year, regionCode } });
}

function plain({ daysOff, makeUpDays, notices }: WorkCalendar): object {
  return { daysOff: [...daysOff.keys()], makeUpDays: [...makeUpDays.keys()], notices };
}

function nameOf({ daysOff, makeUpDays }: WorkCalendar, day: PlainDate): string {
  return daysOff.get(day) ?? makeUpDays.get(day) ?? '';
}

function mergedNotices(known: readonly Notice[], added: readonly Notice[]): Notice[] {
  return [...known, ...added.filter((notice) => !known.some((one) => one.text === notice.text))];
}
