import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { describe, expect, it } from 'vitest';

import { currentPause, isOverrun, pauseClock, resumeClock, startClock, stopClock } from './clock.ts';
import { aClock } from './testing.ts';

const hearing = {
  from: day('2026-10-15'),
  plannedTo: day('2026-10-22'),
  kind: 'hearing',
  basis: '行政许可法第四十五条',
  reason: '二楼住户申请听证',
  approver: '钱七',
};
const running = aClock({ startedOn: day('2026-10-10') });
const paused = pauseClock(running, hearing);
const code = (name: string) => expect.objectContaining({ code: `time-limits.${name}` });

describe('a clock', () => {
  it('pauses with basis, approver and planned end, and resumes', () => {
    expect(currentPause(paused)).toEqual(hearing);
    const resumed = resumeClock(paused, day('2026-10-20'));
    expect(currentPause(resumed)).toBeUndefined();
    expect(resumed.pauses).toEqual([{ ...hearing, to: '2026-10-20' }]);
    expect(pauseClock(resumed, { ...hearing, from: day('2026-10-20') }).pauses).toHaveLength(2);
  });

  it('refuses what makes no sense to an official, with a code', () => {
    expect(() => pauseClock(paused, hearing)).toThrow(code('already-paused'));
    expect(() => resumeClock(running, day('2026-10-20'))).toThrow(code('not-paused'));
    expect(() => pauseClock(running, { ...hearing, plannedTo: hearing.from })).toThrow(code('pause-without-end'));
    expect(() => pauseClock(running, { ...hearing, plannedTo: day('9999-12-31') })).toThrow(code('pause-without-end'));
    expect(() => pauseClock(running, { ...hearing, basis: ' ' })).toThrow(code('pause-without-basis'));
    expect(() => pauseClock(running, { ...hearing, approver: '' })).toThrow(code('pause-without-basis'));
  });

  it('stops once and for all', () => {
    const stopped = stopClock(running, day('2026-10-27'));
    expect(stopped.stoppedOn).toBe('2026-10-27');
    expect(() => stopClock(stopped, day('2026-10-28'))).toThrow(code('clock-stopped'));
    expect(() => pauseClock(stopped, hearing)).toThrow(code('clock-stopped'));
    expect(() => resumeClock(stopped, day('2026-10-28'))).toThrow(code('clock-stopped'));
  });

  it('ends a lasting pause when it stops', () => {
    expect(stopClock(paused, day('2026-10-19')).pauses).toEqual([{ ...hearing, to: '2026-10-19' }]);
  });

  it('says when a pause goes beyond its plan', () => {
    expect(isOverrun(hearing, day('2026-10-22'))).toBe(false);
    expect(isOverrun(hearing, day('2026-10-23'))).toBe(true);
    expect(isOverrun({ ...hearing, to: day('2026-10-21') }, day('2026-11-24'))).toBe(false);
    expect(isOverrun({ ...hearing, to: day('2026-10-30') }, day('2026-11-24'))).toBe(true);
  });

  it('takes impossible days as mistakes of the program', () => {
    const early = { ...hearing, from: day('2026-10-09') };
    expect(() => pauseClock(running, early)).toThrow(RangeError);
    expect(() => resumeClock(paused, day('2026-10-14'))).toThrow(RangeError);
    expect(() => stopClock(running, day('2026-10-09'))).toThrow(RangeError);
    expect(() => startClock({ ...running, limit: { count: -1, unit: 'working-day' } })).toThrow(RangeError);
  });
});
