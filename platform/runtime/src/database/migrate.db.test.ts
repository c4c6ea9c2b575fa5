import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { defineModule, type Module } from '../module.ts';
import { useEmptyDatabase } from '../testing.ts';
import { migrateDatabase } from './migrate.ts';
import { inOrder } from './migrations.ts';

const database = useEmptyDatabase();
let folder = '';
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => client.end());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yunmeng-test-migrations-'));
  await client.query('drop schema if exists runtime cascade; drop schema if exists parcel_desk cascade');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const write = (file: string, sql: string): Promise<void> => writeFile(join(folder, file), sql);
const aModule = (given: Partial<Module> = {}): Module =>
  defineModule({
    name: 'parcel-desk',
    title: { zh: '样例', en: 'Sample' },
    plan: [],
    migrations: pathToFileURL(folder),
    ...given,
  });
const migrate = (...modules: Module[]): Promise<string[]> =>
  migrateDatabase(database.url, modules.length === 0 ? [aModule()] : modules);
const tables = async (): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'parcel_desk' order by 1`,
    )
  ).rows.map((row) => row.name);

describe('migrate', () => {
  it('applies each file once, in order, in the schema of its module', async () => {
    await write('0001-one.sql', 'create table parcel_desk.one (id text)');
    await write(
      '0002-two.sql',
      'alter table parcel_desk.one add column more text; create table parcel_desk.two (id text)',
    );
    expect(await migrate()).toEqual(['parcel-desk/0001-one.sql', 'parcel-desk/0002-two.sql']);
    expect(await migrate()).toEqual([]);
    expect(await tables()).toEqual(['one', 'two']);
  });

  it('is done once when two programs start at the same time', async () => {
    await write('0001-one.sql', 'create table parcel_desk.one (id text); select pg_sleep(0.2)');
    const applied = await Promise.all([migrate(), migrate()]);
    expect(applied.flat()).toEqual(['parcel-desk/0001-one.sql']);
  });

  it('leaves nothing of a file that fails half-way, and applies it whole once it is mended', async () => {
    await write('0001-one.sql', 'create table parcel_desk.one (id text)');
    await write('0002-two.sql', 'create table parcel_desk.two (id text); insert into parcel_desk.nothing values (1)');
    await expect(migrate()).rejects.toThrow(/parcel-desk\/0002-two.sql failed and left nothing behind/);
    expect(await tables()).toEqual(['one']);
    await write('0002-two.sql', 'create table parcel_desk.two (id text)');
    expect(await migrate()).toEqual(['parcel-desk/0002-two.sql']);
  });

  it('refuses a file that was edited after release, by its name, and says what to do', async () => {
    await write('0001-one.sql', 'create table parcel_desk.one (id text)');
    await migrate();
    await write('0001-one.sql', 'create table parcel_desk.one (id text, more text)');
    await expect(migrate()).rejects.toThrow(
      /parcel-desk\/0001-one.sql was edited after it had been applied: restore its text/,
    );
  });

  it('takes the same text with other line ends for the same file', async () => {
    await write('0001-one.sql', 'create table parcel_desk.one (\n  id text\n)');
    await migrate();
    await write('0001-one.sql', 'create table parcel_desk.one (\r\n  id text\r\n)');
    expect(await migrate()).toEqual([]);
  });

  it('refuses a database that a newer program has migrated', async () => {
    await write('0001-one.sql', 'create table parcel_desk.one (id text)');
    await write('0002-two.sql', 'create table parcel_desk.two (id text)');
    await migrate();
    await rm(join(folder, '0002-two.sql'));
    await expect(migrate()).rejects.toThrow(
      /0002-two.sql, which this program does not know: it was migrated by a newer version/,
    );
  });

  it('refuses a new file that is numbered before an applied one', async () => {
    await write('0002-two.sql', 'create table parcel_desk.two (id text)');
    await migrate();
    await write('0001-late.sql', 'create table parcel_desk.late (id text)');
    await expect(migrate()).rejects.toThrow(/0001-late.sql is new but numbered before 0002-two.sql/);
  });

  it.each([
    { file: 'one.sql', sql: 'select 1', says: /not named like 0001-what-it-does.sql/ },
    {
      file: '0001-one.sql',
      sql: 'create table parcel_desk.one (id text);\ncommit;\nselect 1',
      says: /begins or ends a transaction/,
    },
  ])('refuses $file with $sql', async ({ file, sql, says }) => {
    await write(file, sql);
    await expect(migrate()).rejects.toThrow(says);
    expect(await tables()).toEqual([]);
  });

  it('refuses two files of one number', async () => {
    await write('0001-one.sql', 'select 1');
    await write('0001-uno.sql', 'select 1');
    await expect(migrate()).rejects.toThrow(/0001-one.sql and 0001-uno.sql have one number/);
  });

  it('lets a function body begin and end', async () => {
    await write(
      '0001-one.sql',
      `create function parcel_desk.f() returns trigger language plpgsql as $$\nbegin\n  return new;\nend\n$$`,
    );
    expect(await migrate()).toHaveLength(1);
  });
});

describe('the order of modules', () => {
  const named = (name: string, ...dependsOn: string[]): Module =>
    defineModule({ name, title: { zh: name, en: name }, plan: [], dependsOn });

  it('puts each after those it depends on, the runtime first', () => {
    const modules = inOrder([named('cases', 'regions'), named('regions'), named('runtime')]);
    expect(modules.map((module) => module.name)).toEqual(['runtime', 'regions', 'cases']);
  });

  it('refuses a circle and a module that is not there', () => {
    expect(() => inOrder([named('a', 'b'), named('b', 'a')])).toThrow('a → b → a');
    expect(() => inOrder([named('a', 'c')])).toThrow('depends on c, which is not part of the house');
  });
});
