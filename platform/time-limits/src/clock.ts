import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { daysBetween, type PlainDate } from '@yunmeng/kernel/plain-date';

import type { ClockView, Limit } from './contract.ts';
import { alreadyPaused, clockStopped, notPaused, pauseWithoutBasis, pauseWithoutEnd } from './problems.ts';

/** 停表: a stretch that is not counted, with what the law asks of it (行政许可法, art. 45). */
export interface Pause {
  /** The day on which it begins; this day still counts. */
  readonly from: PlainDate;
  /** 计划结束日: no pause is open-ended. */
  readonly plannedTo: PlainDate;
  /** The day on which it ended; this day does not count. Absent while it lasts. */
  readonly to?: PlainDate;
  /** What for, e.g. `hearing`, `expert-review`, `correction`. */
  readonly kind: string;
  /** 依据: the law and its article. */
  readonly basis: string;
  readonly reason: string;
  /** 批准人. */
  readonly approver: string;
}

/** 时钟: one legal or promised limit of one matter, as plain data that its owner stores. */
export interface Clock {
  readonly name: ClockView['name'];
  /** 依据: what the limit stands on. */
  readonly basis: string;
  readonly limit: Limit;
  /** Whose calendar counts. */
  readonly regionCode: DivisionCode;
  /** 起算日: not counted itself (民法典, art. 201). */
  readonly startedOn: PlainDate;
  readonly stoppedOn?: PlainDate;
  /** In the order in which they began; at most the last one lasts. */
  readonly pauses: readonly Pause[];
}

/** No special procedure is planned for longer; a day beyond is a slip of the keyboard. */
const LONGEST_PAUSE_DAYS = 3_660;

/** 起算: starts a clock. @throws RangeError when the limit is no count of days from 0 to 10,000 (a caller's mistake) */
export function startClock(facts: Omit<Clock, 'pauses' | 'stoppedOn'>): Clock {
  const { count } = facts.limit;
  if (!Number.isInteger(count) || count < 0 || count > 10_000) throw new RangeError(`not a limit: ${count} days`);
  return { ...facts, pauses: [] };
}

/**
 * 停表: from the day after `from` nothing is counted until the clock is resumed.
 *
 * @throws Problem `time-limits.clock-stopped`, `time-limits.already-paused`, `time-limits.pause-without-end`,
 *   `time-limits.pause-without-basis`
 * @throws RangeError when it would begin before the clock or before the end of the pause before it (a caller's mistake)
 */
export function pauseClock(clock: Clock, pause: Omit<Pause, 'to'>): Clock {
  refuseStopped(clock);
  if (currentPause(clock)) throw alreadyPaused();
  const plannedDays = daysBetween(pause.from, pause.plannedTo);
  if (plannedDays < 1 || plannedDays > LONGEST_PAUSE_DAYS) throw pauseWithoutEnd();
  if (pause.basis.trim() === '' || pause.approver.trim() === '') throw pauseWithoutBasis();
  const earliest = clock.pauses.at(-1)?.to ?? clock.startedOn;
  if (pause.from < earliest) throw new RangeError(`a pause from ${pause.from} would begin before ${earliest}`);
  return { ...clock, pauses: [...clock.pauses, pause] };
}

/**
 * 恢复计时: `to` is the last day that is not counted.
 *
 * @throws Problem `time-limits.clock-stopped`, `time-limits.not-paused`
 * @throws RangeError when `to` lies before the pause began (a caller's mistake)
 */
export function resumeClock(clock: Clock, to: PlainDate): Clock {
  refuseStopped(clock);
  const pause = currentPause(clock);
  if (!pause) throw notPaused();
  if (to < pause.from) throw new RangeError(`a pause from ${pause.from} cannot end on ${to}`);
  return { ...clock, pauses: [...clock.pauses.slice(0, -1), { ...pause, to }] };
}

/**
 * 停止计时, for good: `on` is the last day that may count. A pause that lasts ends with it.
 *
 * @throws Problem `time-limits.clock-stopped`
 * @throws RangeError when `on` lies before the clock or its last pause began (a caller's mistake)
 */
export function stopClock(clock: Clock, on: PlainDate): Clock {
  refuseStopped(clock);
  if (on < clock.startedOn) throw new RangeError(`a clock started on ${clock.startedOn} cannot stop on ${on}`);
  return { ...(currentPause(clock) ? resumeClock(clock, on) : clock), stoppedOn: on };
}

/** The pause that lasts, if one does. */
export function currentPause(clock: Clock): Pause | undefined {
  const last = clock.pauses.at(-1);
  return last?.to === undefined ? last : undefined;
}

/** 停表超期: whether a pause lasts, on `today`, beyond the day it was planned to end, or ended after it. */
export function isOverrun(pause: Pause, today: PlainDate): boolean {
  return (pause.to ?? today) > pause.plannedTo;
}

/**
 * Whether `day` falls into a pause: after its first day, up to and including its last. While a pause lasts it reaches to
 * its planned end, and on when today is later still.
 */
export function isPausedOn(clock: Clock, day: PlainDate, today: PlainDate): boolean {
  return clock.pauses.some(({ from, to, plannedTo }) => {
    const end = to ?? (today > plannedTo ? today : plannedTo);
    return day > from && day <= end;
  });
}

function refuseStopped(clock: Clock): void {
  if (clock.stoppedOn !== undefined) throw clockStopped(clock.stoppedOn);
}
