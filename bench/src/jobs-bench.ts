import { defineModule, startWorker, systemActor } from '@yunmeng/runtime';
import pg from 'pg';

import type { Bench } from './figure.ts';
import { openScratchDatabase } from './scratch-database.ts';
import { openScratchRuntime } from './scratch-runtime.ts';
import { floorOverOurs } from './side-by-side.ts';

const COUNT = 4_000;

/** Jobs done per second, against a bare `for update skip locked` loop that takes one row at a time. */
export const jobsBench: Bench = {
  name: 'jobs',
  title: 'jobs per second ÷ a bare skip-locked loop',
  isOrdinary: true,
  async run(report) {
    const database = await openScratchDatabase();
    let done = 0;
    const counting = defineModule({
      name: 'counting',
      title: { zh: '计数', en: 'Counting' },
      plan: [],
      beyond: 'Exists only while it is measured.',
      jobs: [{ name: 'counting.count', run: () => Promise.resolve(void (done += 1)) }],
    });
    const runtime = await openScratchRuntime(database.url, [counting]);
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    // The cluster goes down while the last connections are still closing.
    pool.on('error', () => undefined);
    await pool.query(
      'create table public.bare_job (id bigint generated always as identity primary key, payload jsonb, state text)',
    );
    await pool.query(`create index on public.bare_job (id) where state = 'waiting'`);

    const bareHand = async (): Promise<void> => {
      const client = await pool.connect();
      for (let more = true; more;) {
        await client.query('begin');
        const { rows } = await client.query<{ id: string }>({
          name: 'take',
          text: `select id, payload from public.bare_job where state = 'waiting' order by id limit 1 for update skip locked`,
        });
        const [row] = rows;
        if (row)
          await client.query({
            name: 'done',
            text: `update public.bare_job set state = 'done' where id = $1`,
            values: [row.id],
          });
        await client.query('commit');
        more = row !== undefined;
      }
      client.release();
    };
    const ratio = await floorOverOurs(database.pid, 3, {
      floor: async () => {
        await pool.query(
          `insert into public.bare_job (payload, state) select '{}', 'waiting' from generate_series(1, $1)`,
          [COUNT],
        );
        await Promise.all(Array.from({ length: 4 }, bareHand));
      },
      ours: async () => {
        done = 0;
        await runtime.act({ actor: systemActor }, async (work) => {
          for (let n = 0; n < COUNT; n += 1) work.schedule({ job: 'counting.count', payload: {} });
        });
        const worker = startWorker(runtime);
        while (done < COUNT) await new Promise((resolve) => setTimeout(resolve, 5));
        await worker.stop();
      },
    });
    report({ metric: 'jobs per second, ours ÷ floor', value: ratio.wall, unit: '×', goal: '>=0.5' });
    report({ metric: 'processor time, floor ÷ ours', value: ratio.processor, unit: '×', goal: '' });
    await pool.end();
    await runtime.db.close();
    await database.close();
  },
};
