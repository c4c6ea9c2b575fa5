import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fchownSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import pg from 'pg';

import type { Cluster } from './embedded-postgres-cluster.ts';
import { isRoot, PLAIN_ENVIRONMENT } from './embedded-postgres-owner.ts';
import { isRunning } from './home-lock.ts';
import { StartProblem } from './start-problem.ts';

const LOG_LIMIT_BYTES = 16 * 1024 * 1024;
/** Crash recovery of a large cluster takes its time; a server that still answers "starting up" is not given up. */
const READY_WITHIN_MS = 300_000;

interface ServerOptions {
  readonly port: number;
  readonly logFile: string;
  /** False only for databases that are thrown away: nothing survives a crash of the machine. */
  readonly isDurable: boolean;
}

/** A started server. */
export interface PostgresProcess {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** Fast shutdown: what is running is rolled back, everything committed is kept. */
  stop(): Promise<void>;
}

/**
 * Ends what an earlier run left behind: an orphaned server of this cluster is shut down, a `postmaster.pid` whose
 * process is dead or another program is removed.
 */
export async function clearRemains({ dataFolder }: Cluster): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostmasterOf(pid, dataFolder)) {
    rmSync(pidFile, { force: true });
    return;
  }
  await shutDown(pid, () => !isPostmasterOf(pid, dataFolder));
  rmSync(pidFile, { force: true });
}

/** Whether that process is the server of this very data folder. */
function isPostmasterOf(pid: number, dataFolder: string): boolean {
  if (!isRunning(pid)) return false;
  if (existsSync('/proc/self/stat')) {
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder) &&
        readlinkSync(`/proc/${pid}/exe`).includes('postgres')
      );
    } catch {
      // A zombie or somebody else's process: not a server that we could have started.
      return false;
    }
  }
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return command.includes('postgres') && command.includes(dataFolder);
}

/**
 * Starts the server and waits until it answers.
 *
 * @param url its address on a given port, to ask whether it answers
 * @throws StartProblem with the server's own last words
 */
export async function startServer(
  cluster: Cluster,
  options: ServerOptions,
  url: (port: number) => string,
): Promise<PostgresProcess> {
  let port = options.port;
  for (let attempt = 1; ; attempt += 1) {
    const logFrom = prepareLog(options.logFile);
    const child = launch(cluster, { ...options, port });
    if (await becomesReady(child, url(port))) return processOf(child, port);
    const words = readFileSync(options.logFile, 'utf8').slice(logFrom);
    if (attempt < 40 && /shared memory block|lock file .* already exists/.test(words)) {
      // Processes of a server that was killed a moment ago are still on their way out.
      await wait(500);
      await clearRemains(cluster);
    } else if (attempt < 5 && /could not (bind|create any TCP)/.test(words)) {
      port = await freePort();
    } else {
      throw new StartProblem(`PostgreSQL did not start: ${lastWords(words)} (whole log: ${options.logFile})`);
    }
  }
}

/** A port that is free now: the wanted one if possible. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  const opened = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => resolve(true));
  });
  if (!opened) return freePort();
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : wanted;
}

function launch({ dataFolder, binaries, owner }: Cluster, { port, logFile, isDurable }: ServerOptions): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // Nothing but loopback with a password: a socket file would outlive a killed server, and its path has a length limit.
    unix_socket_directories: '',
    log_timezone: 'UTC',
    // Details of an error can hold values of rows.
    log_error_verbosity: 'terse',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a', 0o600);
  const home = statSync(dirname(logFile));
  if (isRoot()) fchownSync(log, home.uid, home.gid);
  try {
    // Its own process group: Ctrl-C reaches this program alone, which finishes its requests before it stops the server.
    const child = spawn(join(binaries.folder, 'postgres'), ['-D', dataFolder, ...args], {
      cwd: '/',
      env: PLAIN_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log, log],
      ...owner,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true));
  child.once('error', () => (hasEnded = true));
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!hasEnded && performance.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      // Wrong password means that it answers, and someone has to look at why.
      if (error instanceof Error && 'code' in error && error.code === '28P01') return true;
      await wait(30);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

function processOf(child: ChildProcess, port: number): PostgresProcess {
  const { pid } = child;
  if (pid === undefined) throw new Error('a server that answers has a process');
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ended = hasEnded() ? Promise.resolve() : once(child, 'exit').then(() => undefined);
  return { port, pid, ended, stop: () => shutDown(pid, hasEnded) };
}

/** Fast shutdown, then immediate, then by force; each leaves a cluster that recovers. */
async function shutDown(pid: number, hasEnded: () => boolean): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5000],
  ] as const) {
    if (hasEnded()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      if (hasEnded()) return;
      await wait(20);
    }
  }
}

function prepareLog(logFile: string): number {
  if (!existsSync(logFile)) return 0;
  if (statSync(logFile).size <= LOG_LIMIT_BYTES) return readFileSync(logFile, 'utf8').length;
  truncateSync(logFile);
  return 0;
}

function lastWords(log: string): string {
  const lines = log.trim().split('\n');
  const grave = lines.filter((line) => /FATAL|PANIC|error|invalid|could not/i.test(line));
  const last = (grave.length > 0 ? grave : lines).slice(-3);
  return last.map((line) => line.replace(/^\S+ \S+ UTC \[\d+\] /, '')).join(' ') || 'it said nothing';
}
