import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { freePort } from '@yunmeng/tests/server-process';

import { type Bench, median } from './figure.ts';

/** Seconds from the command to a server that is ready, pages already built. */
async function start(home: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ['tools/run.mjs', 'start'], {
    env: { ...process.env, DATABASE_URL: '', YUNMENG_HOME: home, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: 'ignore',
  });
  const isReady = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok === true;
  while (!(await isReady())) await wait(20);
  const seconds = (performance.now() - started) / 1000;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return seconds;
}

/** How long the first and the later starts take. */
export const startupBench: Bench = {
  name: 'startup',
  title: 'seconds from the command to ready, first start and later ones',
  isOrdinary: true,
  async run(report) {
    const home = await mkdtemp(join(tmpdir(), 'yunmeng-startup-'));
    // As root the database runs as another user, who has to come in.
    await chmod(home, 0o755);
    report({ metric: 'first start, database made and filled', value: await start(home), unit: 's', goal: '' });
    const later = [await start(home), await start(home), await start(home)];
    report({ metric: 'later start', value: median(later), unit: 's', goal: '<=10' });
    await rm(home, { recursive: true, force: true });
  },
};
