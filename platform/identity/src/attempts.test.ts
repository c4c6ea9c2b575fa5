import { addMs, parseInstant } from '@yunmeng/kernel/instant';
import { expect, it } from 'vitest';

import { attemptKey, isRemembered, waitsUntil } from './attempts.ts';

const at = parseInstant('2026-11-24T09:00:00+08:00');

it.each([
  { failures: 1, seconds: 0 },
  { failures: 2, seconds: 0 },
  { failures: 3, seconds: 2 },
  { failures: 4, seconds: 4 },
  { failures: 8, seconds: 64 },
  { failures: 11, seconds: 300 },
  { failures: 1_000_000, seconds: 300 },
])('after $failures failures the next attempt waits $seconds s', ({ failures, seconds }) => {
  expect(waitsUntil({ failures, lastFailedAt: at })).toBe(addMs(at, seconds * 1000));
});

it('forgets after an hour', () => {
  expect(isRemembered({ failures: 9, lastFailedAt: at }, addMs(at, 3_599_999))).toBe(true);
  expect(isRemembered({ failures: 9, lastFailedAt: at }, addMs(at, 3_600_000))).toBe(false);
});

it('counts one login from one address, and nothing else with it', () => {
  expect(attemptKey('ab', 'c')).not.toBe(attemptKey('a', 'bc'));
});
