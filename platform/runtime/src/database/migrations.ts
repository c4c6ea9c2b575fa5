import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import type { Module } from '../module.ts';

/** One file of a module's `migrations/` folder. */
export interface Migration {
  readonly module: string;
  /** `0001-cases.sql` */
  readonly file: string;
  readonly sql: string;
  /** SM3 of the text with Unix line ends, so that a checkout on another system has the same. */
  readonly checksum: string;
}

/** Something about migrations that only a person can put right; the message says how. */
export class MigrationProblem extends Error {
  override readonly name = 'MigrationProblem';
}

const FILE_NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;
// Each of them would end the transaction that makes a migration whole or absent. PL/pgSQL's BEGIN has no semicolon.
const TRANSACTION_CONTROL = /^\s*(begin|commit|rollback|start\s+transaction|end)(\s+(work|transaction))?\s*;/im;

/** The schema that a module owns. */
export function schemaOf(moduleName: string): string {
  return moduleName.replaceAll('-', '_');
}

/**
 * Reads a module's migrations in their order.
 *
 * @throws MigrationProblem on a file name out of form, a number used twice, or transaction control in a file
 */
export async function readMigrations(module: Module): Promise<Migration[]> {
  const folder = module.migrations;
  if (!folder) return [];
  const files = (await readdir(folder)).filter((file) => !file.startsWith('.')).toSorted();
  const seen = new Map<string, string>();
  const migrations: Migration[] = [];
  for (const file of files) {
    const number = FILE_NAME.exec(file)?.[1];
    if (number === undefined)
      throw new MigrationProblem(
        `${module.name}: migrations/${file} is not named like 0001-what-it-does.sql: rename it.`,
      );
    const twin = seen.get(number);
    if (twin !== undefined)
      throw new MigrationProblem(`${module.name}: ${twin} and ${file} have one number: give the later one the next.`);
    seen.set(number, file);
    const sql = (await readFile(new URL(file, withSlash(folder)), 'utf8')).replaceAll('\r\n', '\n');
    if (TRANSACTION_CONTROL.test(sql)) {
      throw new MigrationProblem(
        `${module.name}: migrations/${file} begins or ends a transaction: remove that, each file already runs in one.`,
      );
    }
    migrations.push({ module: module.name, file, sql, checksum: createHash('sm3').update(sql).digest('hex') });
  }
  return migrations;
}

/** Modules so that each comes after those it depends on; `runtime` is first. @throws Error on a circle or a missing module */
export function inOrder(modules: readonly Module[]): Module[] {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const ordered = new Set<Module>();
  const visit = (module: Module, path: readonly string[]): void => {
    if (ordered.has(module)) return;
    if (path.includes(module.name))
      throw new Error(`modules depend on each other in a circle: ${[...path, module.name].join(' → ')}`);
    for (const name of module.dependsOn ?? []) {
      const needed = byName.get(name);
      if (!needed) throw new Error(`module ${module.name} depends on ${name}, which is not part of the house`);
      visit(needed, [...path, module.name]);
    }
    ordered.add(module);
  };
  const runtime = byName.get('runtime');
  if (runtime) visit(runtime, []);
  for (const module of modules) visit(module, []);
  return [...ordered];
}

function withSlash(folder: URL): URL {
  return folder.pathname.endsWith('/') ? folder : new URL(`${folder.href}/`);
}
