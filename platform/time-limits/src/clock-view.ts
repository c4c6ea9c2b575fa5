import type { PlainDate } from '@yunmeng/kernel/plain-date';

import { type Clock, currentPause, isOverrun, type Pause } from './clock.ts';
import type { ClockView, Due, PauseView } from './contract.ts';
import { walkClock } from './walk.ts';
import type { FindCalendar } from './work-calendar.ts';

/**
 * 到期日: the last day of the limit, as it stands on `today`. It is open when the count runs into a year without a
 * calendar, and settles by itself once there is one. While a pause lasts its planned end is reckoned with, or `today`
 * when that is later.
 */
export function dueOf(clock: Clock, today: PlainDate, find: FindCalendar): Due {
  const walk = walkClock(clock, today, find);
  for (;;) {
    const { due } = walk.next().value;
    if (due) return due;
  }
}

/**
 * The clock as it stands at the end of `today`: the day is counted already. `left` is 0 on the last day and negative
 * when over; days of an unknown year are in neither `used` nor `pausedDays`.
 */
export function clockView(clock: Clock, today: PlainDate, find: FindCalendar): ClockView {
  const until = clock.stoppedOn ?? today;
  const walk = walkClock(clock, today, find);
  let [used, pausedDays] = [0, 0];
  for (;;) {
    const walked = walk.next().value;
    if (walked.day <= until) {
      used = walked.used;
      if (walked.isPaused) pausedDays += 1;
    }
    if (walked.due && walked.day >= until) {
      return {
        name: clock.name,
        basis: clock.basis,
        limit: clock.limit,
        startedOn: clock.startedOn,
        ...(clock.stoppedOn === undefined ? {} : { stoppedOn: clock.stoppedOn }),
        state: stateOf(clock, today, walked.due),
        due: walked.due,
        used,
        pausedDays,
        left: clock.limit.count - used,
        pauses: clock.pauses.map((pause) => pauseView(pause, today)),
      };
    }
  }
}

function stateOf(clock: Clock, today: PlainDate, due: Due): ClockView['state'] {
  if (clock.stoppedOn !== undefined) return 'stopped';
  if (currentPause(clock)) return 'paused';
  return due.kind === 'known' && today > due.on ? 'overdue' : 'running';
}

function pauseView(pause: Pause, today: PlainDate): PauseView {
  const { from, plannedTo, to, kind, basis, reason, approver } = pause;
  return {
    from,
    plannedTo,
    ...(to === undefined ? {} : { to }),
    kind,
    basis,
    reason,
    approver,
    ...(isOverrun(pause, today) ? { isOverrun: true } : {}),
  };
}
