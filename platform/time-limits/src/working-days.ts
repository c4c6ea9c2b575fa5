import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { addDays, type PlainDate } from '@yunmeng/kernel/plain-date';

import { startClock } from './clock.ts';
import { dueOf } from './clock-view.ts';
import type { Due, Limit } from './contract.ts';
import { dayKind, type FindCalendar, isWorked } from './work-calendar.ts';

/** The last day of a limit that began on `startedOn` and was never paused. `startedOn` itself is not counted. */
export function dueDate(startedOn: PlainDate, limit: Limit, regionCode: DivisionCode, find: FindCalendar): Due {
  const clock = startClock({ name: 'promised', basis: '', limit, regionCode, startedOn });
  return dueOf(clock, startedOn, find);
}

/** The day `count` working days after `startedOn`; of 0, the first working day from it on. */
export function addWorkingDays(startedOn: PlainDate, count: number, regionCode: DivisionCode, find: FindCalendar): Due {
  return dueDate(startedOn, { count, unit: 'working-day' }, regionCode, find);
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is the earlier. Nothing when a day between
 * belongs to a year without a calendar.
 */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  regionCode: DivisionCode,
  find: FindCalendar,
): number | undefined {
  if (to < from) {
    const back = workingDaysBetween(to, from, regionCode, find);
    return back === undefined ? undefined : 0 - back;
  }
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const kind = dayKind(day, regionCode, find);
    if (kind === 'unknown') return undefined;
    if (isWorked(kind)) count += 1;
  }
  return count;
}
