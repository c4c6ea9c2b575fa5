import { describe, expect, it } from 'vitest';

import { statement } from './database/database.ts';
import { defineModule } from './module.ts';
import { anActor, useHouse } from './testing.ts';

const sampleModule = defineModule({
  name: 'sample',
  title: { zh: '样例', en: 'Sample' },
  plan: [],
  beyond: 'A module for the tests of the runtime.',
  jobs: [{ name: 'sample.note', run: async () => undefined }],
  consumers: [{ name: 'sample.reader', types: ['thing.changed'], handle: async () => undefined }],
});
const house = useHouse({ modules: [sampleModule] });

const COUNT = statement<{ audit: number; event: number; job: number }, []>(
  'test.count',
  `select (select count(*) from runtime.audit_record) as audit, (select count(*) from runtime.event) as event,
     (select count(*) from runtime.job where state = 'waiting') as job`,
);
const LAST_AUDIT = statement<Record<string, unknown>, []>(
  'test.last-audit',
  'select * from runtime.audit_record order by id desc limit 1',
);
const TIMERS = statement<{ key: string; run_at: string; state: string }, []>(
  'test.timers',
  'select key, run_at, state from runtime.job where key is not null order by position',
);

const MAKE_ROWS = statement<never, []>(
  'test.make-rows',
  "create table public.row as select unnest('{a,b}'::text[]) as id, 0 as n",
);
const LOCK_ROW = statement<never, [id: string]>('test.lock-row', 'update public.row set n = n + 1 where id = $1');
const ROWS = statement<{ id: string; n: number }, []>('test.rows', 'select id, n from public.row order by id');

describe('act', () => {
  it('writes audit records, events, their deliveries and jobs in the transaction of the rows', async () => {
    const before = await house.runtime.db.one(COUNT, []);
    await house.runtime.act({ actor: anActor(), requestId: 'r1', purpose: '核对' }, async (work) => {
      work.audit({
        action: 'sample.change-thing',
        cityCode: '420900000000',
        subject: { kind: 'thing', id: '1' },
        after: { b: 1, a: '名' },
      });
      work.emit({ type: 'thing.changed', aggregate: { kind: 'thing', id: '1' }, data: { a: 1 } });
      work.schedule({ job: 'sample.note', payload: {} });
    });
    const after = await house.runtime.db.one(COUNT, []);
    expect([after.audit - before.audit, after.event - before.event, after.job - before.job]).toEqual([1, 1, 2]);
    expect(await house.runtime.db.one(LAST_AUDIT, [])).toMatchObject({
      module: 'sample',
      actor_id: 'citizen-1',
      purpose: '核对',
      request_id: 'r1',
      at: '2026-11-24T09:00:00.000+08:00',
      after: { b: 1, a: '名' },
      seq: null,
    });
  });

  it('leaves nothing behind when the work throws', async () => {
    const before = await house.runtime.db.one(COUNT, []);
    await expect(
      house.runtime.act({ actor: anActor() }, async (work) => {
        work.audit({ action: 'sample.change-thing', cityCode: '420900000000', subject: { kind: 'thing', id: '2' } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await house.runtime.db.one(COUNT, [])).toEqual(before);
  });

  it('moves a timer that is scheduled again, and cancels it by its key', async () => {
    const schedule = (runAt: string) =>
      house.runtime.act({ actor: anActor() }, async (work) => {
        work.schedule({ job: 'sample.note', payload: {}, key: 't1', runAt: runAt as never }); // a test's literal
      });
    await schedule('2026-12-01T00:00:00.000+08:00');
    await schedule('2026-12-02T00:00:00.000+08:00');
    expect(await house.runtime.db.many(TIMERS, [])).toEqual([
      { key: 't1', run_at: '2026-12-02T00:00:00.000+08:00', state: 'waiting' },
    ]);
    await house.runtime.act({ actor: anActor() }, async (work) => work.cancelJob('t1'));
    expect(await house.runtime.db.many(TIMERS, [])).toEqual([
      { key: 't1', run_at: '2026-12-02T00:00:00.000+08:00', state: 'cancelled' },
    ]);
  });

  it('runs again after a deadlock, so that nobody sees one', async () => {
    await house.runtime.db.run(MAKE_ROWS, []);
    const bothHold = gate(2);
    const cross = (first: string, second: string): Promise<void> =>
      house.runtime.act({ actor: anActor() }, async (work) => {
        await work.run(LOCK_ROW, [first]);
        await bothHold();
        await work.run(LOCK_ROW, [second]);
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(await house.runtime.db.many(ROWS, [])).toEqual([
      { id: 'a', n: 2 },
      { id: 'b', n: 2 },
    ]);
  });
});

/** Lets nobody through until so many have come; afterwards it stands open. */
function gate(count: number): () => Promise<void> {
  let left = count;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    left -= 1;
    if (left <= 0) open();
    await opened;
  };
}
