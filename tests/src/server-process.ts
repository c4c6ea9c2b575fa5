import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A whole server in a process of its own, as `npm start` runs it, which a test may kill. */
export interface ServerProcess {
  readonly base: string;
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts a server on a home folder and waits until it can serve. */
export async function startServerProcess(
  home: string,
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
    env: { ...process.env, DATABASE_URL: '', ...env, YUNMENG_HOME: home, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const base = `http://127.0.0.1:${port}`;
  const giveUpAt = performance.now() + 60_000;
  while (!(await isReady(base))) {
    if (child.exitCode !== null || performance.now() > giveUpAt)
      throw new Error(`the server did not become ready:\n${output}`);
    await wait(50);
  }
  return { base, child, output: () => output };
}

/** Kills it the hard way. */
export async function killServerProcess(server: ServerProcess): Promise<void> {
  if (server.child.exitCode !== null || server.child.signalCode !== null) return;
  server.child.kill('SIGKILL');
  await once(server.child, 'exit');
}

/** Waits until a server that is coming back can serve again. */
export async function untilReady(base: string): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (!(await isReady(base))) {
    if (performance.now() > giveUpAt) throw new Error(`${base} did not come back`);
    await wait(50);
  }
}

async function isReady(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/readyz`)).ok;
  } catch {
    return false;
  }
}
