import { type Queryable, statement } from '../database/database.ts';
import type { Runtime } from '../runtime.ts';
import { chainHash, CONTENT_COLUMNS, GENESIS, type SealedContent } from './chain.ts';
import { readHeads } from './head-file.ts';

/**
 * What was found in a stream.
 *
 * - `changed`: a record is not what was sealed (edited, swapped with another, or put in)
 * - `missing`: places in the chain are empty (deleted)
 * - `cut-off`: the chain ends before its head (the last records were deleted)
 * - `beyond-head`: records after the head (the head was set back)
 * - `set-back`: the home folder knows a head that the database does not have (rolled back, or chained anew)
 */
export interface AuditFinding {
  readonly kind: 'changed' | 'missing' | 'cut-off' | 'beyond-head' | 'set-back';
  readonly module: string;
  readonly cityCode: string;
  /** Place in the chain where it was noticed. */
  readonly seq: number;
  /** Record at that place, when there is one. */
  readonly recordId?: string;
}

/** Records that no seal covers yet. */
interface UnsealedTail {
  readonly module: string;
  readonly cityCode: string;
  readonly count: number;
  readonly firstId: string;
}

export interface AuditVerification {
  readonly streams: number;
  readonly records: number;
  readonly findings: readonly AuditFinding[];
  readonly unsealed: readonly UnsealedTail[];
}

interface SealedRecord extends SealedContent {
  readonly hash: string;
}

interface Stream {
  readonly module: string;
  readonly cityCode: string;
  readonly seq: number | null;
  readonly hash: string | null;
}

const PAGE = 2000;

/** Streams that have records or a head; a stream whose head was deleted as well is still seen by its records. */
const STREAMS = statement<Stream, []>(
  'runtime.audit-streams',
  `select module, city_code as "cityCode", h.seq, h.hash
   from (select distinct module, city_code from runtime.audit_record where seq is not null) r
   full join runtime.audit_head h using (module, city_code)
   order by module, city_code`,
);
const SEALED = statement<SealedRecord, [module: string, cityCode: string, after: number, limit: number]>(
  'runtime.sealed-audit',
  `select r.seq::text as seq, r.hash, ${CONTENT_COLUMNS} from runtime.audit_record r
   where r.module = $1 and r.city_code = $2 and r.seq > $3 order by r.seq limit $4`,
);
const TAILS = statement<UnsealedTail, []>(
  'runtime.audit-tails',
  `select module, city_code as "cityCode", count(*) as count, min(id::text) as "firstId"
   from runtime.audit_record where seq is null group by module, city_code order by module, city_code`,
);

/**
 * Recomputes every chain on one snapshot and compares it with the heads in the database and in the home folder.
 * Any change, deletion or reordering of a sealed record is found; what is not sealed yet is named.
 */
export async function verifyAudit(runtime: Runtime): Promise<AuditVerification> {
  // Read before the snapshot is taken: heads written meanwhile must not look like a database set back.
  const noted = await notedHeads(runtime.configuration.home);
  return runtime.db.snapshot(async (snapshot) => {
    const streams = await snapshot.many(STREAMS, []);
    const known = new Set(streams.map(keyOf));
    const lost = [...noted.keys()].filter((key) => !known.has(key)).map(streamOf);
    const findings: AuditFinding[] = [];
    let records = 0;
    for (const stream of [...streams, ...lost]) {
      const walk = await walkStream(snapshot, stream, noted.get(keyOf(stream)) ?? new Map());
      records += walk.records;
      findings.push(...walk.findings);
    }
    return { streams: streams.length + lost.length, records, findings, unsealed: await snapshot.many(TAILS, []) };
  });
}

/** Heads of each stream that the home folder knows: hash by place. */
async function notedHeads(home: string): Promise<Map<string, Map<number, string>>> {
  const noted = new Map<string, Map<number, string>>();
  for (const head of await readHeads(home)) {
    const key = keyOf(head);
    const ofStream = noted.get(key) ?? new Map<number, string>();
    // The first word counts: a second head at one place was sealed after the database had been set back.
    if (!ofStream.has(head.seq)) ofStream.set(head.seq, head.hash);
    noted.set(key, ofStream);
  }
  return noted;
}

function keyOf(stream: { readonly module: string; readonly cityCode: string }): string {
  return `${stream.module} ${stream.cityCode}`;
}

function streamOf(key: string): Stream {
  const [module = '', cityCode = ''] = key.split(' ');
  return { module, cityCode, seq: null, hash: null };
}

async function walkStream(
  snapshot: Queryable,
  stream: Stream,
  noted: ReadonlyMap<number, string>,
): Promise<{ records: number; findings: AuditFinding[] }> {
  const walk = new Walk(stream, noted);
  for (;;) {
    const page = await snapshot.many(SEALED, [stream.module, stream.cityCode, walk.seq, PAGE]);
    for (const record of page) walk.step(record);
    if (page.length < PAGE) break;
  }
  walk.end();
  return walk;
}

/** One pass along a chain, from its first record to its head. */
class Walk {
  readonly findings: AuditFinding[] = [];
  records = 0;
  /** Place of the last record seen. */
  seq = 0;
  #hash = GENESIS;
  readonly #stream: Stream;
  /** Heads of the home folder that were not passed yet. */
  readonly #noted: Map<number, string>;

  constructor(stream: Stream, noted: ReadonlyMap<number, string>) {
    this.#stream = stream;
    this.#noted = new Map(noted);
  }

  step(record: SealedRecord): void {
    const place = Number(record.seq);
    if (place !== this.seq + 1) this.#find('missing', this.seq + 1);
    else if (chainHash(this.#hash, record) !== record.hash) this.#find('changed', place, record.id);
    const noted = this.#noted.get(place);
    if (noted !== undefined && noted !== record.hash) this.#find('set-back', place, record.id);
    this.#noted.delete(place);
    // Goes on from what the record claims, so that one tampered record is one finding and not all that follow.
    this.seq = place;
    this.#hash = record.hash;
    this.records += 1;
  }

  end(): void {
    const head = this.#stream.seq ?? 0;
    if (head > this.seq) this.#find('cut-off', this.seq + 1);
    else if (head < this.seq) this.#find('beyond-head', head + 1);
    else if (this.#stream.hash !== null && this.#stream.hash !== this.#hash) this.#find('changed', this.seq);
    for (const place of this.#noted.keys()) this.#find('set-back', place);
  }

  #find(kind: AuditFinding['kind'], seq: number, recordId?: string): void {
    const { module, cityCode } = this.#stream;
    this.findings.push({ kind, module, cityCode, seq, ...(recordId === undefined ? {} : { recordId }) });
  }
}
