import pg from 'pg';

import { codeOf } from './unavailable.ts';

/** Written for this version and up; tested on it and on the newest. */
const OLDEST_MAJOR = 15;

/** What is wrong with the database's address, in one sentence that says what to do. Never holds the password. */
export class DatabaseAddressProblem extends Error {
  override readonly name = 'DatabaseAddressProblem';
}

/**
 * Tries an address once, before anything is built on it.
 *
 * @returns the major version of the server
 * @throws DatabaseAddressProblem when it is unreadable, unreachable, refused, without that database, or older than 15
 */
export async function checkDatabase(url: string): Promise<number> {
  const where = describeAddress(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'yunmeng' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major >= OLDEST_MAJOR) return major;
    throw new DatabaseAddressProblem(
      `The server at ${where} is PostgreSQL ${major}; Yunmeng needs ${OLDEST_MAJOR} or newer: upgrade it, or unset DATABASE_URL to use the embedded one.`,
    );
  } catch (error) {
    if (error instanceof DatabaseAddressProblem) throw error;
    throw new DatabaseAddressProblem(explain(error, where), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explain(error: unknown, where: string): string {
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `No host of that name answers for ${where}: correct the host in DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `The server at ${where} refused the user or password: correct them in DATABASE_URL.`;
    case '3D000':
      return `The server at ${where} has no such database: create it (createdb), or correct the name in DATABASE_URL.`;
    case '57P03':
      return `The server at ${where} is still starting or recovering: try again in a moment.`;
    case '53300':
      return `The server at ${where} has no connection left: raise max_connections or close other programs.`;
    default:
      return `No PostgreSQL can be reached at ${where} (${reasonOf(error)}): start it, correct DATABASE_URL, or unset it to use the embedded one.`;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** Host, port and database of an address; never the password. */
function describeAddress(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    throw new DatabaseAddressProblem(
      'DATABASE_URL is not an address like postgres://user:password@host:5432/database: correct it.',
      { cause },
    );
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new DatabaseAddressProblem(`DATABASE_URL begins with ${url.protocol}// instead of postgres://: correct it.`);
  }
  return `${url.hostname || 'localhost'}:${url.port || '5432'}${url.pathname}`;
}
