import pg from 'pg';

import { copyIn } from './copy-in.ts';
import type { Database, Queryable, Statement, Transaction } from './database.ts';
import { isConnectionError, outageOr } from './unavailable.ts';
import { valueTypes } from './value-types.ts';

interface DatabaseOptions {
  readonly url: string;
  /** Connections at most. Default 16. */
  readonly connections?: number;
  /** Called with what happens to idle connections, e.g. when the server restarts. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Settings of every connection of the pool.
 *
 * - `jit=off`: statements here take a millisecond or two, and compiling one costs tens. PostgreSQL decides by
 *   estimated cost, so a list that was fast on an empty table suddenly pays for compilation once the table has grown.
 * - `timezone`: the zone +08 written out, so that it needs no zone tables. It only shortens the way to an `Instant`;
 *   nothing relies on it.
 */
const SESSION =
  '-c jit=off -c timezone=<+08>-08 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=600000';

/** Opens a pool. Nothing is connected yet: the first statement connects. */
export function openDatabase(options: DatabaseOptions): PostgresDatabase {
  return new PostgresDatabase(options);
}

/** What the runtime itself needs of a connection beyond the door: whole scripts and COPY. */
type Connection = pg.PoolClient;

/** The pool behind the narrow interface. */
export class PostgresDatabase implements Database {
  readonly url: string;
  readonly #pool: pg.Pool;
  #isClosed = false;

  constructor(options: DatabaseOptions) {
    this.url = options.url;
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: options.connections ?? 16,
      options: SESSION,
      types: valueTypes,
      application_name: 'yunmeng',
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    });
    // An idle connection that breaks is dropped by the pool; the next statement opens a new one.
    this.#pool.on('error', (error) => {
      if (!this.#isClosed) options.onConnectionLost?.(error);
    });
  }

  async many<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<Row[]> {
    return this.withConnection((client) => onConnection(client).many(query, args));
  }

  async maybe<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<Row | undefined> {
    return (await this.many(query, args))[0];
  }

  async one<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<Row> {
    return firstOf(query, await this.many(query, args));
  }

  async run<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<number> {
    return this.withConnection((client) => onConnection(client).run(query, args));
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.withConnection((client) => bracket(client, 'begin', work));
  }

  async snapshot<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.withConnection((client) => bracket(client, 'begin isolation level repeatable read read only', work));
  }

  /** Lends a connection. After an error of the connection itself it is thrown away instead of handed back. */
  async withConnection<T>(use: (client: Connection) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw outageOr(new Error('Connection terminated: the pool is closed'));
    let client: pg.PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw outageOr(error);
    }
    // While it is lent the pool does not listen; an unheard 'error' would end the process. The statement under way fails by itself.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken = false;
    try {
      return await use(client);
    } catch (error) {
      broken = isConnectionError(error) || error instanceof BrokenTransaction;
      throw outageOr(error instanceof BrokenTransaction ? error.cause : error);
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }

  /** How the pool is used at this moment, for the metrics. */
  use(): { readonly lent: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { lent: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /**
   * Opens a connection of its own, without limits of time, and ends it whatever state it is in: for COPY of whole
   * tables, which cannot be broken off in good order.
   */
  async withOwnConnection<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      connectionString: this.url,
      options: `${SESSION} -c statement_timeout=0`,
      types: valueTypes,
      application_name: 'yunmeng',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await use(client);
    } catch (error) {
      throw outageOr(error);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#pool.end();
  }
}

/** The rollback failed too: the connection cannot be trusted any more. */
class BrokenTransaction extends Error {}

async function bracket<T>(client: Connection, begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await client.query(begin);
  let result: T;
  try {
    result = await work(onConnection(client));
  } catch (error) {
    try {
      await client.query('rollback');
    } catch {
      throw new BrokenTransaction('rollback failed', { cause: error });
    }
    throw error;
  }
  const answer = await client.query('commit');
  // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: work that swallowed a failure.
  if (answer.command === 'ROLLBACK')
    throw new Error('The transaction had failed before its commit: an error of a statement was swallowed.');
  return result;
}

/** Statements on one connection. */
export function onConnection(client: pg.ClientBase): Transaction {
  const rows = async <Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<Row[]> =>
    (await ask(client, query, args)).rows as Row[]; // the statement's declaration says what it answers
  return {
    many: rows,
    maybe: async (query, args) => (await rows(query, args))[0],
    one: async (query, args) => firstOf(query, await rows(query, args)),
    run: async (query, args) => (await ask(client, query, args)).rowCount ?? 0,
    copyIn: (table, columns, lines) => copyIn(client, table, columns, lines),
  };
}

async function ask<Row, Args extends readonly unknown[]>(
  client: pg.ClientBase,
  query: Statement<Row, Args>,
  args: Args,
): Promise<pg.QueryResult> {
  return client.query({ name: query.name, text: query.text, values: [...args] });
}

function firstOf<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error(`statement ${query.name} found no row where there must be one`);
  return row;
}

/** The pool of a database that this module opened. @throws Error for any other implementation of the door */
export function poolOf(db: Database): PostgresDatabase {
  if (db instanceof PostgresDatabase) return db;
  throw new Error('this needs a database opened by openDatabase');
}
