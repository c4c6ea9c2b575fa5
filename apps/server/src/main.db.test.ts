import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { useEmptyDatabase } from '@yunmeng/runtime/testing';
import { afterAll, describe, expect, it } from 'vitest';

import { type StartedServer, startServer, whenReady } from './testing.ts';

const home = mkdtempSync(join(tmpdir(), 'yunmeng-main-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const database = useEmptyDatabase();

const start = (env: Readonly<Record<string, string>>): StartedServer =>
  startServer({ DATABASE_URL: database.url, YUNMENG_HOME: home, ...env });

describe('the server', { timeout: 60_000 }, () => {
  it('starts on an empty database, answers, and stops cleanly', async () => {
    const server = start({});
    const base = await whenReady(server);
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect((await fetch(`${base}/openapi.json`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('loads demonstration data only where that is asked for', async () => {
    const plain = start({});
    await whenReady(plain);
    plain.child.kill('SIGINT');
    expect(await plain.ended).toBe(0);
    expect(plain.output()).not.toContain('演示账号');

    const demonstrating = start({ YUNMENG_DEMO: '1' });
    await whenReady(demonstrating);
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
    { env: { DATABASE_URL: 'postgres://me:geheim@nowhere.invalid/cases' }, says: 'nowhere.invalid' },
  ])('explains $says, without a stack', async ({ env, says }) => {
    const server = start(env);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(says);
    expect(server.output()).not.toMatch(/ {4}at |geheim/);
  });

  it.each([
    { change: (url: URL) => void (url.password = 'geheim'), says: /refused the user or password: correct them/ },
    { change: (url: URL) => void (url.pathname = '/nowhere'), says: /has no such database: create it/ },
  ])('explains that the server of DATABASE_URL $says', async ({ change, says }) => {
    const url = new URL(database.url);
    change(url);
    const server = start({ DATABASE_URL: url.href });
    expect(await server.ended).toBe(1);
    expect(server.output().trim()).toMatch(says);
    expect(server.output().trim()).not.toMatch(/\n|geheim/);
  });
});
