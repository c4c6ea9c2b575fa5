import { createHash } from 'node:crypto';

import type { AuditRow } from './audit-row.ts';

/**
 * What the seal of a record covers. Everything is text exactly as the database gives it out: `at` as microseconds
 * since 1970 (UTC), `before` and `after` as the bytes that were stored.
 */
export interface SealedContent extends AuditRow {
  readonly seq: string;
}

/** Columns that give a `SealedContent` without its `seq`, for a select from `runtime.audit_record r`. */
export const CONTENT_COLUMNS = `r.id::text as id, r.city_code, r.module,
  (extract(epoch from r.at) * 1000000)::bigint::text as at, r.actor_id, r.actor_kind, r.acting_for, r.roles, r.org_code,
  r.post, r.purpose, r.action, r.subject_kind, r.subject_id, r.case_id, r.before::text as before, r.after::text as after,
  r.request_id`;

/** The hash before the first record of a stream. */
export const GENESIS = '0'.repeat(64);

/**
 * The canonical form: one JSON array of strings and nulls, without white space, as ECMAScript's `JSON.stringify`
 * writes it: the previous hash, then `seq` and the columns of the record in the order below.
 */
function canonical(previous: string, record: SealedContent): string {
  return JSON.stringify([
    previous,
    record.seq,
    record.id,
    record.city_code,
    record.module,
    record.at,
    record.actor_id,
    record.actor_kind,
    record.acting_for,
    record.roles,
    record.org_code,
    record.post,
    record.purpose,
    record.action,
    record.subject_kind,
    record.subject_id,
    record.case_id,
    record.before,
    record.after,
    record.request_id,
  ]);
}

/** SM3 (GB/T 32905) of the canonical form in UTF-8, as lower-case hex. */
export function chainHash(previous: string, record: SealedContent): string {
  return createHash('sm3').update(canonical(previous, record), 'utf8').digest('hex');
}
