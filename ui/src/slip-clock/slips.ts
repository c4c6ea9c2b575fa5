import { addDays, daysBetween, isoWeekday, parsePlainDate, type PlainDate } from '@yunmeng/kernel/plain-date';
import type { ClockView, ReplayDay } from '@yunmeng/time-limits/contract';

/** What one slip says: a counted day, a day of 停表, a day that is still left, or one beyond the limit. */
export type SlipMark = 'used' | 'paused' | 'left' | 'legal' | 'over';

/** 一根简: one counted (or paused) day of the clock. */
export interface Slip {
  readonly mark: SlipMark;
  /** The slip on which the count stands today; it carries the ring. */
  readonly isToday: boolean;
  /** The first slip of a week, drawn after a wider gap. */
  readonly isWeekStart: boolean;
  /** Its date is not known, because the year's 放假安排 is not published. */
  readonly isOpen: boolean;
}

interface Past {
  readonly slips: Slip[];
  /** The day of the last slip, from which the weeks of the days to come are guessed. */
  readonly lastDay: PlainDate;
}

/** More slips than this cannot be told apart at any size; the text alternative still says the whole count. */
const MOST_SLIPS = 120;

/**
 * The slips of a clock, in order of time: used, today, paused, left to the promised date, left to the legal date, over.
 *
 * With `days` (the replay of the promised or, better, of the statutory clock) pauses and weeks stand where they were.
 * Without them the counts are exact and the weeks are taken from Monday to Friday.
 */
export function slipsOf(promised: ClockView, statutory?: ClockView, days?: readonly ReplayDay[]): readonly Slip[] {
  const total = promised.used + promised.left;
  const { slips, lastDay } = days ? replayed(days, total) : counted(promised, total);
  const left = promised.state === 'stopped' ? 0 : Math.max(0, promised.left);
  const legal = statutory && statutory.state !== 'stopped' ? Math.max(0, statutory.left - left) : 0;
  const isOpen = promised.due.kind === 'open';
  const week = weekGuess(lastDay);
  const missingLeft = left - slips.filter((slip) => slip.mark === 'left').length;
  for (let n = 0; n < missingLeft; n += 1) slips.push({ mark: 'left', isToday: false, isWeekStart: week(), isOpen });
  const missingLegal = legal - slips.filter((slip) => slip.mark === 'legal').length;
  const isLegalOpen = isOpen || statutory?.due.kind === 'open';
  for (let n = 0; n < missingLegal; n += 1) {
    slips.push({ mark: 'legal', isToday: false, isWeekStart: week(), isOpen: isLegalOpen });
  }
  return slips.slice(0, MOST_SLIPS).map((slip, index) => (index === 0 ? { ...slip, isWeekStart: false } : slip));
}

/** From the replay: each day stands where it was. A legal replay is longer than the promise, so its tail is `legal`. */
function replayed(days: readonly ReplayDay[], total: number): Past {
  const slips: Slip[] = [];
  let count = 0;
  let previous: PlainDate | undefined;
  for (const { day, kind, mark } of days) {
    if (mark === 'start' || mark === 'off' || mark === 'unknown' || kind === 'unknown') continue;
    const date = parsePlainDate(day);
    if (mark !== 'paused') count += 1;
    slips.push({
      mark: markOf(mark, count > total),
      isToday: mark === 'today',
      isWeekStart: previous !== undefined && weekOf(date) !== weekOf(previous),
      isOpen: false,
    });
    previous = date;
  }
  return { slips, lastDay: previous ?? parsePlainDate(days[0]?.day ?? EPOCH_MONDAY) };
}

function markOf(mark: 'used' | 'paused' | 'today' | 'left' | 'over', isBeyond: boolean): SlipMark {
  if (mark === 'paused') return 'paused';
  if (mark === 'left') return isBeyond ? 'legal' : 'left';
  return isBeyond ? 'over' : 'used';
}

/** From the counts alone: how many are certain, which weekday each was is a guess from Monday to Friday. */
function counted(clock: ClockView, total: number): Past {
  const slips: Slip[] = [];
  let day = parsePlainDate(clock.startedOn);
  let paused = 0;
  let used = 0;
  while (used < clock.used || paused < clock.pausedDays) {
    const next = nextDay(day, clock.limit.unit === 'working-day');
    const isPaused = paused < clock.pausedDays && (used >= clock.used || isWithinPause(clock, next));
    if (isPaused) paused += 1;
    else used += 1;
    slips.push({
      mark: isPaused ? 'paused' : used > total ? 'over' : 'used',
      isToday: false,
      isWeekStart: weekOf(next) !== weekOf(day),
      isOpen: false,
    });
    day = next;
  }
  const last = slips.pop();
  const isCounting = clock.state === 'running' || clock.state === 'overdue';
  if (last) slips.push({ ...last, isToday: isCounting && last.mark !== 'paused' });
  return { slips, lastDay: day };
}

function isWithinPause(clock: ClockView, day: PlainDate): boolean {
  return clock.pauses.some((pause) => day > pause.from && day <= (pause.to ?? pause.plannedTo));
}

/** Says of each next slip whether it begins a week, counting Monday to Friday. */
function weekGuess(from: PlainDate): () => boolean {
  let day = from;
  return () => {
    const next = nextDay(day, true);
    const isNew = weekOf(next) !== weekOf(day);
    day = next;
    return isNew;
  };
}

function nextDay(day: PlainDate, isWorkingDay: boolean): PlainDate {
  let next = addDays(day, 1);
  while (isWorkingDay && isoWeekday(next) > 5) next = addDays(next, 1);
  return next;
}

const EPOCH_MONDAY = parsePlainDate('1970-01-05');

function weekOf(day: PlainDate): number {
  return Math.floor(daysBetween(EPOCH_MONDAY, day) / 7);
}
