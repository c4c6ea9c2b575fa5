import { addMs, epochMs, type Instant } from '@yunmeng/kernel/instant';
import { beforeEach, describe, expect, it } from 'vitest';

import { statement } from '../database/database.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { defineModule } from '../module.ts';
import { systemActor } from '../system-actor.ts';
import { openTestRuntime, TEST_NOW, useHouse } from '../testing.ts';
import { scheduleOf } from './cron.ts';
import { discardJob, findJob, listJobs, requeueAllDead, requeueJob } from './job-store.ts';
import type { JobRequest } from './jobs.ts';
import { drainJobs, startWorker } from './worker.ts';

const ran: string[] = [];
let failing = new Set<string>();

async function note(payload: Readonly<Record<string, unknown>>): Promise<void> {
  const name = String(payload['name']);
  if (failing.has(name)) throw new Error(`${name} fails`);
  ran.push(name);
}

const DIE = statement<never, []>('test.die', 'select pg_terminate_backend(pg_backend_pid())');

const WAIT = statement<never, []>('test.wait', 'select pg_sleep(60)');
const CUT = statement<{ isCut: boolean }, []>(
  'test.cut',
  `select pg_terminate_backend(pid) as "isCut" from pg_stat_activity where datname = current_database() and query = 'select pg_sleep(60)'`,
);

const sample = defineModule({
  name: 'sample',
  title: { zh: '样例', en: 'Sample' },
  plan: [],
  beyond: 'A module for the tests of the runtime.',
  jobs: [
    { name: 'sample.note', run: async (_work, payload) => note(payload) },
    { name: 'sample.light', queue: 'light', isLight: true, run: async (_work, payload) => note(payload) },
    { name: 'sample.flood', queue: 'flood', run: async (_work, payload) => note(payload) },
    { name: 'sample.short-lived', maxAttempts: 2, run: async () => Promise.reject(new Error('always')) },
    {
      name: 'sample.again',
      async run(work, payload) {
        await note(payload);
        work.schedule({ job: 'sample.again', payload, key: 'again', runAt: addMs(work.now, 60_000) });
      },
    },
    {
      name: 'sample.long',
      async run(work, _payload, run) {
        await run.progress(1, 2);
        ran.push(JSON.stringify(await findJob(run.runtime.db, run.id)));
        work.audit({ action: 'sample.do-long', cityCode: '420900000000', subject: { kind: 'job', id: run.id } });
        await run.progress(2, 2);
      },
    },
    {
      name: 'sample.dies-once',
      async run(work) {
        ran.push('begun');
        if (ran.length === 1) await work.run(DIE, []);
        work.schedule({ job: 'sample.note', payload: { name: 'follows' } });
      },
    },
    {
      name: 'sample.light-death',
      queue: 'light',
      isLight: true,
      maxAttempts: 3,
      run: async (work) => void (await work.run(DIE, [])),
    },
    {
      name: 'sample.waits',
      async run(work) {
        ran.push('waiting');
        if (ran.length === 1) await work.run(WAIT, []);
      },
    },
    { name: 'sample.nightly', cron: '30 2 * * *', run: async () => void ran.push('nightly') },
  ],
});
const house = useHouse({ modules: [sample] });
const CLEAR = statement<never, []>('test.clear-jobs', 'delete from runtime.job');
const WAITING = statement<{ key: string | null; runAt: Instant }, []>(
  'test.waiting-jobs',
  `select key, run_at as "runAt" from runtime.job where state = 'waiting'`,
);

beforeEach(async () => {
  ran.length = 0;
  failing = new Set();
  house.setNow(TEST_NOW);
  await house.runtime.db.run(CLEAR, []);
});

const queue = async (...jobs: (Omit<JobRequest, 'payload'> & { readonly name?: string })[]): Promise<void> =>
  house.runtime.act({ actor: systemActor }, async (work) => {
    for (const { name, ...job } of jobs) work.schedule({ ...job, payload: { name } });
  });
const later = (ms: number): Instant => addMs(house.runtime.now(), ms);
const advance = (ms: number): void => house.setNow(later(ms));

describe('jobs', () => {
  it('run once, in the order in which they were queued', async () => {
    await queue(
      { job: 'sample.note', name: 'a' },
      { job: 'sample.note', name: 'b' },
      { job: 'sample.note', name: 'c' },
    );
    expect(await drainJobs(house.runtime)).toBe(3);
    expect(ran).toEqual(['a', 'b', 'c']);
    expect(await drainJobs(house.runtime)).toBe(0);
  });

  it('wait for their instant by the clock of the house', async () => {
    await queue({ job: 'sample.note', name: 'a', runAt: later(60_000) });
    expect(await drainJobs(house.runtime)).toBe(0);
    advance(60_000);
    expect(await drainJobs(house.runtime)).toBe(1);
  });

  it('are tried again later and later, then become dead letters that can be requeued', async () => {
    await queue({ job: 'sample.short-lived' });
    expect(await drainJobs(house.runtime)).toBe(1);
    const [waiting] = await house.runtime.db.many(WAITING, []);
    const pauseMs = epochMs(waiting?.runAt ?? house.runtime.now()) - epochMs(house.runtime.now());
    expect(pauseMs).toBeGreaterThanOrEqual(1000);
    expect(pauseMs).toBeLessThanOrEqual(2000);

    advance(2000);
    await drainJobs(house.runtime);
    const [dead] = await listJobs(house.runtime.db, 'dead', 10);
    expect(dead).toMatchObject({ job: 'sample.short-lived', attempt: 2, lastError: 'Error: always' });

    expect(await requeueJob(house.runtime.db, dead?.id ?? '', house.runtime.now())).toBe(true);
    expect(await drainJobs(house.runtime)).toBe(1);
    advance(2000);
    await drainJobs(house.runtime);
    expect(await requeueAllDead(house.runtime.db, house.runtime.now())).toBe(1);
  });

  it('of a light batch fail alone: the others are done, and only the guilty one is counted', async () => {
    failing = new Set(['b']);
    await queue(
      { job: 'sample.light', name: 'a' },
      { job: 'sample.light', name: 'b' },
      { job: 'sample.light', name: 'c' },
    );
    await drainJobs(house.runtime);
    expect(ran.slice(-2)).toEqual(['a', 'c']);
    expect(await house.runtime.db.many(WAITING, [])).toHaveLength(1);
    expect(await listJobs(house.runtime.db, 'done', 10)).toHaveLength(2);
  });

  it('with one order key wait for each other, also behind one that failed or died', async () => {
    failing = new Set(['a']);
    await queue(
      { job: 'sample.short-lived', orderKey: 'k' },
      { job: 'sample.note', name: 'b', orderKey: 'k' },
      { job: 'sample.note', name: 'other', orderKey: 'l' },
    );
    await drainJobs(house.runtime);
    expect(ran).toEqual(['other']);
    advance(10_000);
    await drainJobs(house.runtime);
    expect(ran).toEqual(['other']);

    const [dead] = await listJobs(house.runtime.db, 'dead', 1);
    expect(await discardJob(house.runtime.db, dead?.id ?? '', house.runtime.now())).toBe(true);
    await drainJobs(house.runtime);
    expect(ran).toEqual(['other', 'b']);
  });

  it('that set their own timer anew keep it', async () => {
    await queue({ job: 'sample.again', name: 'tick', key: 'again' });
    await drainJobs(house.runtime);
    expect(await house.runtime.db.many(WAITING, [])).toEqual([{ key: 'again', runAt: later(60_000) }]);
    advance(60_000);
    await drainJobs(house.runtime);
    expect(ran).toEqual(['tick', 'tick']);
  });

  it('of a worker that died are free at once, uncounted, and leave nothing of their first run', async () => {
    await queue({ job: 'sample.dies-once' });
    await expect(drainJobs(house.runtime)).rejects.toThrow(DatabaseUnavailable);
    await drainJobs(house.runtime);
    expect(ran).toEqual(['begun', 'begun', 'follows']);
    expect((await listJobs(house.runtime.db, 'done', 10)).map(({ job, attempt }) => [job, attempt])).toEqual([
      ['sample.note', 0],
      ['sample.dies-once', 1],
    ]);
  });

  it('that end with their worker every time become dead letters, and let what came with them be done', async () => {
    await queue({ job: 'sample.light-death' }, { job: 'sample.light', name: 'innocent', runAt: later(0) });
    await expect(drainJobs(house.runtime)).rejects.toThrow(DatabaseUnavailable);
    // Claimed together, counted together; now each runs by itself.
    await expect(drainJobs(house.runtime)).rejects.toThrow(DatabaseUnavailable);
    await drainJobs(house.runtime);
    expect(ran).toEqual(['innocent']);
    advance(10_000);
    await expect(drainJobs(house.runtime)).rejects.toThrow(DatabaseUnavailable);
    await drainJobs(house.runtime);
    expect(await listJobs(house.runtime.db, 'dead', 10)).toMatchObject([
      { job: 'sample.light-death', attempt: 3, lastError: expect.stringContaining('ended while this job ran') },
    ]);
  });

  it('that are given up at a stop run again, uncounted', async () => {
    const runtime = await openTestRuntime({
      modules: house.runtime.modules,
      databaseUrl: house.databaseUrl,
      home: house.runtime.configuration.home,
      now: () => house.runtime.now(),
    });
    await queue({ job: 'sample.waits' });
    const worker = startWorker(runtime, { slots: 1 });
    await expect.poll(() => ran).toEqual(['waiting']);
    await worker.abandon();
    await house.runtime.db.many(CUT, []);
    await worker.stop();
    await runtime.db.close();
    await drainJobs(house.runtime);
    expect(await listJobs(house.runtime.db, 'done', 1)).toMatchObject([{ job: 'sample.waits', attempt: 0 }]);
  });

  it('show their progress while they run', async () => {
    await queue({ job: 'sample.long' });
    await drainJobs(house.runtime);
    expect(JSON.parse(ran[0] ?? '')).toMatchObject({ state: 'waiting', done: 1, total: 2 });
    const [done] = await listJobs(house.runtime.db, 'done', 1);
    expect(done).toMatchObject({ state: 'done', done: 2, total: 2 });
  });
});

describe('the worker', () => {
  it('runs what is queued without being asked, and a flooded queue does not starve another', async () => {
    await queue(...Array.from({ length: 200 }, (_, index) => ({ job: 'sample.flood', name: `flood ${index}` })));
    await queue({ job: 'sample.note', name: 'single' });
    const worker = startWorker(house.runtime, { slots: 1 });
    await expect.poll(() => ran.length, { timeout: 10_000 }).toBe(201);
    await worker.stop();
    expect(ran.indexOf('single')).toBeLessThan(5);
  });

  it('is woken by a commit, so that a job does not wait for the next look', async () => {
    const worker = startWorker(house.runtime, { pollMs: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    await queue({ job: 'sample.note', name: 'prompt' });
    await expect.poll(() => ran, { interval: 5 }).toEqual(['prompt']);
    expect(performance.now() - began).toBeLessThan(1000);
    await worker.stop();
  });

  it('shares the work with other workers, each job going to one of them', async () => {
    await queue(...Array.from({ length: 100 }, (_, index) => ({ job: 'sample.light', name: `${index}` })));
    await queue(...Array.from({ length: 50 }, (_, index) => ({ job: 'sample.note', name: `n${index}` })));
    const workers = [startWorker(house.runtime, { slots: 2 }), startWorker(house.runtime, { slots: 2 })];
    await expect.poll(async () => (await house.runtime.db.many(WAITING, [])).length, { timeout: 10_000 }).toBe(0);
    for (const worker of workers) await worker.stop();
    expect(ran).toHaveLength(150);
    expect(new Set(ran).size).toBe(150);
  });
});

describe('cron', () => {
  it('queues a job once when its time in Shanghai has come, whichever node looks first', async () => {
    const [one, two] = [scheduleOf(house.runtime), scheduleOf(house.runtime)];
    await one.tick();
    await two.tick();
    expect(await drainJobs(house.runtime)).toBe(0);
    house.setNow('2026-11-25T02:29:59.000+08:00');
    expect([...(await one.tick()), ...(await two.tick())]).toEqual([]);
    house.setNow('2026-11-25T02:30:00.000+08:00');
    expect([...(await one.tick()), ...(await two.tick())]).toEqual(['sample.nightly']);
    await drainJobs(house.runtime);
    expect(ran).toEqual(['nightly']);
  });

  it('makes up once for instants that were missed', async () => {
    const schedule = scheduleOf(house.runtime);
    house.setNow('2026-11-26T10:00:00.000+08:00');
    await schedule.tick();
    house.setNow('2026-12-06T10:00:00.000+08:00');
    expect(await schedule.tick()).toContain('sample.nightly');
    expect(await schedule.tick()).toEqual([]);
  });
});
