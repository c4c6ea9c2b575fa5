import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

import type { Instant } from '@yunmeng/kernel/instant';

/** The end of a stream at some moment. */
export interface AuditHead {
  readonly cityCode: string;
  readonly module: string;
  readonly seq: number;
  readonly hash: string;
  readonly sealedAt: Instant;
}

const NAME = 'audit-heads.jsonl';

/** Where the heads are kept outside the database: one JSON object a line, only ever appended to. */
export function headFile(home: string): string {
  return join(home, NAME);
}

/** Appends heads and makes them durable: a database that is set back later is behind them, and that is noticed. */
export async function appendHeads(home: string, heads: readonly AuditHead[]): Promise<void> {
  const file = await open(headFile(home), 'a', 0o600);
  try {
    await file.write(heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** All heads ever written, oldest first. A last line that a crash cut off is passed over. */
export async function readHeads(home: string): Promise<AuditHead[]> {
  if (!existsSync(headFile(home))) return [];
  const lines = (await readFile(headFile(home), 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as AuditHead]; // written by appendHeads
    } catch (cause) {
      if (index === lines.length - 1) return [];
      throw new Error(`${headFile(home)} line ${index + 1} is not JSON: the file was edited`, { cause });
    }
  });
}

/**
 * Puts the file aside when a backup was restored, because the database is rightly behind it then.
 *
 * @returns its new name, if there was one
 */
export async function putHeadsAside(home: string, now: Instant): Promise<string | undefined> {
  if (!existsSync(headFile(home))) return undefined;
  const aside = `${headFile(home)}.before-restore-${now.replaceAll(/[^0-9]/g, '').slice(0, 17)}`;
  await rename(headFile(home), aside);
  return aside;
}
