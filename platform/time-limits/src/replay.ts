import { type PlainDate, yearOf } from '@yunmeng/kernel/plain-date';

import { type Clock, isPausedOn } from './clock.ts';
import { clockView } from './clock-view.ts';
import type { ClockView, Due, Replay, ReplayDay } from './contract.ts';
import { type WalkedDay, walkClock } from './walk.ts';
import type { FindCalendar } from './work-calendar.ts';

interface Scene {
  readonly clock: Clock;
  readonly today: PlainDate;
  readonly due: Due;
  readonly find: FindCalendar;
}

/**
 * 逐日复算: every day of a clock from its first to its last, to `today`, or to the first day that nobody can judge,
 * whichever is latest, with what it was, whether it counted and why. Anyone with the notices at hand can do it again.
 * Notes are in Chinese, as they are printed.
 */
export function replayClock(clock: Clock, today: PlainDate, find: FindCalendar): Replay {
  const view = clockView(clock, today, find);
  const scene: Scene = { clock, today, due: view.due, find };
  const days: ReplayDay[] = [];
  for (const walked of walkClock(clock, today, find)) {
    days.push(replayDay(walked, scene));
    if (isLast(walked, view, today)) break;
  }
  return { clock: view, calendars: calendarsOf(days, clock, find), days };
}

function isLast({ day, due }: WalkedDay, view: ClockView, today: PlainDate): boolean {
  return day >= (view.stoppedOn ?? today) && (view.stoppedOn !== undefined || due !== undefined);
}

function replayDay(walked: WalkedDay, scene: Scene): ReplayDay {
  const { day, kind, used } = walked;
  const note = noteOf(walked, scene);
  return { day, kind, mark: markOf(walked, scene), usedAfter: used, ...(note === '' ? {} : { note }) };
}

function markOf({ day, kind, isCounted, isPaused }: WalkedDay, { clock, today, due }: Scene): ReplayDay['mark'] {
  if (day === clock.startedOn) return 'start';
  if (isPaused) return 'paused';
  if (!isCounted) return kind === 'unknown' ? 'unknown' : 'off';
  if (due.kind === 'known' && day > due.on) return 'over';
  if (clock.stoppedOn !== undefined || day < today) return 'used';
  return day === today ? 'today' : 'left';
}

function noteOf(walked: WalkedDay, scene: Scene): string {
  return [dayNote(walked, scene), ...pauseNotes(walked, scene), ...eventNotes(walked, scene)]
    .filter((note) => note !== '')
    .join('；');
}

function dayNote({ day, kind }: WalkedDay, { clock, find, due }: Scene): string {
  const calendar = find(yearOf(day), clock.regionCode);
  if (kind === 'holiday') return calendar?.daysOff.get(day) ?? '';
  if (kind === 'make-up') return `${calendar?.makeUpDays.get(day) ?? ''}调休`;
  const isFirstUnknown = kind === 'unknown' && day.endsWith('-01-01');
  if (!isFirstUnknown || due.kind !== 'open') return '';
  const counted =
    due.notBefore === undefined ? `此后还要计${due.workingDaysAfter}个工作日` : `${due.notBefore}起的首个工作日到期`;
  return `${yearOf(day)}年放假安排尚未公布，${counted}`;
}

function pauseNotes({ day, isPaused }: WalkedDay, { clock, today }: Scene): string[] {
  const begins = clock.pauses.filter((pause) => pause.from === day).map(({ reason }) => `次日起停表：${reason}`);
  const ends = clock.pauses.filter((pause) => pause.to === day).map(() => '停表到当日为止');
  if (!isPaused) return [...begins, ...ends];
  const pause = clock.pauses.find((one) => isPausedOn({ ...clock, pauses: [one] }, day, today));
  return [pause ? `${pause.reason}（${pause.basis}）` : '', ...begins, ...ends];
}

function eventNotes({ day, isCounted }: WalkedDay, { clock, today, due }: Scene): string[] {
  const notes: string[] = [];
  if (due.kind === 'known' && due.on === day) notes.push(isCounted ? '到期日' : '到期日，最后一天是休息日而顺延');
  if (day === clock.stoppedOn) notes.push('停止计时');
  else if (day === today) notes.push('今天');
  return notes;
}

/** One line per year that the replay touches: the notices, or that they are awaited. */
function calendarsOf(days: readonly ReplayDay[], clock: Clock, find: FindCalendar): string[] {
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))];
  return years.map((year) => {
    const notices = find(year, clock.regionCode)?.notices.map(({ text }) => text);
    return notices ? `${year}年：${notices.join('、')}` : `${year}年：放假安排尚未公布`;
  });
}
