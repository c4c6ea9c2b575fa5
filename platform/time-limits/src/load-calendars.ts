import type { Queryable } from '@yunmeng/runtime';

import { findRevision, readEdition } from './calendar-store.ts';
import { type FindCalendar, finderOf } from './work-calendar.ts';

/** 工作日历 in force, as a pure object: what every clock is counted by. */
export interface Calendars {
  /** The calendar of a year in a place, or nothing while its notice is not published. */
  readonly find: FindCalendar;
}

/** The last edition that this process read. A revision stands for one content, so it may serve any transaction. */
let known: { readonly revision: string; readonly calendars: Calendars } | undefined;

/**
 * The calendars as this transaction sees them. They are read once per process and again after every change; otherwise it
 * costs one look at a table of one row.
 */
export async function loadCalendars(db: Queryable): Promise<Calendars> {
  const revision = await findRevision(db);
  if (revision !== undefined && known?.revision === revision) return known.calendars;

  const edition = await readEdition(db);
  const calendars: Calendars = { find: finderOf(edition.calendars) };
  if (edition.revision !== undefined) known = { revision: edition.revision, calendars };
  return calendars;
}
