import type pg from 'pg';

import { appendHeads, type AuditHead, putHeadsAside } from '../audit/head-file.ts';
import { CopyIn } from '../database/copy-wire.ts';
import { statement } from '../database/database.ts';
import { schemaOf } from '../database/migrations.ts';
import { onConnection, poolOf } from '../database/pool.ts';
import type { StoredFile } from '../file-store.ts';
import type { Runtime } from '../runtime.ts';
import { BackupProblem, checkArchive, readArchive, readJson } from './archive.ts';
import type { BackupManifest, BackupReport } from './backup.ts';
import { APPLIED, type AppliedMigration, SET_SEQUENCE, type Table, TABLES } from './tables.ts';

const HEADS = statement<AuditHead, []>(
  'runtime.audit-heads',
  'select city_code as "cityCode", module, seq, hash, sealed_at as "sealedAt" from runtime.audit_head',
);

/**
 * Fills an empty, just migrated database and the file store from an archive. The archive is read through and checked
 * first; the tables are filled in one transaction. Heads of the audit trail that the home folder knew are put aside,
 * because the database is rightly behind them now.
 *
 * @throws BackupProblem when the archive is damaged, made at other migrations, or the database is not empty
 */
export async function restore(runtime: Runtime, path: string): Promise<BackupReport> {
  const documents = await checkArchive(path);
  const manifest = readDocument<BackupManifest>(documents, 'manifest.json', path);
  const files = readDocument<readonly StoredFile[]>(documents, 'files.json', path);
  if (manifest.format !== 'yunmeng-backup' || manifest.version !== 1) {
    throw new BackupProblem(
      `${path} is a backup of another format: restore it with the version of Yunmeng that made it.`,
    );
  }
  const rows = await poolOf(runtime.db).withOwnConnection((client) => fill(runtime, client, { path, manifest, files }));
  await putHeadsAside(runtime.configuration.home, runtime.now());
  const heads = await runtime.db.many(HEADS, []);
  if (heads.length > 0) await appendHeads(runtime.configuration.home, heads);
  return { tables: manifest.tables.length, rows, files: files.length };
}

interface Archive {
  readonly path: string;
  readonly manifest: BackupManifest;
  readonly files: readonly StoredFile[];
}

async function fill(runtime: Runtime, client: pg.Client, archive: Archive): Promise<number> {
  const { manifest } = archive;
  await client.query('begin');
  const tx = onConnection(client);
  compareMigrations(await tx.many(APPLIED, []), manifest.migrations);
  const schemas = runtime.modules.map((module) => schemaOf(module.name));
  await requireSameEmptyTables(client, await tx.many(TABLES, [schemas]), manifest.tables);
  const rows = await readEntries(runtime, client, archive);
  for (const { name, value } of manifest.sequences) if (value !== null) await tx.run(SET_SEQUENCE, [name, value]);
  // Whatever goes wrong before this, ending the connection rolls back.
  await client.query('commit');
  return rows;
}

async function readEntries(runtime: Runtime, client: pg.Client, { path, manifest, files }: Archive): Promise<number> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  const stored = new Map(files.map((file) => [file.hash, file]));
  let rows = 0;
  let load: TableLoad | undefined;
  for await (const entry of readArchive(path)) {
    const tableName = /^tables\/(.+)\/\d+\.copy$/.exec(entry.name)?.[1];
    if (load && load.table.name !== tableName) {
      rows += await load.copy.finish();
      load = undefined;
    }
    const table = tableName === undefined ? undefined : tables.get(tableName);
    if (table) {
      load ??= await openLoad(client, table);
      for await (const part of entry.content) await load.copy.write(part);
    }
    const file = entry.name.startsWith('files/') ? stored.get(entry.name.slice('files/'.length)) : undefined;
    if (file) await runtime.files.keep(file, entry.content);
  }
  return rows + (load ? await load.copy.finish() : 0);
}

/** One COPY that takes all pieces of a table, so that rows may refer to rows of later pieces. */
interface TableLoad {
  readonly table: Table;
  readonly copy: CopyIn;
}

async function openLoad(client: pg.Client, table: Table): Promise<TableLoad> {
  return { table, copy: await CopyIn.open(client, `copy ${table.name} (${table.columns.join(', ')}) from stdin`) };
}

function compareMigrations(here: readonly AppliedMigration[], there: readonly AppliedMigration[]): void {
  const keyOf = (one: AppliedMigration): string => `${one.module}/${one.file} ${one.checksum}`;
  const [ours, theirs] = [new Set(here.map(keyOf)), new Set(there.map(keyOf))];
  const more = there.find((one) => !ours.has(keyOf(one)));
  if (more) {
    throw new BackupProblem(
      `The backup has migration ${more.module}/${more.file}, which this database has not: restore it with the version of Yunmeng that made it, then upgrade.`,
    );
  }
  const less = here.find((one) => !theirs.has(keyOf(one)));
  if (less) {
    throw new BackupProblem(
      `This database has migration ${less.module}/${less.file}, which the backup has not: restore it with the version of Yunmeng that made it, then upgrade.`,
    );
  }
}

async function requireSameEmptyTables(
  client: pg.Client,
  here: readonly Table[],
  there: readonly Table[],
): Promise<void> {
  const columnsHere = new Map(here.map((table) => [table.name, table.columns.toSorted().join()]));
  for (const table of there) {
    if (columnsHere.get(table.name) === table.columns.toSorted().join()) continue;
    throw new BackupProblem(
      `Table ${table.name} is not the same in the backup and in this database: compare their migrations.`,
    );
  }
  for (const { name } of here) {
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount === 0) continue;
    throw new BackupProblem(
      `Table ${name} of this database holds rows already: restore into an empty database, or an empty YUNMENG_HOME.`,
    );
  }
}

function readDocument<T>(documents: ReadonlyMap<string, Buffer>, name: string, path: string): T {
  const content = documents.get(name);
  const document = content && readJson(content);
  if (!document) throw new BackupProblem(`${path} has no ${name}, so it is no backup of Yunmeng: use another one.`);
  return document as T; // written by backUp, and its checksum is right
}
