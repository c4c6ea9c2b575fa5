import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { silentLog } from '@yunmeng/runtime/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.ts';
import { isRoot } from './embedded-postgres-owner.ts';

let home = '';
const running: EmbeddedPostgres[] = [];
/** Folders outside the home that a test made the launcher use. */
const elsewhere: string[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'yunmeng-test-embedded-'));
  // As root the server is another user, who has to come in.
  chmodSync(home, 0o755);
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const folder of [home, ...elsewhere.splice(0)]) rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    home,
    log: silentLog,
    whenRunning: 'refuse',
    isDurable: false,
    ...options,
  });
  running.push(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  running.splice(running.indexOf(server), 1);
  await server.stop();
}

async function ask<Row extends object>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const remember = (server: EmbeddedPostgres): Promise<object[]> =>
  ask(server, `create table memory as select 'kept' as word`);
const recall = (server: EmbeddedPostgres): Promise<object[]> => ask(server, 'select word from memory');
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the embedded database', () => {
  it('starts on an empty home, stops cleanly, and finds its data again', async () => {
    const first = await start();
    await remember(first);
    const { pid } = first;
    await stop(first);
    expect(pid !== undefined && isAlive(pid)).toBe(false);
    expect(existsSync(join(home, 'yunmeng.lock'))).toBe(false);

    const second = await start();
    expect(await recall(second)).toEqual([{ word: 'kept' }]);
    expect(second.url).toBe(first.url);
  });

  it('is durable, in UTF-8, knows Chinese letters, and listens on loopback with a password only', async () => {
    const server = await start({ isDurable: true });
    expect(
      await ask(
        server,
        `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
           current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
      ),
    ).toEqual([{ fsync: 'on', encoding: 'UTF8', addresses: '127.0.0.1', sockets: '' }]);
    await ask(server, 'create extension pg_trgm');
    expect(await ask(server, `select '云梦县' % '云梦' as is_similar, lower('ÀВΣ') as lower`)).toEqual([
      { is_similar: true, lower: 'àвσ' },
    ]);
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    const client = new pg.Client({ connectionString: wrong.href });
    await expect(client.connect()).rejects.toThrow('password authentication failed');
  });

  it('refuses a second Yunmeng on one home, and lends itself to a command', async () => {
    const server = await start();
    await expect(start()).rejects.toThrow(
      /Another Yunmeng \(process \d+\) already runs on .*: stop it, or set YUNMENG_HOME/,
    );
    const attached = await start({ whenRunning: 'attach' });
    expect(attached.url).toBe(server.url);
    await stop(attached);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes another port when its own is taken', async () => {
    const first = await start();
    await stop(first);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(Number(new URL(first.url).port), '127.0.0.1', resolve));
    const second = await start();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    await new Promise((resolve) => squatter.close(resolve));
  });

  it('is started again when it dies', async () => {
    const server = await start();
    await remember(server);
    await ask(server, 'checkpoint');
    const { pid } = server;
    if (pid === undefined) throw new Error('a started server has a process');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => recall(server).catch(() => 'away'), { timeout: 20_000 }).toEqual([{ word: 'kept' }]);
    expect(server.pid).not.toBe(pid);
  });
});

describe('after a run that did not end well, the embedded database', () => {
  it('replaces the orphaned server of a killed program', async () => {
    const script = `import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)};
      const log = { info() {}, warn() {}, error() {} };
      const server = await startEmbeddedPostgres({ home: ${JSON.stringify(home)}, log, whenRunning: 'refuse', isDurable: true });
      console.log(server.pid); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: unknown[] = await once(child.stdout, 'data');
    const orphan = Number(String(line));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(orphan)).toBe(true);

    const server = await start();
    expect(server.pid).not.toBe(orphan);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each([
    { whose: 'a dead process', pid: () => 4_000_000 },
    { whose: 'another program', pid: () => process.pid },
  ])('is not stopped by a postmaster.pid of $whose', async ({ pid }) => {
    const first = await start();
    await remember(first);
    await stop(first);
    writeFileSync(
      join(first.dataFolder, 'postmaster.pid'),
      `${pid()}\n${first.dataFolder}\n1700000000\n5432\n\n127.0.0.1\n`,
    );
    writeFileSync(join(home, 'yunmeng.lock'), JSON.stringify({ pid: pid(), startedAt: 'long ago' }));
    expect(await recall(await start())).toEqual([{ word: 'kept' }]);
  });

  it('moves a half-made folder aside, whatever is in it, and begins afresh', async () => {
    mkdirSync(join(home, 'postgres/base/1'), { recursive: true });
    writeFileSync(join(home, 'postgres/PG_VERSION'), '18\n');
    await start();
    expect(readdirSync(join(home, 'postgres.incomplete-1')).toSorted()).toEqual(['PG_VERSION', 'base']);
  });

  it('refuses data of another major version, says what to do, and touches nothing', async () => {
    mkdirSync(join(home, 'postgres'));
    writeFileSync(join(home, 'postgres/PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow(
      /is of PostgreSQL 14, this program brings \d+, and nothing was touched: take a backup/,
    );
    expect(readdirSync(join(home, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('can be opened when the record of its password was lost', async () => {
    const first = await start();
    await remember(first);
    await stop(first);
    rmSync(join(home, 'postgres.json'));
    expect(await recall(await start())).toEqual([{ word: 'kept' }]);
  });

  it('says in the words of PostgreSQL why it does not start', async () => {
    const first = await start();
    await stop(first);
    writeFileSync(join(first.dataFolder, 'postgresql.conf'), 'shared_buffers = nonsense\n');
    await expect(start()).rejects.toThrow(/PostgreSQL did not start: .*shared_buffers/);
  });
});

describe.runIf(!isRoot())('as an ordinary user, the embedded database', () => {
  it('says what to do about a home that he may not write', async () => {
    chmodSync(home, 0o500);
    await expect(start()).rejects.toThrow(/cannot be written .*start as the user who made it, or set YUNMENG_HOME/);
  });
});

describe.runIf(isRoot())('as root, the embedded database', () => {
  it('runs as another user, and goes elsewhere when that user cannot enter the home', async () => {
    chmodSync(home, 0o700);
    const first = await start();
    elsewhere.push(join(first.dataFolder, '..'));
    expect(first.dataFolder.startsWith(home)).toBe(false);
    await remember(first);
    await stop(first);
    const second = await start();
    expect(second.dataFolder).toBe(first.dataFolder);
    expect(await recall(second)).toEqual([{ word: 'kept' }]);
    expect(readdirSync(home).includes('postgres')).toBe(false);
  });
});
