import { createHash, randomUUID } from 'node:crypto';

import pg from 'pg';

import type { Module } from '../module.ts';
import { migrateDatabase } from './migrate.ts';
import { inOrder, readMigrations } from './migrations.ts';

/** Any number; it keeps two test files from building the same template at once. */
const TEMPLATE_LOCK = 1_963_021;

/**
 * A database of its own on the test cluster, cloned from a template that holds the migrations of these modules.
 * The template is built by the first test that needs this set of migrations.
 *
 * @returns its address
 */
export async function cloneDatabase(adminUrl: string, modules: readonly Module[]): Promise<string> {
  const template = await templateFor(adminUrl, modules);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onCluster(adminUrl, (client) => client.query(`create database ${name} template ${template}`));
  return addressOf(adminUrl, name);
}

/** Drops a cloned database, whoever is still connected. */
export async function dropDatabase(adminUrl: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onCluster(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

async function templateFor(adminUrl: string, modules: readonly Module[]): Promise<string> {
  if (modules.length === 0) return 'template1';
  const hash = createHash('sm3');
  for (const module of inOrder(modules)) {
    for (const { file, checksum } of await readMigrations(module)) hash.update(`${module.name}/${file} ${checksum}\n`);
  }
  const name = `template_${hash.digest('hex').slice(0, 24)}`;
  await onCluster(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    // Built under another name first: a build that fails leaves no template that looks finished.
    const draft = `draft_${randomUUID().replaceAll('-', '')}`;
    await client.query(`create database ${draft}`);
    await migrateDatabase(addressOf(adminUrl, draft), modules);
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function onCluster<T>(adminUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function addressOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
