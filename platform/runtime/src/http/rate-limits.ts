import type { RateClass } from '../route.ts';
import { tooManyRequests } from './http-problems.ts';

/** Requests per minute that one account (or, signed out, one address) may make, by class. */
type RateLimits = Readonly<Record<RateClass, number>>;

export const DEFAULT_RATE_LIMITS: RateLimits = { read: 600, write: 120, search: 120, upload: 60, 'sign-in': 20 };

const WINDOW_MS = 60_000;
/** Callers remembered before those whose time has passed are forgotten: about 10 MB. */
const MAX_CALLERS = 100_000;

/**
 * Counts one class of requests with the generic cell rate algorithm: one number per caller, namely when his next
 * request would be due if he kept to the pace. A whole minute's worth may come at once. It counts in this process
 * alone: with n web processes a caller has up to n times as much.
 */
export class RateLimiter {
  readonly #dueAt = new Map<string, number>();
  readonly #intervalMs: number;

  constructor(perMinute: number) {
    this.#intervalMs = WINDOW_MS / perMinute;
  }

  /** @throws Problem `runtime.too-many-requests` */
  take(caller: string, nowMs: number): void {
    const due = Math.max(this.#dueAt.get(caller) ?? 0, nowMs) + this.#intervalMs;
    const waitMs = due - nowMs - WINDOW_MS;
    // A tolerance for the rounding of the interval, so that exactly the limit fits.
    if (waitMs > 0.001) throw tooManyRequests(Math.max(1, Math.ceil(waitMs / 1000)));
    this.#dueAt.set(caller, due);
    if (this.#dueAt.size > MAX_CALLERS) this.#forget(nowMs);
  }

  #forget(nowMs: number): void {
    for (const [caller, due] of this.#dueAt) if (due <= nowMs) this.#dueAt.delete(caller);
    // Still full: many callers at once, so the oldest entries go; they begin anew.
    for (const caller of this.#dueAt.keys()) {
      if (this.#dueAt.size <= MAX_CALLERS / 2) break;
      this.#dueAt.delete(caller);
    }
  }
}

export function rateLimiters(limits: RateLimits): Readonly<Record<RateClass, RateLimiter>> {
  return {
    read: new RateLimiter(limits.read),
    write: new RateLimiter(limits.write),
    search: new RateLimiter(limits.search),
    upload: new RateLimiter(limits.upload),
    'sign-in': new RateLimiter(limits['sign-in']),
  };
}
