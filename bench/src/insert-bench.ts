import { randomBytes } from 'node:crypto';

import { instantOf } from '@yunmeng/kernel/instant';
import { uuidV7 } from '@yunmeng/kernel/uuid';
import { systemActor } from '@yunmeng/runtime';
import pg from 'pg';

import type { Bench } from './figure.ts';
import { BODY, CITY, INSERT_NOTE, notes, writeNote } from './notes.ts';
import { openScratchDatabase } from './scratch-database.ts';
import { openScratchRuntime } from './scratch-runtime.ts';
import { floorOverOurs, withHands } from './side-by-side.ts';

const COUNT = 3_000;
const HANDS = 8;

const INSERT_AUDIT = `insert into runtime.audit_record (city_code, id, module, at, actor_id, actor_kind, roles, action,
  subject_kind, subject_id, after, request_id) values ($1, $2, 'bench', $3, 'system', 'system', '', 'bench.write-note', 'note', $4, $5, $6)`;
const INSERT_EVENT = `insert into runtime.event (id, type, aggregate_kind, aggregate_id, data, time, request_id)
  values ($1, 'note.written', 'note', $2, $3, $4, $5)`;

/** One insert with audit record and event, against the same rows written by bare SQL in one transaction. */
export const insertBench: Bench = {
  name: 'insert',
  title: 'one insert with audit and outbox ÷ the same rows by bare SQL',
  isOrdinary: true,
  async run(report) {
    const database = await openScratchDatabase();
    const runtime = await openScratchRuntime(database.url, [notes], HANDS);
    const pool = new pg.Pool({ connectionString: database.url, max: HANDS });
    // The cluster goes down while the last connections are still closing.
    pool.on('error', () => undefined);
    const id = (): string => uuidV7(Date.now(), (count) => randomBytes(count));
    const bare = async (): Promise<void> => {
      const client = await pool.connect();
      const [note, now, request] = [id(), instantOf(Date.now()), id()];
      const after = JSON.stringify({ title: '测量用的一行' });
      await client.query('begin');
      await client.query({ name: 'note', text: INSERT_NOTE.text, values: [CITY, note, '测量用的一行', BODY, now] });
      await client.query({ name: 'audit', text: INSERT_AUDIT, values: [CITY, id(), now, note, after, request] });
      await client.query({ name: 'event', text: INSERT_EVENT, values: [id(), note, after, now, request] });
      await client.query('commit');
      client.release();
    };
    const ratio = await floorOverOurs(database.pid, 5, {
      floor: () => withHands(HANDS, COUNT, bare),
      ours: () => withHands(HANDS, COUNT, () => runtime.act({ actor: systemActor }, writeNote)),
    });
    report({ metric: 'processor time, floor ÷ ours', value: ratio.processor, unit: '×', goal: '>=0.6' });
    report({ metric: 'throughput, ours ÷ floor', value: ratio.wall, unit: '×', goal: '>=0.6' });
    await pool.end();
    await runtime.db.close();
    await database.close();
  },
};
