import { setTimeout as wait } from 'node:timers/promises';

import pg from 'pg';
import { describe, expect, it } from 'vitest';

import { sql } from 'kysely';

import { useHouse } from '../testing.ts';
import { statementsFor } from './compiled.ts';
import { checkDatabase } from './connect.ts';
import { statement } from './database.ts';
import { CopyOut } from './copy-wire.ts';
import { openDatabase, poolOf } from './pool.ts';
import { DatabaseUnavailable } from './unavailable.ts';

const house = useHouse();

describe('values', () => {
  it('leave the database as words of the kernel: instants, days, safe numbers, exact decimals', async () => {
    const query = statement<Record<string, unknown>, []>(
      'test.values',
      `select '2026-11-24 12:15:00.123456+00'::timestamptz as instant, date '2026-02-28' as day, 9007199254740991::bigint as big,
         1234567890.123456789012345678::numeric as exact, '{"a":[1,null]}'::jsonb as json, array['2026-01-01'::date] as days,
         array[1::bigint, null] as bigs, array['2026-11-24T00:00:00Z'::timestamptz] as instants, null::timestamptz as nothing`,
    );
    expect(await house.runtime.db.one(query, [])).toEqual({
      instant: '2026-11-24T20:15:00.123+08:00',
      day: '2026-02-28',
      big: 9007199254740991,
      exact: '1234567890.123456789012345678',
      json: { a: [1, null] },
      days: ['2026-01-01'],
      bigs: [1, null],
      instants: ['2026-11-24T08:00:00.000+08:00'],
      nothing: null,
    });
  });

  it('that no number can hold are refused instead of rounded', async () => {
    const query = statement<{ big: number }, []>('test.too-big', 'select 9007199254740993::bigint as big');
    await expect(house.runtime.db.one(query, [])).rejects.toThrow('does not fit a number');
  });

  it('come back the same whatever zone the connection is in', async () => {
    const query = statement<{ at: string }, []>('test.zone', `select '2026-11-24T12:15:00Z'::timestamptz as at`);
    const setZone = statement<never, []>('test.set-zone', `set local timezone = 'America/St_Johns'`);
    const at = await house.runtime.db.transaction(async (tx) => {
      await tx.run(setZone, []);
      return tx.one(query, []);
    });
    expect(at).toEqual({ at: '2026-11-24T20:15:00.000+08:00' });
  });
});

describe('connections', () => {
  it('run short statements without JIT compilation', async () => {
    const jit = statement<{ jit: string }, []>('test.jit', 'show jit');
    expect(await house.runtime.db.one(jit, [])).toEqual({ jit: 'off' });
  });

  it('that break in a transaction roll it back, surface as an outage, and are replaced', async () => {
    const pid = statement<{ pid: number }, []>('test.pid', 'select pg_backend_pid() as pid');
    const make = statement<never, []>('test.make', 'create table public.broken (id integer)');
    const killer = new pg.Client({ connectionString: house.databaseUrl });
    await killer.connect();
    const attempt = house.runtime.db.transaction(async (tx) => {
      await tx.run(make, []);
      await killer.query('select pg_terminate_backend($1)', [(await tx.one(pid, [])).pid]);
      return tx.one(pid, []);
    });
    await expect(attempt).rejects.toThrow(DatabaseUnavailable);
    await killer.end();
    const exists = statement<{ found: string | null }, []>(
      'test.exists',
      `select to_regclass('public.broken')::text as found`,
    );
    expect(await house.runtime.db.one(exists, [])).toEqual({ found: null });
  });

  it('to a server that is away are an outage too', async () => {
    const db = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(db.transaction(async () => undefined)).rejects.toThrow(DatabaseUnavailable);
    await db.close();
    await expect(db.many(statement('test.closed', 'select 1'), [])).rejects.toThrow(DatabaseUnavailable);
  });

  it('do not commit what swallowed an error of a statement', async () => {
    const bad = statement<never, []>('test.bad', 'select 1 / 0');
    await expect(
      house.runtime.db.transaction(async (tx) => void (await tx.run(bad, []).catch(() => undefined))),
    ).rejects.toThrow('swallowed');
  });
});

describe('a snapshot', () => {
  it('sees one instant and writes nothing', async () => {
    const write = statement<never, []>('test.write', 'create table public.no (id integer)');
    await expect(house.runtime.db.snapshot((tx) => tx.run(write, []))).rejects.toThrow('read-only');
  });
});

describe('COPY', () => {
  const make = statement<never, []>(
    'test.make-copied',
    'create table if not exists public.copied (id integer primary key, a text, b jsonb, c text[])',
  );
  const all = statement<Record<string, unknown>, []>('test.copied', 'select * from public.copied order by id');

  it('takes every character, null, JSON and arrays as they are', async () => {
    await house.runtime.db.run(make, []);
    const rows = [
      [1, 'tab\t line\n back\\slash \r 䶮', { a: ['"', null] }, ['a"b', '\\', 'c,d', null]],
      [2, null, null, []],
      [3, '\\N', 'text', ['NULL']],
    ];
    const count = await house.runtime.db.transaction((tx) =>
      tx.copyIn(
        'public.copied',
        ['id', 'a', 'b', 'c'],
        rows.map(([id, a, b, c]) => [id, a, b === 'text' ? '"text"' : b, c]),
      ),
    );
    expect(count).toBe(3);
    expect((await house.runtime.db.many(all, [])).map(({ id, a, b, c }) => [id, a, b, c])).toEqual(rows);
  });

  it('streams a hundred thousand rows', async () => {
    function* rows(): Generator<readonly unknown[]> {
      for (let id = 10; id < 100_010; id += 1) yield [id, 'some text that takes a little room', null, null];
    }
    expect(await house.runtime.db.transaction((tx) => tx.copyIn('public.copied', ['id', 'a', 'b', 'c'], rows()))).toBe(
      100_000,
    );
  });

  it('fails as a whole when PostgreSQL or the source refuses, and the connection lives on', async () => {
    const copy = (rows: Iterable<readonly unknown[]>): Promise<number> =>
      house.runtime.db.transaction((tx) => tx.copyIn('public.copied', ['id', 'a', 'b', 'c'], rows));
    await expect(
      copy([
        [200_001, 'a', null, null],
        [200_001, 'b', null, null],
      ]),
    ).rejects.toThrow('duplicate key');
    function* failing(): Generator<readonly unknown[]> {
      yield [200_002, 'a', null, null];
      throw new Error('the source failed');
    }
    await expect(copy(failing())).rejects.toThrow('the source failed');
    expect(await copy([[200_003, 'a', null, null]])).toBe(1);
  });
});

describe('COPY that PostgreSQL breaks off', () => {
  const setTimeLimit = statement<never, []>('test.limit-time', 'set local statement_timeout = 150');
  const make = statement<never, []>('test.make-cut', 'create table if not exists public.cut (id integer, a text)');
  const count = statement<{ count: number }, []>('test.count-cut', 'select count(*) as count from public.cut');
  const pid = statement<{ pid: number }, []>('test.copy-pid', 'select pg_backend_pid() as pid');
  const LONG = 'x'.repeat(10_000);

  /** Rows without end: as fast as they are taken, or with pauses. */
  async function* endless(pauseMs: number | undefined): AsyncGenerator<readonly unknown[]> {
    for (let id = 1; ; id += 1) {
      if (pauseMs !== undefined) await wait(pauseMs);
      yield [id, LONG];
    }
  }

  it.each([
    { pauseMs: undefined, why: 'while the source floods it' },
    { pauseMs: 5, why: 'between two rows' },
  ])('at its time limit fails as a refusal, $why, and the connection lives on', async ({ pauseMs }) => {
    const { db } = house.runtime;
    await db.run(make, []);
    const copy = db.transaction(async (tx) => {
      await tx.run(setTimeLimit, []);
      return tx.copyIn('public.cut', ['id', 'a'], endless(pauseMs));
    });
    await expect(copy).rejects.toMatchObject({ code: '57014' });
    expect(await db.one(count, [])).toEqual({ count: 0 });
  });

  it.each([
    { pauseMs: undefined, why: 'while the source floods it' },
    { pauseMs: 5, why: 'between two rows' },
  ])('with its connection is an outage, $why', async ({ pauseMs }) => {
    const { db } = house.runtime;
    await db.run(make, []);
    const killer = new pg.Client({ connectionString: house.databaseUrl });
    await killer.connect();
    const copy = db.transaction(async (tx) => {
      const victim = await tx.one(pid, []);
      setTimeout(() => void killer.query('select pg_terminate_backend($1)', [victim.pid]), 150);
      return tx.copyIn('public.cut', ['id', 'a'], endless(pauseMs));
    });
    await expect(copy).rejects.toThrow(DatabaseUnavailable);
    await killer.end();
    expect(await db.one(count, [])).toEqual({ count: 0 });
  });

  it('tells an unknown table before a row is asked for', async () => {
    let asked = 0;
    const rows = function* (): Generator<readonly unknown[]> {
      asked += 1;
      yield [1];
    };
    const copy = house.runtime.db.transaction((tx) => tx.copyIn('public.nowhere', ['id'], rows()));
    await expect(copy).rejects.toMatchObject({ code: '42P01' });
    expect(asked).toBe(0);
  });
});

describe('COPY out of a table', () => {
  const MANY = `copy (select n, repeat('x', 100) from generate_series(1, 500000) as n) to stdout`;
  const onItsOwn = <T>(use: (client: pg.Client) => Promise<T>): Promise<T> =>
    poolOf(house.runtime.db).withOwnConnection(use);

  it('gives every row, and the connection lives on', async () => {
    const rows = await onItsOwn(async (client) => {
      let text = '';
      for await (const part of client.query(new CopyOut(MANY))) text += part.toString();
      await client.query('select 1');
      return text.split('\n');
    });
    expect(rows).toHaveLength(500_001);
    expect(rows.at(-2)).toBe(`500000\t${'x'.repeat(100)}`);
  });

  it('whose connection is lost is an outage, and what fails in the middle is told', async () => {
    const killer = new pg.Client({ connectionString: house.databaseUrl });
    await killer.connect();
    const cut = onItsOwn(async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      for await (const part of client.query(new CopyOut(MANY))) {
        if (part.length > 0) await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      }
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    await killer.end();

    const failing = onItsOwn(async (client) => {
      const copy = 'copy (select 1 / (100000 - n) from generate_series(1, 200000) as n) to stdout';
      for await (const part of client.query(new CopyOut(copy))) expect(part.length).toBeGreaterThan(0);
    });
    await expect(failing).rejects.toThrow('division by zero');
  });

  it('that is not read to its end does not keep its connection', async () => {
    const isRead = await onItsOwn(async (client) => {
      for await (const part of client.query(new CopyOut(MANY))) return part.length > 0;
      return false;
    });
    expect(isRead).toBe(true);
  });
});

describe('statements built with Kysely', () => {
  interface Tables {
    'runtime.job': { id: string; queue: string; state: string; position: number };
  }
  const compiled = statementsFor<Tables>();
  const LIST = compiled('test.compiled', (db, queue: string, limit: number) =>
    db
      .selectFrom('runtime.job')
      .select(['id', sql<string>`${queue} || state`.as('label')])
      .where('state', '=', "it's waiting")
      .where('queue', '=', queue)
      .limit(limit),
  );

  it('are compiled once, arguments numbered in their order and literals written in', async () => {
    expect(LIST.text).toBe(
      `select "id", $1 || state as "label" from "runtime"."job" where "state" = 'it''s waiting' and "queue" = $1 limit $2`,
    );
    const rows: { id: string; label: string }[] = await house.runtime.db.many(LIST, ['ordinary', 5]);
    expect(rows).toEqual([]);
  });
});

describe('checkDatabase', () => {
  it('tells the version of a server that will do', async () => {
    expect(await checkDatabase(house.databaseUrl)).toBeGreaterThanOrEqual(15);
  });

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(house.databaseUrl);
    change(url);
    return url.href;
  };

  it.each([
    {
      why: 'a wrong password',
      url: () => changed((url) => (url.password = 'wrong')),
      says: /refused the user or password: correct them/,
    },
    {
      why: 'an unknown database',
      url: () => changed((url) => (url.pathname = '/nowhere')),
      says: /has no such database: create it/,
    },
    {
      why: 'no server',
      url: () => 'postgres://u:secret@127.0.0.1:1/d',
      says: /No PostgreSQL can be reached at 127\.0\.0\.1:1\/d .*start it/,
    },
    {
      why: 'an unknown host',
      url: () => 'postgres://u:secret@host.invalid/d',
      says: /No host of that name|No PostgreSQL can be reached/,
    },
    { why: 'no address', url: () => 'somewhere', says: /not an address like postgres:/ },
    { why: 'another protocol', url: () => 'mysql://u:secret@127.0.0.1/d', says: /begins with mysql:/ },
  ])('says what to do about $why, without the password', async ({ url, says }) => {
    const error: unknown = await checkDatabase(url()).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(says);
    expect(String(error)).not.toContain('secret');
  });
});
