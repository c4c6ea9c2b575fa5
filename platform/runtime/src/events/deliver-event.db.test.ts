import { beforeEach, describe, expect, it } from 'vitest';

import { statement } from '../database/database.ts';
import { listJobs } from '../jobs/job-store.ts';
import { drainJobs, startWorker } from '../jobs/worker.ts';
import { defineModule } from '../module.ts';
import { systemActor } from '../system-actor.ts';
import { TEST_NOW, useHouse } from '../testing.ts';

const seen: string[] = [];
let diesAt: string | undefined;

const NOTE = statement<never, [consumer: string, value: string]>(
  'test.note',
  'insert into public.note (consumer, value) values ($1, $2)',
);
const NOTES = statement<{ value: string }, [consumer: string]>(
  'test.notes',
  'select value from public.note where consumer = $1 order by id',
);
const MAKE_TABLE = statement<never, []>(
  'test.make-table',
  'create table if not exists public.note (id integer generated always as identity, consumer text, value text)',
);
const AGAIN = statement<never, []>(
  'test.deliver-again',
  `update runtime.job set state = 'waiting' where job = 'runtime.deliver-event'`,
);
const CLEAR = statement<never, []>('test.clear', 'with j as (delete from runtime.job) delete from public.note');

const sample = defineModule({
  name: 'sample',
  title: { zh: '样例', en: 'Sample' },
  plan: [],
  beyond: 'A module for the tests of the runtime.',
  consumers: [
    {
      name: 'sample.first',
      types: ['thing.changed'],
      async handle(work, event) {
        await work.run(NOTE, ['first', `${event.aggregate.id}:${String(event.data['n'])}`]);
        if (diesAt === `${event.aggregate.id}:${String(event.data['n'])}`) throw new Error('died half-way');
      },
    },
    {
      name: 'sample.second',
      types: ['thing.changed', 'thing.removed'],
      handle: async (_work, event) => void seen.push(event.type),
    },
  ],
});
const house = useHouse({ modules: [sample] });

beforeEach(async () => {
  seen.length = 0;
  diesAt = undefined;
  house.setNow(TEST_NOW);
  await house.runtime.db.run(MAKE_TABLE, []);
  await house.runtime.db.run(CLEAR, []);
});

const emit = (id: string, ...numbers: number[]): Promise<void> =>
  house.runtime.act({ actor: systemActor }, async (work) => {
    for (const n of numbers) work.emit({ type: 'thing.changed', aggregate: { kind: 'thing', id }, data: { n } });
  });
const notes = async (): Promise<string[]> => (await house.runtime.db.many(NOTES, ['first'])).map((row) => row.value);

describe('event delivery', () => {
  it('reaches each consumer that subscribes to the type', async () => {
    await emit('1', 1);
    await house.runtime.act({ actor: systemActor }, async (work) => {
      work.emit({ type: 'thing.removed', aggregate: { kind: 'thing', id: '1' }, data: {} });
      work.emit({ type: 'thing.unheard-of', aggregate: { kind: 'thing', id: '1' }, data: {} });
    });
    await drainJobs(house.runtime);
    expect(await notes()).toEqual(['1:1']);
    expect(seen).toEqual(['thing.changed', 'thing.removed']);
  });

  it('happens again after a consumer died half-way, and has its effect once', async () => {
    diesAt = '1:1';
    await emit('1', 1);
    await drainJobs(house.runtime);
    expect(await notes()).toEqual([]);
    diesAt = undefined;
    house.setNow('2026-11-24T09:00:02.000+08:00');
    await drainJobs(house.runtime);
    expect(await notes()).toEqual(['1:1']);
  });

  it('of the same event a second time has no second effect', async () => {
    await emit('1', 1);
    await drainJobs(house.runtime);
    await house.runtime.db.run(AGAIN, []);
    expect(await drainJobs(house.runtime)).toBeGreaterThan(0);
    expect(await notes()).toEqual(['1:1']);
  });

  it('keeps the order within an aggregate when one of its events fails, and does not hold up others', async () => {
    diesAt = 'a:1';
    await emit('a', 1, 2, 3);
    await emit('b', 1);
    await drainJobs(house.runtime);
    expect(await notes()).toEqual(['b:1']);
    diesAt = undefined;
    house.setNow('2026-11-24T09:00:02.000+08:00');
    await drainJobs(house.runtime);
    expect(await notes()).toEqual(['b:1', 'a:1', 'a:2', 'a:3']);
  });

  it('keeps the order within an aggregate under several workers', async () => {
    for (let n = 1; n <= 20; n += 1) await Promise.all(['a', 'b', 'c', 'd'].map((id) => emit(id, n)));
    const workers = [startWorker(house.runtime), startWorker(house.runtime)];
    await expect.poll(async () => (await listJobs(house.runtime.db, 'waiting', 1)).length, { timeout: 15_000 }).toBe(0);
    for (const worker of workers) await worker.stop();
    for (const id of ['a', 'b', 'c', 'd']) {
      const ofAggregate = (await notes()).filter((value) => value.startsWith(id));
      expect(ofAggregate).toEqual(Array.from({ length: 20 }, (_, index) => `${id}:${index + 1}`));
    }
  });
});
