import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { useEmptyDatabase } from '@yunmeng/runtime/testing';
import { afterAll, describe, expect, it } from 'vitest';

import { rootFolder } from './compose.ts';

const home = mkdtempSync(join(tmpdir(), 'yunmeng-main-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const database = useEmptyDatabase();

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
    cwd: rootFolder,
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: database.url, YUNMENG_HOME: home, PORT: '0', ...env },
  });
  let heard = '';
  const hear = (part: Buffer): void => void (heard += part.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'exit').then(([status, signal]) => (status ?? signal) as number | string | null); // of 'exit'
  return { child, output: () => heard, ended };
}

async function ready(server: Started): Promise<string> {
  await expect.poll(server.output, { timeout: 30_000, interval: 50 }).toContain('Yunmeng is ready');
  return /portal\s+(http:\/\/[^/]+)\//.exec(server.output())?.[1] ?? '';
}

describe('the server', { timeout: 60_000 }, () => {
  it('starts on an empty database, answers, and stops cleanly', async () => {
    const server = start({});
    const base = await ready(server);
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect((await fetch(`${base}/openapi.json`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('loads demonstration data only where that is asked for', async () => {
    const plain = start({});
    await ready(plain);
    plain.child.kill('SIGINT');
    expect(await plain.ended).toBe(0);
    expect(plain.output()).not.toContain('演示账号');

    const demonstrating = start({ YUNMENG_DEMO: '1' });
    await ready(demonstrating);
    await expect.poll(demonstrating.output).toContain('zhangsan');
    demonstrating.child.kill('SIGTERM');
    expect(await demonstrating.ended).toBe(0);
  });

  it('says in one sentence that its port is taken, and how to choose another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const server = start({ PORT: String(port) });
    expect(await server.ended).toBe(1);
    other.close();
    expect(server.output().trim()).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program: stop that one, or choose another port, e.g. PORT=${port + 1} npm start.`,
    );
  });

  it.each([
    { env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, says: 'No PostgreSQL can be reached at 127.0.0.1:1/none' },
    { env: { PORT: 'http' }, says: 'PORT is "http"' },
    { env: { HOST: '203.0.113.1' }, says: 'This machine has no address 203.0.113.1' },
  ])('explains $says, without a stack', async ({ env, says }) => {
    const server = start(env);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(says);
    expect(server.output()).not.toContain('    at ');
  });
});
