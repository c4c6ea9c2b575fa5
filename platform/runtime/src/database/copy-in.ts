import type pg from 'pg';

import { CopyIn } from './copy-wire.ts';

const PIECE_LENGTH = 65_536;

/**
 * Streams rows into a table by COPY in its text format. Names come from code. Null and undefined become NULL, objects
 * JSON, arrays PostgreSQL arrays of text.
 */
export async function copyIn(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
): Promise<number> {
  const copy = await CopyIn.open(client, `copy ${table} (${columns.join(', ')}) from stdin`);
  try {
    let piece = '';
    for await (const row of rows) {
      piece += `${row.map(copyField).join('\t')}\n`;
      if (piece.length < PIECE_LENGTH) continue;
      await copy.write(Buffer.from(piece));
      piece = '';
    }
    await copy.write(Buffer.from(piece));
  } catch (error) {
    await copy.abort();
    throw error;
  }
  return copy.finish();
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One value in COPY's text format. */
function copyField(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return textOf(value).replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `{${value.map(arrayElement).join(',')}}`;
  return JSON.stringify(value);
}

function arrayElement(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return `"${textOf(value).replace(/["\\]/g, '\\$&')}"`;
}
