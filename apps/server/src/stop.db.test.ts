import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { useEmptyDatabase } from '@yunmeng/runtime/testing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

import { isRunning } from './home-lock.ts';
import { type StartedServer, startServer, whenReady } from './testing.ts';

const database = useEmptyDatabase();
const folder = mkdtempSync(join(tmpdir(), 'yunmeng-stop-'));
// As root the database is another user, who has to come in.
chmodSync(folder, 0o755);
const started: StartedServer[] = [];
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(env: Readonly<Record<string, string>>): StartedServer {
  const server = startServer(env);
  started.push(server);
  return server;
}

const BODY = JSON.stringify({ login: 'nobody', password: 'nothing-at-all' });

/** A sign-in whose body has not come to its end; answering it takes the database. */
interface SlowRequest {
  finish(): Promise<string>;
}

async function slowRequest(base: string): Promise<SlowRequest> {
  const socket: Socket = connect(Number(new URL(base).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => (answer += part.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const head = [
    'POST /api/session HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    'Idempotency-Key: a-slow-request',
    `Content-Length: ${BODY.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${BODY.slice(0, 5)}`);
  // The server has to have seen it, or it would not be in flight.
  await wait(200);
  return {
    finish: async () => {
      socket.write(BODY.slice(5));
      await closed;
      return answer;
    },
  };
}

const isRefused = (base: string): Promise<boolean> =>
  fetch(`${base}/healthz`).then(
    () => false,
    () => true,
  );

describe('a stop', { timeout: 60_000 }, () => {
  it('at one SIGTERM finishes the request that is in flight, and takes no other', async () => {
    const server = start({ DATABASE_URL: database.url, YUNMENG_HOME: join(folder, 'one') });
    const base = await whenReady(server);
    const request = await slowRequest(base);
    server.child.kill('SIGTERM');
    await expect.poll(() => isRefused(base)).toBe(true);
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 401 /);
    expect(await server.ended).toBe(0);
  });

  it('at a second signal does not wait for it', async () => {
    const server = start({ DATABASE_URL: database.url, YUNMENG_HOME: join(folder, 'two') });
    const base = await whenReady(server);
    await slowRequest(base);
    server.child.kill('SIGINT');
    await expect.poll(() => isRefused(base)).toBe(true);
    const began = performance.now();
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(130);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('by Ctrl-C, which reaches the whole process group, leaves PostgreSQL up until the last answer', async () => {
    const home = join(folder, 'three');
    const server = start({ YUNMENG_HOME: home });
    const base = await whenReady(server);
    const request = await slowRequest(base);
    const postgres = postmasterOf(home);
    interruptGroupOf(server);
    await expect.poll(() => isRefused(base)).toBe(true);
    expect(isRunning(postgres)).toBe(true);
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 401 /);
    expect(await server.ended).toBe(0);
    expect(isRunning(postgres)).toBe(false);
  });

  it('by Ctrl-C while it starts, or by force, leaves no PostgreSQL behind', async () => {
    const home = join(folder, 'three');
    const starting = start({ YUNMENG_HOME: home });
    await expect.poll(() => postmasterOf(home), { timeout: 20_000, interval: 10 }).toBeGreaterThan(0);
    interruptGroupOf(starting);
    expect(await starting.ended).toBe(0);
    expect(existsSync(join(home, 'postgres/postmaster.pid'))).toBe(false);

    const forced = start({ YUNMENG_HOME: home });
    await whenReady(forced);
    await slowRequest(await whenReady(forced));
    const postgres = postmasterOf(home);
    interruptGroupOf(forced);
    await expect.poll(forced.output).toContain('Stopping');
    interruptGroupOf(forced);
    expect(await forced.ended).toBe(130);
    await expect.poll(() => isRunning(postgres), { timeout: 5000 }).toBe(false);
  });
});

function interruptGroupOf({ child }: StartedServer): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
}

/** Process of the embedded server, 0 when there is none. */
function postmasterOf(home: string): number {
  try {
    return Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}
