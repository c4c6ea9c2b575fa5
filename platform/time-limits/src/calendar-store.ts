import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { Instant } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { type Queryable, statement, type Transaction } from '@yunmeng/runtime';

import type { Notice, WorkCalendar } from './work-calendar.ts';

/** A calendar as it is kept, with where it came from. */
export interface StoredCalendar extends WorkCalendar {
  readonly origin: 'built-in' | 'imported';
}

/** All calendars, and the revision that stands for exactly this content. */
interface CalendarEdition {
  readonly revision: string | undefined;
  readonly calendars: readonly StoredCalendar[];
}

interface EditionRow {
  readonly revision: string | null;
  readonly calendars: readonly CalendarRow[];
}

interface CalendarRow {
  readonly year: number;
  readonly regionCode: DivisionCode;
  readonly origin: StoredCalendar['origin'];
  readonly notices: readonly Notice[];
  readonly days: readonly (readonly [day: PlainDate, isDayOff: boolean, name: string])[];
}

const selectRevision = statement<{ readonly revision: string }>(
  'time-limits.select-revision',
  'select revision from time_limits.calendar_revision',
);

// One statement, so that the revision and the content are of the same moment.
const selectEdition = statement<EditionRow>(
  'time-limits.select-edition',
  `select
  (select revision from time_limits.calendar_revision) as revision,
  coalesce(jsonb_agg(jsonb_build_object(
    'year', calendar.year,
    'regionCode', calendar.region_code,
    'origin', calendar.origin,
    'notices', calendar.notices,
    'days', coalesce(days.list, '[]'::jsonb)
  ) order by calendar.region_code, calendar.year), '[]'::jsonb) as calendars
from time_limits.calendar
left join lateral (
  select jsonb_agg(jsonb_build_array(to_char(day, 'YYYY-MM-DD'), is_day_off, name) order by day) as list
  from time_limits.calendar_day
  where calendar_day.region_code = calendar.region_code and calendar_day.year = calendar.year
) as days on true`,
);

const lockTable = statement(
  'time-limits.lock-calendars',
  'lock table time_limits.calendar_revision in share row exclusive mode',
);

const upsertCalendar = statement<never, [number, DivisionCode, StoredCalendar['origin'], string, Instant]>(
  'time-limits.upsert-calendar',
  `insert into time_limits.calendar (year, region_code, origin, notices, imported_at)
values ($1, $2, $3, $4::jsonb, $5)
on conflict (region_code, year) do update
set origin = excluded.origin, notices = excluded.notices, imported_at = excluded.imported_at`,
);

const deleteDays = statement<never, [number, DivisionCode]>(
  'time-limits.delete-days',
  'delete from time_limits.calendar_day where year = $1 and region_code = $2',
);

const insertDays = statement<
  never,
  [number, DivisionCode, readonly PlainDate[], readonly boolean[], readonly string[]]
>(
  'time-limits.insert-days',
  `insert into time_limits.calendar_day (year, region_code, day, is_day_off, name)
select $1, $2, day, is_day_off, name
from unnest($3::date[], $4::boolean[], $5::text[]) as given (day, is_day_off, name)`,
);

const upsertRevision = statement<never, [string, Instant]>(
  'time-limits.upsert-revision',
  `insert into time_limits.calendar_revision (revision, changed_at)
values ($1, $2)
on conflict (only_row) do update set revision = excluded.revision, changed_at = excluded.changed_at`,
);

/** The revision in force; nothing before the first load. */
export async function findRevision(db: Queryable): Promise<string | undefined> {
  return (await db.maybe(selectRevision, []))?.revision;
}

/** Everything, as of one moment. */
export async function readEdition(db: Queryable): Promise<CalendarEdition> {
  const row = await db.one(selectEdition, []);
  return { revision: row.revision ?? undefined, calendars: row.calendars.map(calendarOf) };
}

/** Holds off every other change until the transaction ends. Readers go on. */
export async function lockCalendars(tx: Transaction): Promise<void> {
  await tx.run(lockTable, []);
}

/** Puts a calendar in the place of the one of that year and region. */
export async function putCalendar(tx: Transaction, calendar: StoredCalendar, now: Instant): Promise<void> {
  const { year, regionCode, origin, notices } = calendar;
  const days = [
    ...[...calendar.daysOff].map(([day, name]) => ({ day, isDayOff: true, name })),
    ...[...calendar.makeUpDays].map(([day, name]) => ({ day, isDayOff: false, name })),
  ];
  await tx.run(upsertCalendar, [year, regionCode, origin, JSON.stringify(notices), now]);
  await tx.run(deleteDays, [year, regionCode]);
  await tx.run(insertDays, [
    year,
    regionCode,
    days.map(({ day }) => day),
    days.map(({ isDayOff }) => isDayOff),
    days.map(({ name }) => name),
  ]);
}

/** Tells every process, once this commits, that the calendars are different. */
export async function putRevision(tx: Transaction, revision: string, now: Instant): Promise<void> {
  await tx.run(upsertRevision, [revision, now]);
}

function calendarOf({ days, ...facts }: CalendarRow): StoredCalendar {
  const named = (isDayOff: boolean) =>
    new Map(days.filter((day) => day[1] === isDayOff).map(([day, , name]) => [day, name] as const));
  return { ...facts, daysOff: named(true), makeUpDays: named(false) };
}
