import { shanghaiDay, type Instant } from '@yunmeng/kernel/instant';
import { addDays, type PlainDate } from '@yunmeng/kernel/plain-date';
import { addWorkingDays, clockView, dueOf, type FindCalendar } from '@yunmeng/time-limits';
import type { ClockView, Due } from '@yunmeng/time-limits/contract';

import type { ClockSnapshot } from './action.ts';
import type { CaseStatus, ClockName } from './case-status.ts';
import { clockOf } from './project.ts';

/** What a case must meet a day for: its clocks, and the delivery of what was decided. */
export type DueName = ClockName | 'delivery';

/** 到期日 of what has started. Stopped clocks keep the date they had. */
export type Dues = Partial<Readonly<Record<DueName, Due>>>;

/** 送达期限: working days from the decision (行政许可法, art. 44). */
export const DELIVERY_DAYS = 10;

/** As much of a case as its due dates depend on. */
type DueFacts = Pick<CaseStatus, 'clocks' | 'regionCode'> & {
  readonly decision?: { readonly on: PlainDate } | undefined;
};

/** The due dates as they stand on `today`. */
export function duesOf({ clocks, regionCode, decision }: DueFacts, today: PlainDate, find: FindCalendar): Dues {
  return {
    ...Object.fromEntries(clocks.map((clock) => [clock.name, dueOf(clock, today, find)])),
    ...(decision && { delivery: addWorkingDays(decision.on, DELIVERY_DAYS, regionCode, find) }),
  };
}

/** All clocks as a page shows them, in the order in which they started. */
export function clockViews(status: CaseStatus, today: PlainDate, find: FindCalendar): ClockView[] {
  return status.clocks.map((clock) => clockView(clock, today, find));
}

/** What an action keeps of the clocks. */
export function snapshotOf(status: CaseStatus, at: Instant, find: FindCalendar): ClockSnapshot[] {
  return clockViews(status, shanghaiDay(at), find).map(({ name, state, due, used, left }) => ({
    name,
    state,
    due,
    used,
    left,
  }));
}

/** What matters next to whoever looks at the case; nothing once it has ended. */
export function nextDueName(state: CaseStatus['state']): DueName | undefined {
  switch (state) {
    case 'submitted':
      return 'acceptance';
    case 'correction-required':
      return 'correction';
    case 'in-review':
    case 'special-procedure':
    case 'pending-decision':
      return 'promised';
    case 'approved':
    case 'rejected':
      return 'delivery';
    case 'closed':
    case 'not-accepted':
    case 'withdrawn':
    case 'terminated':
      return undefined;
  }
}

/** Whether the last day of a running clock has passed without what it waits for. */
export function hasRunOut(
  status: CaseStatus,
  name: ClockName,
  facts: { readonly today: PlainDate; readonly dues: Dues },
): boolean {
  const [clock, due] = [clockOf(status, name), facts.dues[name]];
  return clock !== undefined && clock.stoppedOn === undefined && due?.kind === 'known' && facts.today > due.on;
}

/** The first day after a due date, when it is known. */
export function dayAfter(due: Due | undefined): PlainDate | undefined {
  // A known due date is made by the calendar, so it is a day.
  return due?.kind === 'known' ? addDays(due.on as PlainDate, 1) : undefined;
}
