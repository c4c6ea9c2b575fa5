import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Logger } from '@yunmeng/runtime';
import pg from 'pg';

import { type Binaries, installedBinaries, packagedBinaries } from './embedded-postgres-binaries.ts';
import {
  type Cluster,
  initialise,
  inspectDataFolder,
  moveAside,
  resetPassword,
  SUPERUSER,
} from './embedded-postgres-cluster.ts';
import { canWrite, findOwner, isRoot, type Owner } from './embedded-postgres-owner.ts';
import { clearRemains, freePort, type PostgresProcess, startServer } from './embedded-postgres-process.ts';
import { findHolder, lockHome, makeHome } from './home-lock.ts';
import { StartProblem } from './start-problem.ts';

export interface EmbeddedPostgresOptions {
  /** State folder of the installation (`YUNMENG_HOME`). */
  readonly home: string;
  readonly log: Logger;
  /** What to do when a live Yunmeng holds this home: refuse (a second server), or use its database (a command). */
  readonly whenRunning: 'refuse' | 'attach';
  /** False only for databases that are thrown away. Default true. */
  readonly isDurable?: boolean;
  /** Folder of another PostgreSQL's programs instead of the packaged ones, for tests of the version floor. */
  readonly binariesFolder?: string;
}

/** The embedded database, running. */
export interface EmbeddedPostgres {
  /** Address with password; for this machine only. */
  readonly url: string;
  readonly dataFolder: string;
  /** Process of the server at this moment; undefined when it belongs to another Yunmeng, or is being restarted. */
  readonly pid: number | undefined;
  /** Shuts it down cleanly and gives the home back. Does nothing when it belongs to another Yunmeng. */
  stop(): Promise<void>;
}

/** What is remembered of the cluster between runs, in `postgres.json` of the home folder. */
interface ClusterRecord {
  readonly dataFolder: string;
  readonly port: number;
  readonly password: string;
}

const DATABASE = 'yunmeng';

/**
 * Starts the PostgreSQL that the npm package brings, on data in the home folder, and keeps it running: when it dies
 * it is started again. It listens on loopback only, with a random password.
 *
 * As root it runs as an unprivileged user; where that user cannot enter the home folder or the checkout, cluster and
 * programs go to `/var/lib/yunmeng`, and the home folder remembers where.
 *
 * @throws StartProblem in one sentence that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  makeHome(options.home);
  const home = realpathSync(options.home);
  if (options.whenRunning === 'attach' && findHolder(home) !== undefined) return attach(home);
  const unlock = lockHome(home);
  try {
    const { cluster, record } = await prepare(home, options);
    const server = await supervise(home, cluster, record, options);
    return {
      ...server,
      get pid() {
        return server.pid;
      },
      stop: async () => {
        await server.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function attach(home: string): EmbeddedPostgres {
  const record = readRecord(home);
  if (!record) throw new StartProblem(`Another Yunmeng is just starting on ${home}: try again in a moment.`);
  return {
    url: addressOf(record, DATABASE),
    dataFolder: record.dataFolder,
    pid: undefined,
    stop: async () => undefined,
  };
}

async function prepare(
  home: string,
  options: EmbeddedPostgresOptions,
): Promise<{ cluster: Cluster; record: ClusterRecord }> {
  const known = readRecord(home);
  const at = known && existsSync(known.dataFolder) ? known.dataFolder : join(home, 'postgres');
  const owner = findOwner(existsSync(at) ? at : undefined);
  const binaries: Binaries =
    options.binariesFolder === undefined
      ? packagedBinaries(owner, () => openPlace(owner))
      : installedBinaries(options.binariesFolder, owner);
  const password = known?.password ?? randomBytes(24).toString('hex');
  const state = inspectDataFolder(at, binaries.major);
  if (state === 'incomplete') options.log.warn({ aside: moveAside(at) }, 'a half-made database folder was moved aside');
  const cluster: Cluster = { dataFolder: state === 'whole' ? at : placeFor(home, owner), binaries, owner };
  if (state === 'whole') {
    requireWritable(cluster);
    await clearRemains(cluster);
    if (!known) resetPassword(cluster, password);
  } else {
    await initialise(cluster, password);
  }
  const record = { dataFolder: cluster.dataFolder, port: await freePort(known?.port), password };
  writeRecord(home, record);
  return { cluster, record };
}

function requireWritable({ dataFolder, owner }: Cluster): void {
  if (canWrite(owner, dataFolder)) return;
  const remedy = owner
    ? `give it to that user (chown -R ${owner.uid}:${owner.gid} ${dataFolder})`
    : 'start as the user who made it';
  throw new StartProblem(
    `The user that runs the database cannot write ${dataFolder}: ${remedy}, or set YUNMENG_HOME to another folder.`,
  );
}

/** The data folder for a new cluster: in the home folder, or where its owner can go. */
function placeFor(home: string, owner: Owner | undefined): string {
  const inHome = join(home, 'postgres');
  const wasThere = existsSync(inHome);
  mkdirSync(inHome, { recursive: true, mode: 0o700 });
  if (!owner) return inHome;
  if (!wasThere) chownSync(inHome, owner.uid, owner.gid);
  if (canWrite(owner, inHome)) return inHome;
  if (!wasThere) rmdirSync(inHome);
  const folder = join(openPlace(owner), createHash('sm3').update(home).digest('hex').slice(0, 16), 'postgres');
  // The folder between is root's, and open: its name gives nothing away.
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** A folder of ours that every user can enter. */
function openPlace(owner: Owner | undefined): string {
  for (const folder of ['/var/lib/yunmeng', '/var/tmp/yunmeng']) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const probe = join(folder, `probe-${process.pid}`);
      mkdirSync(probe, { mode: 0o700 });
      if (owner) chownSync(probe, owner.uid, owner.gid);
      const isOpen = canWrite(owner, probe);
      rmdirSync(probe);
      if (isOpen) return folder;
    } catch {
      // Read-only or forbidden: the next one.
    }
  }
  throw new StartProblem(
    'No folder was found where the database user may write: start Yunmeng as an ordinary user, or set DATABASE_URL.',
  );
}

async function supervise(
  home: string,
  cluster: Cluster,
  first: ClusterRecord,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const logFile = join(isRoot() ? home : dirname(cluster.dataFolder), 'postgres.log');
  let record = first;
  let server: PostgresProcess | undefined;
  let restarting: Promise<void> | undefined;
  let isStopping = false;

  const start = async (): Promise<void> => {
    server = await startServer(cluster, { port: record.port, logFile, isDurable: options.isDurable ?? true }, (port) =>
      addressOf({ ...record, port }, 'postgres'),
    );
    if (server.port !== record.port) {
      record = { ...record, port: server.port };
      writeRecord(home, record);
    }
    void server.ended.then(() => {
      server = undefined;
      if (!isStopping) restarting = restart();
    });
  };
  const restart = async (): Promise<void> => {
    for (let pauseMs = 100; !isStopping; pauseMs = Math.min(pauseMs * 2, 10_000)) {
      options.log.error({ pauseMs }, 'PostgreSQL ended unexpectedly; starting it again');
      await wait(pauseMs);
      try {
        await clearRemains(cluster);
        return await start();
      } catch (error) {
        options.log.error(
          { reason: error instanceof Error ? error.message : String(error) },
          'PostgreSQL did not start again',
        );
      }
    }
  };

  // However this process ends, no server is left behind: SIGQUIT is its immediate shutdown.
  const quit = (): void => {
    try {
      if (server) process.kill(server.pid, 'SIGQUIT');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', quit);
  await start();
  try {
    await ensureDatabase(addressOf(record, 'postgres'));
  } catch (error) {
    isStopping = true;
    await server?.stop();
    if (!(error instanceof Error && 'code' in error && error.code === '28P01')) throw error;
    const path = recordPath(home);
    throw new StartProblem(
      `${path} has not the password of the database in ${cluster.dataFolder}: remove that file, and start again.`,
    );
  }
  return {
    // Runtimes hold this address for as long as they live, so a restart keeps the port unless someone else took it.
    url: addressOf(record, DATABASE),
    dataFolder: cluster.dataFolder,
    get pid() {
      return server?.pid;
    },
    stop: async () => {
      isStopping = true;
      await restarting;
      await server?.stop();
      process.off('exit', quit);
    },
  };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function addressOf(record: Pick<ClusterRecord, 'port' | 'password'>, database: string): string {
  return `postgres://${SUPERUSER}:${record.password}@127.0.0.1:${record.port}/${database}`;
}

const recordPath = (home: string): string => join(home, 'postgres.json');

function readRecord(home: string): ClusterRecord | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(recordPath(home), 'utf8'));
    const isRecord =
      typeof record === 'object' &&
      record !== null &&
      'dataFolder' in record &&
      'port' in record &&
      'password' in record;
    if (!isRecord) return undefined;
    return { dataFolder: String(record.dataFolder), port: Number(record.port), password: String(record.password) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new StartProblem(
        `${recordPath(home)} cannot be read: start as the user who made it, or set YUNMENG_HOME to another folder.`,
      );
    }
    return undefined;
  }
}

function writeRecord(home: string, record: ClusterRecord): void {
  const draft = `${recordPath(home)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  // Root may start an ordinary user's installation without locking him out of it.
  if (isRoot()) chownSync(draft, statSync(home).uid, statSync(home).gid);
  renameSync(draft, recordPath(home));
}
