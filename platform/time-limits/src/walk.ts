import { addDays, type PlainDate, yearOf } from '@yunmeng/kernel/plain-date';

import { type Clock, isPausedOn } from './clock.ts';
import type { Due, Limit } from './contract.ts';
import { dayKind, type DayKind, type FindCalendar, isWorked } from './work-calendar.ts';

/** One day of a clock and what it did to the count. */
export interface WalkedDay {
  readonly day: PlainDate;
  readonly kind: DayKind;
  /** Raised the count by one. */
  readonly isCounted: boolean;
  /** Would have raised it, but for a pause. */
  readonly isPaused: boolean;
  /** The count after the day. */
  readonly used: number;
  /** How things stand after the day: `undefined` while the end is not reached. */
  readonly due: Due | undefined;
}

/**
 * Walks a clock day by day from its first day, for as long as it is asked to.
 *
 * A working-day limit counts the days on which offices work (行政许可法, art. 82). A calendar-day limit counts all days,
 * and when its last one is not worked it ends on the next that is (民法典, art. 203): those days of grace are not counted.
 * When the count needs a day of a year that has no calendar, the end stays open, whatever later years may be known; a
 * working-day count then stands still, because nobody can say which days it would count.
 */
export function* walkClock(clock: Clock, today: PlainDate, find: FindCalendar): Generator<WalkedDay, never> {
  let used = 0;
  let due: Due | undefined;
  for (let day = clock.startedOn; ; day = addDays(day, 1)) {
    const kind = dayKind(day, clock.regionCode, find);
    const isOff = day > clock.startedOn && isPausedOn(clock, day, today);
    const isCountable = day > clock.startedOn && countsOn(kind, clock.limit, used, due);
    const isCounted = isCountable && !isOff;
    if (isCounted) used += 1;
    due ??= dueAfter({ clock, day, kind, used, isOff });
    yield { day, kind, isCounted, isPaused: isCountable && isOff, used, due };
  }
}

/** Whether a day of that kind raises the count of a limit that stands at `used`. */
function countsOn(kind: DayKind, limit: Limit, used: number, due: Due | undefined): boolean {
  // The full count waits for a worked day to end on; from there on further days are over.
  if (used >= limit.count && due?.kind !== 'known') return false;
  return limit.unit === 'calendar-day' || (isWorked(kind) && due?.kind !== 'open');
}

interface DayState {
  readonly clock: Clock;
  readonly day: PlainDate;
  readonly kind: DayKind;
  readonly used: number;
  readonly isOff: boolean;
}

/** The end, when `day` is the day that decides about it. */
function dueAfter({ clock, day, kind, used, isOff }: DayState): Due | undefined {
  const { limit, startedOn } = clock;
  const left = limit.count - used;
  if (isOff) return undefined;
  if (left === 0 && isWorked(kind)) return { kind: 'known', on: day };
  if (kind !== 'unknown' || (day === startedOn && limit.count > 0)) return undefined;
  const awaitsYear = yearOf(day);
  if (limit.unit === 'working-day') return { kind: 'open', workingDaysAfter: Math.max(left, 1), awaitsYear };
  return left === 0 ? { kind: 'open', workingDaysAfter: 1, awaitsYear, notBefore: day } : undefined;
}
