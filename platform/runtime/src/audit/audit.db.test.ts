import { appendFile, readFile, writeFile } from 'node:fs/promises';

import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { systemActor } from '../system-actor.ts';
import { useHouse } from '../testing.ts';
import { chainHash, GENESIS } from './chain.ts';
import { headFile } from './head-file.ts';
import { sealAudit } from './seal.ts';
import { verifyAudit } from './verify.ts';

const WUHAN = '420100000000';
const XIAOGAN = '420900000000';
const house = useHouse();
/** Whoever may do everything: the database's own superuser, with the triggers switched off. */
let intruder: pg.Client;

beforeAll(async () => {
  intruder = new pg.Client({ connectionString: house.databaseUrl });
  await intruder.connect();
  await intruder.query('set session_replication_role = replica');
});
afterAll(async () => intruder.end());
beforeEach(async () => {
  await intruder.query('truncate runtime.audit_record, runtime.audit_head');
  await writeFile(headFile(house.runtime.configuration.home), '');
});

const write = (count: number, cityCode = XIAOGAN): Promise<void> =>
  house.runtime.act({ actor: systemActor }, async (work) => {
    for (let n = 1; n <= count; n += 1) {
      work.audit({
        action: 'cases.accept-case',
        cityCode,
        subject: { kind: 'case', id: `${n}` },
        before: { n },
        after: { b: '二', a: 1.5 },
      });
    }
  });
const found = async (): Promise<string[]> =>
  (await verifyAudit(house.runtime)).findings.map((finding) => `${finding.kind} ${finding.seq}`);

describe('the audit trail', () => {
  it('is sealed stream by stream, and verifies', async () => {
    await write(3);
    await write(2, WUHAN);
    expect(await sealAudit(house.runtime)).toBe(5);
    await write(2);
    expect(await sealAudit(house.runtime)).toBe(2);
    expect(await verifyAudit(house.runtime)).toEqual({ streams: 2, records: 7, findings: [], unsealed: [] });
    const { rows } = await intruder.query<{ seq: number }>(
      'select seq::integer from runtime.audit_record where city_code = $1 order by seq',
      [XIAOGAN],
    );
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('names the tail that no seal covers yet', async () => {
    await write(2);
    await sealAudit(house.runtime);
    await write(3);
    expect(await verifyAudit(house.runtime)).toMatchObject({
      records: 2,
      findings: [],
      unsealed: [{ module: 'cases', cityCode: XIAOGAN, count: 3 }],
    });
  });

  it('is chained alike by two sealers at once, without a place given twice', async () => {
    for (let batch = 0; batch < 5; batch += 1) await write(20);
    await Promise.all([sealAudit(house.runtime), sealAudit(house.runtime), sealAudit(house.runtime)]);
    await sealAudit(house.runtime);
    expect(await verifyAudit(house.runtime)).toMatchObject({ records: 100, findings: [], unsealed: [] });
  });

  it('can be recomputed by a stranger from the documented form alone', async () => {
    await write(1);
    await sealAudit(house.runtime);
    const { rows } = await intruder.query<{ hash: string; content: never }>(
      `select hash, json_build_object('seq', seq::text, 'id', id, 'city_code', city_code, 'module', module,
         'at', (extract(epoch from at) * 1000000)::bigint::text, 'actor_id', actor_id, 'actor_kind', actor_kind,
         'acting_for', acting_for, 'roles', roles, 'org_code', org_code, 'post', post, 'purpose', purpose, 'action', action,
         'subject_kind', subject_kind, 'subject_id', subject_id, 'case_id', case_id, 'before', before::text,
         'after', after::text, 'request_id', request_id) as content from runtime.audit_record`,
    );
    expect(rows.map((row) => chainHash(GENESIS, row.content))).toEqual(rows.map((row) => row.hash));
  });

  it('cannot be changed, sealed again or deleted by the program itself', async () => {
    await write(2);
    await sealAudit(house.runtime);
    const program = new pg.Client({ connectionString: house.databaseUrl });
    await program.connect();
    for (const sql of [
      `update runtime.audit_record set actor_id = 'someone'`,
      'update runtime.audit_record set seq = seq + 10',
      'update runtime.audit_record set seq = null, hash = null',
      'delete from runtime.audit_record',
      'truncate runtime.audit_record',
    ]) {
      await expect(program.query(sql)).rejects.toThrow('append-only');
    }
    await program.end();
  });
});

describe('verification finds', () => {
  it.each([
    {
      tampering: 'an edited value',
      sql: `update runtime.audit_record set actor_id = 'someone' where seq = 3`,
      finds: ['changed 3'],
    },
    {
      tampering: 'one microsecond',
      sql: `update runtime.audit_record set at = at + interval '1 microsecond' where seq = 3`,
      finds: ['changed 3'],
    },
    {
      tampering: 'white space in the stored JSON',
      sql: `update runtime.audit_record set after = '{"b": "二","a":1.5}' where seq = 3`,
      finds: ['changed 3'],
    },
    {
      tampering: 'a value made null',
      sql: `update runtime.audit_record set before = null where seq = 3`,
      finds: ['changed 3'],
    },
    {
      tampering: 'another city',
      sql: `update runtime.audit_record set city_code = '${WUHAN}' where seq = 3`,
      finds: ['missing 3', 'missing 1', 'beyond-head 1'],
    },
    {
      tampering: 'a deletion in the middle',
      sql: 'delete from runtime.audit_record where seq = 3',
      finds: ['missing 3'],
    },
    {
      tampering: 'a deletion at the beginning',
      sql: 'delete from runtime.audit_record where seq = 1',
      finds: ['missing 1'],
    },
    {
      tampering: 'two records exchanged',
      sql: `update runtime.audit_record set seq = 7 - seq where seq in (3, 4)`,
      finds: ['changed 3', 'changed 4', 'changed 5'],
    },
    {
      tampering: 'two records exchanged with their hashes kept in place',
      sql: `update runtime.audit_record r set seq = o.seq, hash = o.hash from runtime.audit_record o where r.seq in (3, 4) and o.seq = 7 - r.seq`,
      finds: ['changed 3', 'changed 4'],
    },
    {
      tampering: 'the last records cut off',
      sql: 'delete from runtime.audit_record where seq > 4',
      finds: ['cut-off 5', 'set-back 6'],
    },
    {
      tampering: 'the last records cut off and the head set back',
      sql: `with gone as (delete from runtime.audit_record where seq > 4)
        update runtime.audit_head h set seq = 4, hash = (select hash from runtime.audit_record where seq = 4)`,
      finds: ['set-back 6'],
    },
    {
      tampering: 'a record put back among the unsealed',
      sql: 'update runtime.audit_record set seq = null, hash = null where seq = 3',
      finds: ['missing 3'],
    },
    {
      tampering: 'a whole stream removed',
      sql: 'with gone as (delete from runtime.audit_head) delete from runtime.audit_record',
      finds: ['set-back 6'],
    },
    { tampering: 'another head', sql: `update runtime.audit_head set hash = repeat('a', 64)`, finds: ['changed 6'] },
  ])('$tampering', async ({ sql, finds }) => {
    await write(6);
    await sealAudit(house.runtime);
    await intruder.query(`alter table runtime.audit_record drop constraint if exists audit_record_check`);
    await intruder.query('drop index if exists runtime.audit_record_chain');
    await intruder.query(sql);
    const kinds = await found();
    for (const expected of finds) expect(kinds).toContain(expected);
    expect(kinds.length).toBeGreaterThan(0);
  });

  it('a chain that was computed anew from the change on', async () => {
    await write(3);
    await sealAudit(house.runtime);
    await write(3);
    await sealAudit(house.runtime);
    await intruder.query(`update runtime.audit_record set actor_id = 'someone' where seq = 2`);
    await intruder.query('update runtime.audit_record set seq = null, hash = null where seq > 1');
    await intruder.query(
      'update runtime.audit_head set seq = 1, hash = (select hash from runtime.audit_record where seq = 1)',
    );
    await sealAudit(house.runtime);
    expect(await found()).toContain('set-back 3');
  });

  it('a database that was set back to an earlier state, by the heads in the home folder', async () => {
    const heads = headFile(house.runtime.configuration.home);
    await write(2);
    await sealAudit(house.runtime);
    const earlier = await intruder.query('select * from runtime.audit_record');
    await write(2);
    await sealAudit(house.runtime);
    const known = await readFile(heads, 'utf8');
    await intruder.query('delete from runtime.audit_record where seq > 2');
    await intruder.query(
      'update runtime.audit_head set seq = 2, hash = (select hash from runtime.audit_record where seq = 2)',
    );
    expect(earlier.rowCount).toBe(2);
    expect(await found()).toEqual(['set-back 4']);
    await write(2);
    await sealAudit(house.runtime);
    expect(await found()).toEqual(['set-back 4']);
    await writeFile(heads, known);
    await appendFile(heads, '{"cityCode":"4209');
    expect(await found()).toEqual(['set-back 4']);
  });
});
