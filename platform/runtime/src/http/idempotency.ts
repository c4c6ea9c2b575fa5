import { createHash } from 'node:crypto';

import { addMs, type Instant } from '@yunmeng/kernel/instant';

import { statement } from '../database/database.ts';
import type { JobHandler } from '../jobs/jobs.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { idempotencyKeyMalformed, idempotencyKeyMissing, idempotencyKeyReused } from './http-problems.ts';

/** An answer ready to be sent, and to be sent again. */
export interface ReadyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Whose key it is and what was asked with it. */
interface KeyClaim {
  readonly account: string;
  readonly key: string;
  readonly requestHash: string;
}

const KEPT_MS = 7 * 24 * 3_600_000;

const claim = statement<never, [account: string, key: string, requestHash: string, at: Instant]>(
  'runtime.claim-idempotency-key',
  `insert into runtime.idempotency (account, key, request_hash, created_at)
   values ($1, $2, $3, $4)
   on conflict (account, key) do nothing`,
);

interface Kept {
  readonly request_hash: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const find = statement<Kept, [account: string, key: string]>(
  'runtime.find-idempotent-answer',
  'select request_hash, status, headers, body from runtime.idempotency where account = $1 and key = $2',
);

const keep = statement<
  never,
  [account: string, key: string, status: number, headers: Readonly<Record<string, string>>, body: string | null]
>(
  'runtime.keep-idempotent-answer',
  'update runtime.idempotency set status = $3, headers = $4, body = $5 where account = $1 and key = $2',
);

const forget = statement<never, [account: string, key: string]>(
  'runtime.forget-idempotency-key',
  'delete from runtime.idempotency where account = $1 and key = $2',
);

const purge = statement<never, [before: Instant]>(
  'runtime.purge-idempotency',
  'delete from runtime.idempotency where created_at < $1',
);

/**
 * Takes the key for this transaction, before anything else is written. A twin that is still running holds the unique
 * key, so this waits for it: after its commit the twin's answer is returned, after its rollback the key is ours.
 *
 * @returns the first answer, when the same request was answered before
 * @throws Problem `runtime.idempotency-key-reused`
 */
export async function claimKey(
  work: UnitOfWork,
  { account, key, requestHash }: KeyClaim,
): Promise<ReadyAnswer | undefined> {
  const claimed = await work.run(claim, [account, key, requestHash, work.now]);
  if (claimed === 1) return undefined;
  const kept = await work.one(find, [account, key]);
  if (kept.request_hash !== requestHash) throw idempotencyKeyReused();
  return { status: kept.status, headers: kept.headers, body: kept.body ?? undefined };
}

/**
 * Keeps the answer in the same transaction. An answer that sets a cookie is forgotten instead: a session does not
 * belong in a table, and signing in twice does no harm.
 */
export async function keepAnswer(work: UnitOfWork, { account, key }: KeyClaim, answer: ReadyAnswer): Promise<void> {
  if (Object.keys(answer.headers).some((name) => name.toLowerCase() === 'set-cookie')) {
    await work.run(forget, [account, key]);
    return;
  }
  await work.run(keep, [account, key, answer.status, answer.headers, answer.body ?? null]);
}

/** @throws Problem `runtime.idempotency-key-missing`, `runtime.idempotency-key-malformed` */
export function idempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined || header.length === 0) throw idempotencyKeyMissing();
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(header)) throw idempotencyKeyMalformed();
  return header;
}

/** What makes two requests the same: every part that the handler can see. */
export function requestHash(parts: readonly (string | Uint8Array | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // The length in front keeps neighbours apart: "a","bc" is not "ab","c".
    hash.update(`${part?.length ?? -1}:`);
    if (part !== undefined) hash.update(part);
  }
  return hash.digest('hex');
}

/** Forgets answers after seven days: nobody retries that late. */
export const purgeIdempotency: JobHandler = {
  name: 'runtime.purge-idempotency',
  cron: '20 3 * * *',
  async run(work) {
    await work.run(purge, [addMs(work.now, -KEPT_MS)]);
  },
};
