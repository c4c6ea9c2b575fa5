import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { describe, expect, it } from 'vitest';

import { defineModule } from '../module.ts';
import { systemActor } from '../system-actor.ts';
import { useHouse } from '../testing.ts';
import { type JobState, listJobs } from './job-store.ts';

const house = useHouse({
  modules: [
    defineModule({
      name: 'sample',
      title: { zh: '样例', en: 'Sample' },
      plan: [],
      beyond: 'A module for the tests of the runtime.',
      jobs: [
        { name: 'sample.kill', maxAttempts: 2, run: () => Promise.resolve() },
        { name: 'sample.wait', run: () => Promise.resolve() },
      ],
    }),
  ],
});

/** A process with one slot and the same jobs, of which one kills whatever process runs it. */
const script = (databaseUrl: string, home: string): string => `
  import { createRuntime, defineModule, openFolderFileStore, startWorker } from ${JSON.stringify(new URL('../index.ts', import.meta.url).href)};
  const sample = defineModule({ name: 'sample', title: { zh: '', en: '' }, plan: [], beyond: 'test', jobs: [
    { name: 'sample.kill', maxAttempts: 2, run: async () => process.kill(process.pid, 'SIGKILL') },
    { name: 'sample.wait', run: async () => undefined },
  ] });
  const log = { info() {}, warn() {}, error() {} };
  const runtime = createRuntime({
    configuration: { home: ${JSON.stringify(home)}, rateLimits: {}, trustedProxies: [] }, databaseUrl: ${JSON.stringify(databaseUrl)},
    modules: [sample], files: await openFolderFileStore(${JSON.stringify(home)} + '/files'), log,
    now: () => '2026-11-24T10:00:00.000+08:00', randomBytes: (count) => new Uint8Array(count).fill(count),
  });
  startWorker(runtime, { slots: 1 });
`;

describe('a job that kills its process', () => {
  it('is counted as often as it did, then left as a dead letter, and the others are done', async () => {
    await house.runtime.act({ actor: systemActor }, async (work) => {
      work.schedule({ job: 'sample.kill', payload: {} });
      work.schedule({ job: 'sample.wait', payload: {} });
    });
    const start = () =>
      spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', script(house.databaseUrl, house.runtime.configuration.home)],
        { stdio: 'inherit' },
      );
    for (let run = 1; run <= 2; run += 1) {
      const [, signal] = (await once(start(), 'exit')) as [number | null, string | null]; // of 'exit'
      expect(signal).toBe('SIGKILL');
    }
    const last = start();
    const jobsThatAre = async (state: JobState) => listJobs(house.runtime.db, state, 10);
    await expect
      .poll(() => jobsThatAre('dead'), { timeout: 20_000 })
      .toMatchObject([{ job: 'sample.kill', attempt: 2 }]);
    await expect.poll(() => jobsThatAre('done')).toMatchObject([{ job: 'sample.wait', attempt: 0 }]);
    last.kill('SIGKILL');
  }, 60_000);
});
