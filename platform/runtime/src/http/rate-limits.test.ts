import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RateLimiter } from './rate-limits.ts';

/** How many of `tries` at one instant are let through. */
function passes(limiter: RateLimiter, caller: string, nowMs: number, tries: number): number {
  let passed = 0;
  for (let count = 0; count < tries; count += 1) {
    try {
      limiter.take(caller, nowMs);
      passed += 1;
    } catch {
      // Refused: that is what is counted.
    }
  }
  return passed;
}

describe('RateLimiter', () => {
  it('lets exactly a minute of requests through at once, whatever the limit', () => {
    assert(
      property(integer({ min: 1, max: 2000 }), integer({ min: 0, max: 1e9 }), (limit, nowMs) => {
        expect(passes(new RateLimiter(limit), 'a', nowMs, limit + 10)).toBe(limit);
      }),
      { numRuns: 50 },
    );
  });

  it('never lets through more than two minutes of requests in any minute', () => {
    const limiter = new RateLimiter(60);
    let passed = 0;
    for (let ms = 0; ms < 60_000; ms += 100) passed += passes(limiter, 'a', ms, 1);
    expect(passed).toBeLessThanOrEqual(120);
    expect(passed).toBeGreaterThanOrEqual(60);
  });

  it('says when to come again, and lets the caller in then', () => {
    const limiter = new RateLimiter(2);
    passes(limiter, 'a', 0, 2);
    expect(() => limiter.take('a', 0)).toThrowError(expect.objectContaining({ facts: { retryAfterSeconds: 30 } }));
    expect(() => limiter.take('a', 30_000)).not.toThrow();
  });

  it('tells callers apart', () => {
    const limiter = new RateLimiter(1);
    limiter.take('a', 0);
    expect(() => limiter.take('b', 0)).not.toThrow();
  });

  it('forgets callers before they fill the memory, the idle ones first', () => {
    const limiter = new RateLimiter(1);
    for (let caller = 0; caller < 100_000; caller += 1) limiter.take(`idle-${caller}`, 0);
    limiter.take('busy', 60_000);
    limiter.take('one-more', 60_000);
    expect(passes(limiter, 'busy', 60_000, 1)).toBe(0);
  });
});
