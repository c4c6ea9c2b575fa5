import type { Instant } from '@yunmeng/kernel/instant';

import { statement, type Transaction } from '../database/database.ts';
import type { Runtime } from '../runtime.ts';
import { chainHash, CONTENT_COLUMNS, GENESIS, type SealedContent } from './chain.ts';
import { appendHeads, type AuditHead } from './head-file.ts';

type UnsealedRecord = Omit<SealedContent, 'seq'>;

const BATCH = 2000;

/** One sealer at a time in the whole database: two would give one place of a chain to two records. */
const TAKE_TURN = statement<{ isMine: boolean }, []>(
  'runtime.take-seal-turn',
  `select pg_try_advisory_xact_lock(hashtext('runtime.seal-audit')) as "isMine"`,
);
const HAS_UNSEALED = statement<{ found: boolean }, []>(
  'runtime.has-unsealed-audit',
  'select exists (select from runtime.audit_record where seq is null) as found',
);
const UNSEALED = statement<UnsealedRecord, [limit: number]>(
  'runtime.unsealed-audit',
  `select ${CONTENT_COLUMNS} from runtime.audit_record r
   where r.seq is null order by r.module, r.city_code, r.id limit $1`,
);
const HEAD = statement<{ seq: number; hash: string }, [cityCode: string, module: string]>(
  'runtime.audit-head',
  'select seq, hash from runtime.audit_head where city_code = $1 and module = $2',
);
const SEAL = statement<
  never,
  [cityCodes: readonly string[], ids: readonly string[], seqs: readonly number[], hashes: readonly string[]]
>(
  'runtime.seal-audit',
  `update runtime.audit_record r set seq = s.seq, hash = s.hash
   from unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[]) as s (city_code, id, seq, hash)
   where r.city_code = s.city_code and r.id = s.id`,
);
const KEEP_HEAD = statement<never, [cityCode: string, module: string, seq: number, hash: string, at: Instant]>(
  'runtime.keep-audit-head',
  `insert into runtime.audit_head (city_code, module, seq, hash, sealed_at) values ($1, $2, $3, $4, $5)
   on conflict (city_code, module) do update set seq = excluded.seq, hash = excluded.hash, sealed_at = excluded.sealed_at`,
);

interface Link {
  readonly cityCode: string;
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * Chains what was written since the last time, stream by stream, and notes the new heads in the database and in the
 * home folder. Writers never wait for it.
 *
 * @returns how many records were sealed
 */
export async function sealAudit(runtime: Runtime): Promise<number> {
  let total = 0;
  for (;;) {
    if (!(await runtime.db.one(HAS_UNSEALED, [])).found) return total;
    const { sealed, heads } = await runtime.db.transaction((tx) => sealBatch(tx, runtime.now()));
    // After the commit: a head in the file that the database never had would look like a database set back.
    if (heads.length > 0) await appendHeads(runtime.configuration.home, heads);
    total += sealed;
    if (sealed < BATCH) return total;
  }
}

async function sealBatch(tx: Transaction, now: Instant): Promise<{ sealed: number; heads: AuditHead[] }> {
  if (!(await tx.one(TAKE_TURN, [])).isMine) return { sealed: 0, heads: [] };
  const records = await tx.many(UNSEALED, [BATCH]);
  const links: Link[] = [];
  const heads: AuditHead[] = [];
  for (const stream of streamsOf(records)) {
    const [{ city_code: cityCode, module }] = stream;
    let { seq, hash } = (await tx.maybe(HEAD, [cityCode, module])) ?? { seq: 0, hash: GENESIS };
    for (const record of stream) {
      seq += 1;
      hash = chainHash(hash, { ...record, seq: String(seq) });
      links.push({ cityCode, id: record.id, seq, hash });
    }
    heads.push({ cityCode, module, seq, hash, sealedAt: now });
  }
  await tx.run(SEAL, [
    links.map((link) => link.cityCode),
    links.map((link) => link.id),
    links.map((link) => link.seq),
    links.map((link) => link.hash),
  ]);
  for (const head of heads) await tx.run(KEEP_HEAD, [head.cityCode, head.module, head.seq, head.hash, head.sealedAt]);
  return { sealed: records.length, heads };
}

/** Neighbours of one stream together; the records come ordered by stream. */
function streamsOf(records: readonly UnsealedRecord[]): [UnsealedRecord, ...UnsealedRecord[]][] {
  const streams: [UnsealedRecord, ...UnsealedRecord[]][] = [];
  for (const record of records) {
    const last = streams.at(-1);
    if (last && last[0].module === record.module && last[0].city_code === record.city_code) last.push(record);
    else streams.push([record]);
  }
  return streams;
}
