import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Logger } from '@yunmeng/runtime';
import { startEmbeddedPostgres } from '@yunmeng/server/embedded-postgres';

/** A throw-away cluster with production's settings (durable, fsync on). */
export interface ScratchDatabase {
  readonly url: string;
  readonly home: string;
  /** The server's own process, to read processor time from. */
  readonly pid: number;
  close(): Promise<void>;
}

export const quiet: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

const open = new Set<ScratchDatabase>();

/** Closes what a failed bench left open. */
export async function closeScratchDatabases(): Promise<void> {
  for (const database of open) await database.close();
}

/** Starts one. */
export async function openScratchDatabase(): Promise<ScratchDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'yunmeng-bench-'));
  // As root the database runs as another user, who has to come in.
  await chmod(home, 0o755);
  const server = await startEmbeddedPostgres({ home, log: quiet, whenRunning: 'refuse' });
  if (server.pid === undefined) throw new Error('the scratch database has no process of its own');
  const database: ScratchDatabase = {
    url: server.url,
    home,
    pid: server.pid,
    close: async () => {
      open.delete(database);
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
  open.add(database);
  return database;
}
