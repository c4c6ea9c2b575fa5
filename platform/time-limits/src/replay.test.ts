import { addDays, daysBetween, parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { assert, boolean, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Clock, pauseClock, resumeClock, stopClock } from './clock.ts';
import { clockView } from './clock-view.ts';
import type { ReplayDay } from './contract.ts';
import { replayClock } from './replay.ts';
import { aClock, findBuiltIn as find, findWith2027 } from './testing.ts';

const legal = { kind: 'expert-review', basis: '行政许可法第四十五条', reason: '专家评审', approver: '钱七' };
const line = ({ day: on, kind, mark, usedAfter }: ReplayDay) => `${on.slice(5)} ${kind} ${mark} ${usedAfter}`;

function reviewed(startedOn: string, count: number, from: string, to: string): Clock {
  const clock = aClock({ startedOn: day(startedOn), name: 'promised', limit: { count, unit: 'working-day' } });
  return resumeClock(pauseClock(clock, { ...legal, from: day(from), plannedTo: day(to) }), day(to));
}

/** The count as the rule words it, written apart from the code under test: works on the replayed kinds alone. */
function recount(days: readonly ReplayDay[], clock: Clock, until: string): number {
  return days.filter(({ day: on, kind }) => {
    const isWorked = kind === 'working' || kind === 'make-up';
    const isPaused = clock.pauses.some((pause) => on > pause.from && on <= (pause.to ?? pause.plannedTo));
    return on > clock.startedOn && on <= until && isWorked && !isPaused;
  }).length;
}

describe('replayClock', () => {
  it('tells every day, what it was and whether it counted', () => {
    const replay = replayClock(reviewed('2026-10-09', 4, '2026-10-10', '2026-10-12'), day('2026-10-13'), find);
    expect(replay.days.map(line)).toEqual([
      '10-09 working start 0',
      '10-10 make-up used 1',
      '10-11 weekend off 1',
      '10-12 working paused 1',
      '10-13 working today 2',
      '10-14 working left 3',
      '10-15 working left 4',
    ]);
    expect(replay.days.map(({ note }) => note)).toEqual([
      undefined,
      '国庆节调休；次日起停表：专家评审',
      undefined,
      '专家评审（行政许可法第四十五条）；停表到当日为止',
      '今天',
      undefined,
      '到期日',
    ]);
    expect(replay.calendars).toEqual(['2026年：国办发明电〔2025〕7号']);
  });

  it('marks what is over, and names the holidays', () => {
    const clock = aClock({ startedOn: day('2026-09-30'), limit: { count: 1, unit: 'working-day' } });
    const { days } = replayClock(clock, day('2026-10-09'), find);
    expect(days.at(1)).toEqual({ day: '2026-10-01', kind: 'holiday', mark: 'off', usedAfter: 0, note: '国庆节' });
    expect(days.at(-2)).toEqual({ day: '2026-10-08', kind: 'working', mark: 'used', usedAfter: 1, note: '到期日' });
    expect(days.at(-1)).toEqual({ day: '2026-10-09', kind: 'working', mark: 'over', usedAfter: 2, note: '今天' });
  });

  it('ends with the day on which the clock stopped', () => {
    const stopped = stopClock(aClock({ startedOn: day('2026-11-16') }), day('2026-11-18'));
    const { days } = replayClock(stopped, day('2026-11-24'), find);
    expect(days.map(line)).toEqual(['11-16 working start 0', '11-17 working used 1', '11-18 working used 2']);
    expect(days.at(-1)?.note).toBe('停止计时');
  });

  it('stops where nobody knows, and says what is awaited', () => {
    const clock = aClock({ startedOn: day('2026-12-21') });
    const replay = replayClock(clock, day('2026-12-22'), find);
    expect(replay.days.at(-1)).toEqual({
      day: '2027-01-01',
      kind: 'unknown',
      mark: 'unknown',
      usedAfter: 8,
      note: '2027年放假安排尚未公布，此后还要计12个工作日',
    });
    expect(replay.calendars).toEqual(['2026年：国办发明电〔2025〕7号', '2027年：放假安排尚未公布']);
    expect(replayClock(clock, day('2026-12-22'), findWith2027).days.at(-1)).toMatchObject({
      day: '2027-01-19',
      note: '到期日',
    });
  });

  it('shows the days of grace of a natural-day limit', () => {
    const clock = aClock({
      startedOn: day('2026-10-25'),
      name: 'correction',
      limit: { count: 6, unit: 'calendar-day' },
    });
    const { days } = replayClock(clock, day('2026-10-25'), find);
    expect(days.slice(-3).map(line)).toEqual(['10-31 weekend left 6', '11-01 weekend off 6', '11-02 working off 6']);
    expect(days.at(-1)?.note).toBe('到期日，最后一天是休息日而顺延');
  });

  it('is the same whenever it is done again, and counts as the rule is worded', () => {
    const small = integer({ min: 0, max: 15 });
    const facts = record({
      from: integer({ min: 0, max: 2_900 }).map((n) => addDays(day('2018-01-02'), n)),
      count: integer({ min: 1, max: 40 }),
      pauseAfter: small,
      pauseLength: small,
      todayAfter: small,
      isStopped: boolean(),
    });
    assert(
      property(facts, ({ from, count, pauseAfter, pauseLength, todayAfter, isStopped }) => {
        const begins = addDays(from, pauseAfter);
        const ends = addDays(begins, pauseLength + 1);
        const today = addDays(ends, todayAfter);
        const clock = reviewed(from, count, begins, ends);
        const done = isStopped ? stopClock(clock, today) : clock;
        const replay = replayClock(done, today, find);
        expect(replayClock(done, today, find)).toEqual(replay);
        expect(replay.clock).toEqual(clockView(done, today, find));
        expect(replay.clock.used).toBe(recount(replay.days, done, today));
        expect(replay.days.map((one) => daysBetween(from, day(one.day)))).toEqual(replay.days.map((_, i) => i));
        const paused = replay.days.filter((one) => one.mark === 'paused' && one.day <= today);
        expect(paused).toHaveLength(replay.clock.pausedDays);
      }),
    );
  });
});
