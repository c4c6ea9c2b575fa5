import { statement } from '../database/database.ts';
import { readMigrations } from '../database/migrations.ts';
import { codeOf } from '../database/unavailable.ts';
import type { Runtime } from '../runtime.ts';

const applied = statement<{ readonly module: string; readonly file: string }>(
  'runtime.applied-migrations',
  'select module, file from runtime.migration',
);

const UNDEFINED_TABLE = '42P01';

/** Migrations that the program has and the database has not, `module/file`; all of them on an empty database. */
export async function pendingMigrations(runtime: Runtime): Promise<string[]> {
  const wanted = (await Promise.all(runtime.modules.map(readMigrations))).flat();
  const rows = await runtime.db.many(applied, []).catch((error: unknown) => {
    if (codeOf(error) === UNDEFINED_TABLE) return [];
    throw error;
  });
  const have = new Set(rows.map(({ module, file }) => `${module}/${file}`));
  return wanted.map(({ module, file }) => `${module}/${file}`).filter((name) => !have.has(name));
}
