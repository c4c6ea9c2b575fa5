import { once } from 'node:events';

import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

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
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  const finished = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  // A refusal by PostgreSQL can arrive between two writes; it is reported by the await below.
  finished.catch(() => undefined);
  let chunk = '';
  try {
    for await (const row of rows) {
      chunk += `${row.map(copyField).join('\t')}\n`;
      if (chunk.length < 65_536) continue;
      const isFull = !stream.write(chunk);
      chunk = '';
      if (stream.destroyed) break;
      if (isFull) await Promise.race([once(stream, 'drain'), finished]);
    }
  } catch (error) {
    // The source failed: COPY is told so, and PostgreSQL's own complaint about that is of no interest.
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    await finished.catch(() => undefined);
    throw error;
  }
  stream.end(chunk);
  await finished;
  return stream.rowCount;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One value in COPY's text format. */
export function copyField(value: unknown): string {
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
