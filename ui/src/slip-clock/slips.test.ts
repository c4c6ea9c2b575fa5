import type { ClockView, ReplayDay } from '@yunmeng/time-limits/contract';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { slipsOf, type Slip } from './slips.ts';

const clock = (given: Partial<ClockView> = {}): ClockView => ({
  name: 'promised',
  basis: '办事指南承诺',
  limit: { count: 5, unit: 'working-day' },
  startedOn: '2026-11-18',
  state: 'running',
  due: { kind: 'known', on: '2026-11-25' },
  used: 3,
  pausedDays: 0,
  left: 2,
  pauses: [],
  ...given,
});

/** `uuTll` with week gaps as blanks: used, today, left, paused, legal, over. */
function drawn(slips: readonly Slip[]): string {
  const letter = { used: 'u', paused: 'p', left: 'l', legal: 'o', over: 'x' };
  return slips
    .map((slip) => (slip.isWeekStart ? ' ' : '') + (slip.isToday ? letter[slip.mark].toUpperCase() : letter[slip.mark]))
    .join('');
}

const day = (on: string, mark: ReplayDay['mark'], kind: ReplayDay['kind'] = 'working'): ReplayDay => ({
  day: on,
  kind,
  mark,
  usedAfter: 0,
});

describe('slipsOf', () => {
  it.each([
    { why: 'used, today ringed, left', given: {}, expected: 'uu Ull' },
    { why: 'nothing used yet: no ring', given: { used: 0, left: 5, startedOn: '2026-11-24' }, expected: 'lll ll' },
    { why: 'over the limit', given: { used: 7, left: -2, state: 'overdue' as const }, expected: 'uu uuuxX' },
    { why: 'stopped: nothing is left and nothing is today', given: { state: 'stopped' as const }, expected: 'uu u' },
  ])('draws $expected: $why', ({ given, expected }) => {
    expect(drawn(slipsOf(clock(given)))).toBe(expected);
  });

  it('puts a pause where it was, even without the replay', () => {
    const pause = {
      from: '2026-11-19',
      plannedTo: '2026-11-23',
      to: '2026-11-23',
      kind: 'hearing',
      basis: '',
      reason: '',
      approver: '',
    };
    expect(drawn(slipsOf(clock({ used: 2, left: 3, pausedDays: 2, pauses: [pause] })))).toBe('up pUlll');
  });

  it('rings no slip while the clock is paused', () => {
    const pause = { from: '2026-11-20', plannedTo: '2026-11-27', kind: 'hearing', basis: '', reason: '', approver: '' };
    const slips = slipsOf(clock({ used: 2, left: 3, pausedDays: 2, state: 'paused', pauses: [pause] }));
    expect(drawn(slips)).toBe('uu pplll');
  });

  it('outlines the days from the promise to the legal limit', () => {
    const statutory = clock({ name: 'statutory', limit: { count: 20, unit: 'working-day' }, used: 3, left: 17 });
    expect(drawn(slipsOf(clock(), statutory))).toBe('uu Ulloo ooooo ooooo ooo');
  });

  it('takes weeks and pauses from the replay, make-up days and holidays included', () => {
    const days = [
      day('2026-09-30', 'start'),
      ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((on) => day(on, 'off', 'holiday')),
      day('2026-10-08', 'used'),
      day('2026-10-09', 'paused'),
      day('2026-10-10', 'today', 'make-up'),
      day('2026-10-11', 'off', 'weekend'),
      day('2026-10-12', 'left'),
      day('2026-10-13', 'left'),
      day('2026-10-14', 'left'),
    ];
    expect(drawn(slipsOf(clock({ used: 2, left: 2, pausedDays: 1 }), undefined, days.slice(0, -1)))).toBe('upU ll');
    const legal = clock({ name: 'statutory', used: 2, left: 3 });
    expect(drawn(slipsOf(clock({ used: 2, left: 2, pausedDays: 1 }), legal, days))).toBe('upU llo');
  });

  it('draws the days of an unpublished year as open', () => {
    const slips = slipsOf(clock({ due: { kind: 'open', workingDaysAfter: 1, awaitsYear: 2027 } }), undefined, [
      day('2026-12-28', 'used'),
      day('2026-12-29', 'used'),
      day('2026-12-30', 'today'),
      day('2026-12-31', 'left'),
      day('2027-01-01', 'unknown', 'unknown'),
    ]);
    expect(slips.map((slip) => slip.isOpen)).toEqual([false, false, false, false, true]);
  });

  it('shows exactly the counts of the clock', () => {
    const small = integer({ min: 0, max: 20 });
    assert(
      property(small, small, small, small, (used, left, pausedDays, more) => {
        const legal = clock({ name: 'statutory', used, left: left + more });
        const slips = slipsOf(clock({ used, left, pausedDays }), legal);
        const count = (mark: Slip['mark']) => slips.filter((slip) => slip.mark === mark).length;
        expect([count('used'), count('paused'), count('left'), count('legal')]).toEqual([used, pausedDays, left, more]);
      }),
    );
  });
});
