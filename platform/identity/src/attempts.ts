import { createHash } from 'node:crypto';

import { addMs, type Instant } from '@yunmeng/kernel/instant';

/** Failed sign-ins in a row of one login from one address. */
export interface FailedAttempts {
  readonly failures: number;
  readonly lastFailedAt: Instant;
}

/** Failures that cost nothing: people mistype. */
const FREE_FAILURES = 3;
const LONGEST_WAIT_MS = 5 * 60_000;
/** After this long without a failure the count begins anew (milliseconds). */
export const ATTEMPTS_KEPT_MS = 3_600_000;

/**
 * Until when the next attempt must wait: 2 s after the third failure, twice as long after each further one, five minutes
 * at most. It is counted for one login from one address, so nobody can lock another out of his account.
 */
export function waitsUntil(attempts: FailedAttempts): Instant {
  const doublings = attempts.failures - FREE_FAILURES;
  const waitMs = doublings < 0 ? 0 : Math.min(2_000 * 2 ** Math.min(doublings, 20), LONGEST_WAIT_MS);
  return addMs(attempts.lastFailedAt, waitMs);
}

/** Whether the count still stands. */
export function isRemembered(attempts: FailedAttempts, now: Instant): boolean {
  return now < addMs(attempts.lastFailedAt, ATTEMPTS_KEPT_MS);
}

/** The key of one login from one address. */
export function attemptKey(login: string, address: string): string {
  return createHash('sha256').update(login).update('\0').update(address).digest('hex');
}
