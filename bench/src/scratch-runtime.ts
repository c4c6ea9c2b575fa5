import { randomBytes } from 'node:crypto';

import { instantOf } from '@yunmeng/kernel/instant';
import { createRuntime, type FileStore, loadConfiguration, migrate, type Module, type Runtime } from '@yunmeng/runtime';

import { quiet } from './scratch-database.ts';

const refuse = (): never => {
  throw new Error('benches store no files');
};
const noFiles: FileStore = {
  put: refuse,
  find: refuse,
  read: refuse,
  list: refuse,
  keep: refuse,
  sweep: () => Promise.resolve(0),
  checkWritable: refuse,
};

/** A runtime on a scratch database, on the real clock, migrated. */
export async function openScratchRuntime(url: string, modules: readonly Module[], connections = 8): Promise<Runtime> {
  const runtime = createRuntime({
    configuration: loadConfiguration(
      { DATABASE_URL: url, LOG_LEVEL: 'error', PORT: '0', YUNMENG_RATE_LIMITS: 'read=999999999,write=999999999' },
      process.cwd(),
    ),
    databaseUrl: url,
    connections,
    modules,
    files: noFiles,
    log: quiet,
    now: () => instantOf(Date.now()),
    randomBytes: (count) => randomBytes(count),
  });
  await migrate(runtime);
  return runtime;
}
