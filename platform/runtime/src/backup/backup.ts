import type { Instant } from '@yunmeng/kernel/instant';
import type pg from 'pg';

import { CopyOut } from '../database/copy-wire.ts';
import { onConnection, poolOf } from '../database/pool.ts';
import { schemaOf } from '../database/migrations.ts';
import { HOLD_FILES } from '../files/sweep-files.ts';
import type { StoredFile } from '../file-store.ts';
import type { Runtime } from '../runtime.ts';
import { ArchiveWriter } from './archive.ts';
import {
  APPLIED,
  type AppliedMigration,
  inReferenceOrder,
  REFERENCES,
  SEQUENCES,
  type Table,
  TABLES,
} from './tables.ts';

/** First entry of an archive, `manifest.json`. */
export interface BackupManifest {
  readonly format: 'yunmeng-backup';
  readonly version: 1;
  readonly createdAt: Instant;
  readonly migrations: readonly AppliedMigration[];
  /** In the order in which they are to be filled. */
  readonly tables: readonly Table[];
  readonly sequences: readonly { readonly name: string; readonly value: string | null }[];
}

export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/** Size of the pieces of a table in the archive. */
const PIECE_BYTES = 4 * 1024 * 1024;
const NEW_LINE = 0x0a;

/** Names of pieces: `tables/<schema>.<table>/00000001.copy`. */
const pieceName = (table: string, number: number): string => `tables/${table}/${String(number).padStart(8, '0')}.copy`;

/**
 * Writes everything to one file: all tables of all modules as of one instant (one repeatable-read snapshot), then the
 * file store. Nothing waits for it; what is written meanwhile is not in it.
 *
 * @throws BackupProblem when the file cannot be written
 */
export async function backUp(runtime: Runtime, path: string): Promise<BackupReport> {
  const archive = await ArchiveWriter.create(path);
  try {
    const report = await poolOf(runtime.db).withOwnConnection(async (client) => {
      await onConnection(client).run(HOLD_FILES, []);
      const { tables, rows } = await writeTables(runtime, client, archive);
      return { tables, rows, files: await writeFiles(runtime, archive) };
    });
    await archive.finish();
    return report;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function writeTables(
  runtime: Runtime,
  client: pg.Client,
  archive: ArchiveWriter,
): Promise<{ tables: number; rows: number }> {
  await client.query('begin isolation level repeatable read read only');
  const snapshot = onConnection(client);
  const schemas = runtime.modules.map((module) => schemaOf(module.name));
  const manifest: BackupManifest = {
    format: 'yunmeng-backup',
    version: 1,
    createdAt: runtime.now(),
    migrations: await snapshot.many(APPLIED, []),
    tables: inReferenceOrder(await snapshot.many(TABLES, [schemas]), await snapshot.many(REFERENCES, [schemas])),
    sequences: await snapshot.many(SEQUENCES, [schemas]),
  };
  await archive.add('manifest.json', Buffer.from(JSON.stringify(manifest, null, 1)));
  let rows = 0;
  for (const table of manifest.tables) rows += await writeTable(client, archive, table);
  await client.query('commit');
  return { tables: manifest.tables.length, rows };
}

async function writeTable(client: pg.Client, archive: ArchiveWriter, table: Table): Promise<number> {
  const order = table.key.length === 0 ? '' : ` order by ${table.key.join(', ')}`;
  const stream = client.query(
    new CopyOut(`copy (select ${table.columns.join(', ')} from ${table.name}${order}) to stdout`),
  );
  let rows = 0;
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    number += 1;
    await archive.add(pieceName(table.name, number), Buffer.concat(parts));
    parts = [];
    size = 0;
  };
  for await (const part of stream) {
    // In COPY's text form a line end inside a value is escaped: each one ends a row.
    for (const byte of part) if (byte === NEW_LINE) rows += 1;
    parts.push(part);
    size += part.length;
    if (size >= PIECE_BYTES) await flush();
  }
  await flush();
  return rows;
}

/** After the tables: a file that a row names was durable before the row was, so none is missing. */
async function writeFiles(runtime: Runtime, archive: ArchiveWriter): Promise<number> {
  const files: StoredFile[] = [];
  for await (const file of runtime.files.list()) files.push(file);
  await archive.add('files.json', Buffer.from(JSON.stringify(files, null, 1)));
  for (const file of files) {
    const content = runtime.files.read(file.hash) as AsyncIterable<Uint8Array>; // without an encoding it gives bytes
    await archive.stream(`files/${file.hash}`, file.sizeBytes, content);
  }
  return files.length;
}
