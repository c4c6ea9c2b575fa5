import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { instantOf } from '@yunmeng/kernel/instant';
import {
  DatabaseUnavailable,
  defineModule,
  migrate,
  type Runtime,
  startWorker,
  statement,
  systemActor,
  verifyAudit,
} from '@yunmeng/runtime';
import { openTestRuntime, silentLog } from '@yunmeng/runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const CITY = '420900000000';
const KILLS = 2;

const sample = defineModule({
  name: 'sample',
  title: { zh: '样例', en: 'Sample' },
  plan: [],
  beyond: 'A module for a test.',
  consumers: [
    {
      name: 'sample.reader',
      types: ['thing.written'],
      handle: async (work, event) =>
        work.audit({ action: 'sample.read-thing', cityCode: CITY, subject: { kind: 'thing', id: event.aggregate.id } }),
    },
  ],
});

const COUNTS = statement<{ id: string; times: number }, [action: string]>(
  'test.count-subjects',
  'select subject_id as id, count(*) as times from runtime.audit_record where action = $1 group by subject_id',
);
const WAITING = statement<{ count: number }, []>(
  'test.count-waiting',
  `select count(*) as count from runtime.job where state = 'waiting'`,
);

let home = '';
let postgres: EmbeddedPostgres;
let runtime: Runtime;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yunmeng-test-killed-'));
  chmodSync(home, 0o755);
  postgres = await startEmbeddedPostgres({ home, log: silentLog, whenRunning: 'refuse' });
  runtime = await openTestRuntime({
    modules: [sample],
    databaseUrl: postgres.url,
    home,
    now: () => instantOf(Date.now()),
  });
  await migrate(runtime);
});
afterAll(async () => {
  await runtime.db.close();
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('when PostgreSQL is killed under the runtime while it writes', () => {
  it('nothing acknowledged is missing, nothing is doubled, and the service recovers by itself', async () => {
    const acknowledged = new Set<string>();
    const failures: unknown[] = [];
    let isWriting = true;
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; isWriting; n += 1) {
        const id = `${writer}-${n}`;
        try {
          await runtime.act({ actor: systemActor }, async (work) => {
            work.audit({ action: 'sample.write-thing', cityCode: CITY, subject: { kind: 'thing', id } });
            work.emit({ type: 'thing.written', aggregate: { kind: 'thing', id }, data: {} });
          });
          acknowledged.add(id);
        } catch (error) {
          failures.push(error);
          await wait(20);
        }
      }
    };
    const worker = startWorker(runtime);
    const writers = [1, 2, 3, 4].map(write);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = acknowledged.size;
      await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(before + 50);
      await expect.poll(() => postgres.pid).toBeDefined();
      if (postgres.pid !== undefined) process.kill(postgres.pid, 'SIGKILL');
    }
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(before + 50);
    isWriting = false;
    await Promise.all(writers);
    await expect.poll(async () => (await runtime.db.one(WAITING, [])).count, { timeout: 30_000 }).toBe(0);
    await expect.poll(async () => (await verifyAudit(runtime)).unsealed, { timeout: 10_000 }).toEqual([]);
    await worker.stop();

    expect(failures.length).toBeGreaterThan(0);
    expect(failures.filter((error) => !(error instanceof DatabaseUnavailable))).toEqual([]);
    const written = new Map((await runtime.db.many(COUNTS, ['sample.write-thing'])).map((row) => [row.id, row.times]));
    expect([...acknowledged].filter((id) => !written.has(id))).toEqual([]);
    expect([...written.values()].filter((times) => times !== 1)).toEqual([]);
    const delivered = await runtime.db.many(COUNTS, ['sample.read-thing']);
    expect(delivered.map((row) => row.id).toSorted()).toEqual([...written.keys()].toSorted());
    expect(delivered.filter((row) => row.times !== 1)).toEqual([]);
    expect((await verifyAudit(runtime)).findings).toEqual([]);
  }, 120_000);
});
