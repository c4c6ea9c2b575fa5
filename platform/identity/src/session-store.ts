import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { addMs, type Instant } from '@yunmeng/kernel/instant';
import { statement, type Queryable } from '@yunmeng/runtime';

import { ATTEMPTS_KEPT_MS, type FailedAttempts } from './attempts.ts';
import { SESSION_LIMITS } from './session.ts';

/** A live session with everything that makes an actor, from one indexed statement. */
export interface LiveSession {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly lastSeenAt: Instant;
  readonly endsAt: Instant;
  readonly kind: 'citizen' | 'official';
  readonly name: string;
  readonly orgCode: string | null;
  readonly orgName: string | null;
  readonly regionCode: DivisionCode | null;
  readonly title: string | null;
  readonly roles: readonly string[] | null;
  readonly isOrgBound: boolean | null;
}

const selectLive = statement<LiveSession, [tokenHash: string, now: Instant, seenAfter: Instant]>(
  'identity.select-live-session',
  `select token_hash as "tokenHash", session.account_id as "accountId", last_seen_at as "lastSeenAt", ends_at as "endsAt",
  kind, name, org_code as "orgCode", org_name as "orgName", region_code as "regionCode", title, roles,
  is_org_bound as "isOrgBound"
from identity.session
join identity.account on account.id = session.account_id
left join identity.post on post.account_id = session.account_id
where token_hash = $1 and ends_at > $2 and last_seen_at > $3 and disabled_at is null`,
);

const selectTimes = statement<{ readonly lastSeenAt: Instant; readonly endsAt: Instant }, [tokenHash: string]>(
  'identity.select-session-times',
  'select last_seen_at as "lastSeenAt", ends_at as "endsAt" from identity.session where token_hash = $1',
);

const touch = statement<never, [tokenHash: string, now: Instant]>(
  'identity.touch-session',
  'update identity.session set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2',
);

const insertSession = statement<never, [tokenHash: string, accountId: string, now: Instant, endsAt: Instant]>(
  'identity.insert-session',
  `insert into identity.session (token_hash, account_id, created_at, last_seen_at, ends_at)
values ($1, $2, $3, $3, $4)`,
);

const deleteSession = statement<never, [tokenHash: string]>(
  'identity.delete-session',
  'delete from identity.session where token_hash = $1',
);

const deleteSessionsOf = statement<never, [accountId: string]>(
  'identity.delete-sessions-of-account',
  'delete from identity.session where account_id = $1',
);

const deleteEnded = statement<never, [now: Instant, seenBefore: Instant]>(
  'identity.delete-ended-sessions',
  'delete from identity.session where ends_at <= $1 or last_seen_at <= $2',
);

const lockAttempts = statement<never, [key: string]>(
  'identity.lock-attempts',
  'select pg_advisory_xact_lock(hashtextextended($1, 0))',
);

const selectAttempts = statement<FailedAttempts, [key: string]>(
  'identity.select-attempts',
  'select failures, last_failed_at as "lastFailedAt" from identity.failed_attempts where attempt_key = $1',
);

const recordFailure = statement<never, [key: string, failures: number, now: Instant]>(
  'identity.record-failure',
  `insert into identity.failed_attempts (attempt_key, failures, last_failed_at)
values ($1, $2, $3)
on conflict (attempt_key) do update set failures = excluded.failures, last_failed_at = excluded.last_failed_at`,
);

const deleteAttempts = statement<never, [key: string]>(
  'identity.delete-attempts',
  'delete from identity.failed_attempts where attempt_key = $1',
);

const deleteOldAttempts = statement<never, [before: Instant]>(
  'identity.delete-old-attempts',
  'delete from identity.failed_attempts where last_failed_at <= $1',
);

/** The session of a token, unless it has ended, sat idle too long or its account is closed. */
export function findLiveSession(db: Queryable, tokenHash: string, now: Instant): Promise<LiveSession | undefined> {
  return db.maybe(selectLive, [tokenHash, now, addMs(now, -SESSION_LIMITS.idleMs)]);
}

export function findSessionTimes(
  db: Queryable,
  tokenHash: string,
): Promise<{ readonly lastSeenAt: Instant; readonly endsAt: Instant } | undefined> {
  return db.maybe(selectTimes, [tokenHash]);
}

/** Notes that the session was used. */
export async function touchSession(db: Queryable, tokenHash: string, now: Instant): Promise<void> {
  await db.run(touch, [tokenHash, now]);
}

export async function addSession(db: Queryable, tokenHash: string, accountId: string, now: Instant): Promise<void> {
  await db.run(insertSession, [tokenHash, accountId, now, addMs(now, SESSION_LIMITS.absoluteMs)]);
}

export async function removeSession(db: Queryable, tokenHash: string): Promise<void> {
  await db.run(deleteSession, [tokenHash]);
}

export async function removeSessionsOf(db: Queryable, accountId: string): Promise<void> {
  await db.run(deleteSessionsOf, [accountId]);
}

/** Failed attempts under this key; attempts under one key wait for each other until the transaction ends. */
export async function lockedAttempts(db: Queryable, key: string): Promise<FailedAttempts | undefined> {
  await db.run(lockAttempts, [key]);
  return db.maybe(selectAttempts, [key]);
}

export async function noteFailure(db: Queryable, key: string, attempts: FailedAttempts): Promise<void> {
  await db.run(recordFailure, [key, attempts.failures, attempts.lastFailedAt]);
}

export async function forgetAttempts(db: Queryable, key: string): Promise<void> {
  await db.run(deleteAttempts, [key]);
}

/** Removes what no longer matters: ended sessions and old attempts. */
export async function removeStale(db: Queryable, now: Instant): Promise<void> {
  await db.run(deleteEnded, [now, addMs(now, -SESSION_LIMITS.idleMs)]);
  await db.run(deleteOldAttempts, [addMs(now, -ATTEMPTS_KEPT_MS)]);
}
