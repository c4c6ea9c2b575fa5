import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { backoffMs } from './backoff.ts';

describe('backoffMs', () => {
  it('grows from about two seconds to at most an hour', () => {
    expect([1, 2, 3, 7, 20].map((failures) => backoffMs(failures, 1))).toEqual([
      2000, 8000, 32_000, 3_600_000, 3_600_000,
    ]);
  });

  it('leaves at least half to the clock and the rest to chance', () => {
    assert(
      property(integer({ min: 1, max: 50 }), double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const most = backoffMs(failures, 1);
        expect(backoffMs(failures, chance)).toBeGreaterThanOrEqual(most / 2);
        expect(backoffMs(failures, chance)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
