import { type Runtime, systemActor, type UnitOfWork } from '@yunmeng/runtime';

import { builtInCalendars } from './built-in-calendars.ts';
import { isSameCalendar } from './calendar-difference.ts';
import { lockCalendars, putCalendar, putRevision, readEdition, type StoredCalendar } from './calendar-store.ts';
import { calendarPublished } from './events.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * Brings the calendars of this program into the database at start: years that are missing, and built-in ones that a
 * newer program knows better. What was imported stays as it is. Does nothing when all is there.
 */
export async function loadBuiltInCalendars(runtime: Runtime): Promise<void> {
  if (outdated((await readEdition(runtime.db)).calendars).length === 0) return;
  const years = await runtime.act({ actor: systemActor }, bringUpToDate);
  runtime.log.info({ years }, 'work calendars loaded');
}

async function bringUpToDate(work: UnitOfWork): Promise<number[]> {
  await lockCalendars(work);
  const { calendars } = await readEdition(work);
  const missing = outdated(calendars);
  for (const calendar of missing) {
    await putCalendar(work, { ...calendar, origin: 'built-in' }, work.now);
    // A new installation has no due dates that could settle.
    if (calendars.length > 0) announce(work, calendar);
  }
  if (missing.length > 0) await putRevision(work, work.newId(), work.now);
  return missing.map(({ year }) => year);
}

function outdated(stored: readonly StoredCalendar[]): readonly WorkCalendar[] {
  return builtInCalendars.filter((calendar) => {
    const kept = stored.find((one) => one.year === calendar.year && one.regionCode === calendar.regionCode);
    return !kept || (kept.origin === 'built-in' && !isSameCalendar(kept, calendar));
  });
}

function announce(work: UnitOfWork, { year, regionCode }: WorkCalendar): void {
  const id = `${regionCode}-${year}`;
  work.emit({ type: calendarPublished.type, aggregate: { kind: 'calendar', id }, data: { year, regionCode } });
}
