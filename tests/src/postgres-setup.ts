import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '@yunmeng/server/embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

const PREFIX = 'yunmeng-test-postgres-';
let tearDown = async (): Promise<void> => undefined;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Starts one throw-away PostgreSQL for all tests of a run. `YUNMENG_TEST_POSTGRES=15` takes the system's PostgreSQL of
 * that version instead of the packaged one.
 */
export async function setup(project: TestProject): Promise<void> {
  await sweepRemains();
  const home = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root the server is another user, who has to come in.
  await chmod(home, 0o755);
  const server = await startEmbeddedPostgres({ home, log, whenRunning: 'refuse', isDurable: false, ...otherVersion() });
  const url = new URL(server.url);
  url.pathname = '/postgres';
  project.provide('postgresUrl', url.href);
  tearDown = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}

/** Stops it and leaves nothing behind. */
export async function teardown(): Promise<void> {
  await tearDown();
}

function otherVersion(): { binariesFolder?: string } {
  const version = process.env['YUNMENG_TEST_POSTGRES'];
  if (version === undefined || version === '') return {};
  const binariesFolder = `/usr/lib/postgresql/${version}/bin`;
  if (!existsSync(binariesFolder))
    throw new Error(`YUNMENG_TEST_POSTGRES=${version}, but there is no ${binariesFolder}`);
  return { binariesFolder };
}

/** A run that was killed leaves its server and folder behind; the next one ends and removes them. */
async function sweepRemains(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const home = join(tmpdir(), name);
    // Starting it on the same home stops the orphan; stopping it again is then clean.
    const orphan = await startEmbeddedPostgres({ home, log, whenRunning: 'refuse', isDurable: false }).catch(
      () => undefined,
    );
    await orphan?.stop();
    await rm(home, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
