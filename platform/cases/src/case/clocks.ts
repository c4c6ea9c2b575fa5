import { shanghaiDay, type Instant } from '@yunmeng/kernel/instant';
import { addDays, type PlainDate } from '@yunmeng/kernel/plain-date';
import { type Clock, clockView, dueOf, type FindCalendar } from '@yunmeng/time-limits';
import type { ClockView, Due, OpenDue } from '@yunmeng/time-limits/contract';

import type { ClockSnapshot } from './action.ts';
import type { CaseStatus, ClockName } from './case-status.ts';
import { clockOf } from './project.ts';

/** 到期日 of the clocks that have started. Stopped clocks keep the date they had. */
export type Dues = Partial<Readonly<Record<ClockName, Due>>>;

/** The due dates as they stand on `today`. */
export function duesOf(status: CaseStatus, today: PlainDate, find: FindCalendar): Dues {
  return Object.fromEntries(status.clocks.map((clock) => [clock.name, dueOf(clock, today, find)]));
}

/** All clocks as a page shows them, in the order in which they started. */
export function clockViews(status: CaseStatus, today: PlainDate, find: FindCalendar): ClockView[] {
  return status.clocks.map((clock) => clockView(clock, today, find));
}

/** What an action keeps of the clocks. */
export function snapshotOf(status: CaseStatus, at: Instant, find: FindCalendar): ClockSnapshot[] {
  return clockViews(status, shanghaiDay(at), find).map(({ name, state, due, used, left }) => ({ name, state, due, used, left }));
}

/** The clock whose end matters next to whoever looks at the case: none once it is decided. */
export function nextClockName(state: CaseStatus['state']): ClockName | undefined {
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
    case 'closed':
    case 'not-accepted':
    case 'withdrawn':
    case 'terminated':
      return undefined;
  }
}

/** The running clock of a case, when it has one. */
export function nextClock(status: CaseStatus): Clock | undefined {
  const name = nextClockName(status.state);
  return name && clockOf(status, name);
}

/** Whether the last day of a running clock has passed without what it waits for. */
export function hasRunOut(status: CaseStatus, name: ClockName, facts: { readonly today: PlainDate; readonly dues: Dues }): boolean {
  const due = facts.dues[name];
  return clockOf(status, name)?.stoppedOn === undefined && due?.kind === 'known' && facts.today > due.on;
}

/** The first day after a due date, when it is known. */
export function dayAfter(due: Due | undefined): PlainDate | undefined {
  // A known due date is made by the calendar, so it is a day.
  return due?.kind === 'known' ? addDays(due.on as PlainDate, 1) : undefined;
}

export function isOpen(due: Due): due is OpenDue {
  return due.kind === 'open';
}
