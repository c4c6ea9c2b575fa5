import pg from 'pg';

import type { Module } from '../module.ts';
import { inOrder, type Migration, MigrationProblem, readMigrations, schemaOf } from './migrations.ts';

/** The bytes of "yunmeng" as one number, which nobody else will choose. */
const LOCK = '34187589324205671';

const BOOTSTRAP = `
create schema if not exists runtime;
create table if not exists runtime.migration (
  module text not null,
  file text not null,
  checksum text not null,
  applied_at timestamptz not null default clock_timestamp(),
  primary key (module, file)
);
comment on table runtime.migration is 'Migrations that this database has, each applied in one transaction. [node-local]';
comment on column runtime.migration.module is 'Module that owns the file.';
comment on column runtime.migration.file is 'File name, NNNN-name.sql.';
comment on column runtime.migration.checksum is 'SM3 of the file as it was applied.';
comment on column runtime.migration.applied_at is 'When it was applied, by the clock of the server.';
`;

export interface MigrateOptions {
  /** Leaves alone what other modules applied: for tests that compose a part of the house. */
  readonly ignoreUnknownModules?: boolean;
}

interface Applied {
  readonly module: string;
  readonly file: string;
  readonly checksum: string;
}

/**
 * Brings the schemas of all modules up to date, forward only, one program at a time. Each file is applied in one
 * transaction together with its entry in `runtime.migration`, so it is there as a whole or not at all.
 *
 * @returns the files that were applied, `module/file`
 * @throws MigrationProblem when a released file was edited or removed, or the database is newer than this program
 */
export async function migrateDatabase(
  url: string,
  modules: readonly Module[],
  options: MigrateOptions = {},
): Promise<string[]> {
  const wanted: Migration[] = [];
  for (const module of inOrder(modules)) wanted.push(...(await readMigrations(module)));

  const client = new pg.Client({ connectionString: url, application_name: 'yunmeng migrate', options: '-c jit=off' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(BOOTSTRAP);
    const { rows } = await client.query<Applied>('select module, file, checksum from runtime.migration');
    checkHistory(wanted, rows, options);
    const have = new Set(rows.map(keyOf));
    const missing = wanted.filter((migration) => !have.has(keyOf(migration)));
    for (const migration of missing) await apply(client, migration);
    return missing.map(keyOf);
  } finally {
    // Ending the connection gives the lock back.
    await client.end();
  }
}

function keyOf(migration: { readonly module: string; readonly file: string }): string {
  return `${migration.module}/${migration.file}`;
}

function checkHistory(wanted: readonly Migration[], applied: readonly Applied[], options: MigrateOptions): void {
  const known = new Map(wanted.map((migration) => [keyOf(migration), migration]));
  const modules = new Set(wanted.map((migration) => migration.module));
  const newest = new Map<string, string>();
  for (const one of applied) {
    if (one.file > (newest.get(one.module) ?? '')) newest.set(one.module, one.file);
    const migration = known.get(keyOf(one));
    if (!migration) {
      if (options.ignoreUnknownModules === true && !modules.has(one.module)) continue;
      throw new MigrationProblem(
        `The database has migration ${keyOf(one)}, which this program does not know: it was migrated by a newer version. Start that version, or restore a backup of this one.`,
      );
    }
    if (migration.checksum !== one.checksum) {
      throw new MigrationProblem(
        `Migration ${keyOf(one)} was edited after it had been applied: restore its text, and write the change as a new file with the next number.`,
      );
    }
  }
  const have = new Set(applied.map(keyOf));
  for (const migration of wanted) {
    const last = newest.get(migration.module);
    if (last !== undefined && !have.has(keyOf(migration)) && migration.file < last) {
      throw new MigrationProblem(
        `Migration ${keyOf(migration)} is new but numbered before ${last}, which is applied already: give it the next free number.`,
      );
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const name = keyOf(migration);
  try {
    await client.query('begin');
    await client.query(`create schema if not exists ${schemaOf(migration.module)}`);
    await client.query(migration.sql);
    await client.query('insert into runtime.migration (module, file, checksum) values ($1, $2, $3)', [
      migration.module,
      migration.file,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new MigrationProblem(
      `Migration ${name} failed and left nothing behind: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
