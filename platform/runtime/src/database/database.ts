/**
 * A named statement: its text is fixed when the program is written, so PostgreSQL plans it once per
 * connection. `Args` are its parameters in order ($1, $2, …).
 */
export interface Statement<Row, Args extends readonly unknown[]> {
  /** `module.kebab-name`; unique in the house. */
  readonly name: string;
  readonly text: string;
  /** Never set: it carries the two types. */
  readonly shape?: (args: Args) => Row;
}

/**
 * Declares a named statement. Lower-case SQL written for PostgreSQL 15; values only ever as parameters. An array is
 * handed over as a PostgreSQL array, an object as JSON: a JSON array goes in as `JSON.stringify(list)`.
 *
 * @throws RangeError when the name is longer than PostgreSQL keeps (63 bytes), where two names could meet
 */
export function statement<Row, Args extends readonly unknown[] = []>(name: string, text: string): Statement<Row, Args> {
  if (Buffer.byteLength(name) > 63) throw new RangeError(`statement name longer than 63 bytes: ${name}`);
  return { name, text };
}

/** Something that answers statements: the pool, or one transaction on it. */
export interface Queryable {
  /** All rows, in the order of the statement. */
  many<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<Row[]>;
  /** The first row, or nothing. */
  maybe<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<Row | undefined>;
  /** The first row. @throws Error when there is none (a bug: use `maybe` where absence is possible) */
  one<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<Row>;
  /** Runs a statement for its effect and tells how many rows it touched. */
  run<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<number>;
}

/** A transaction in progress. `copyIn` streams rows by COPY, for imports. */
export interface Transaction extends Queryable {
  /** COPY of text rows into `schema.table (columns)`; names come from code, never from input. */
  copyIn(
    table: string,
    columns: readonly string[],
    rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
  ): Promise<number>;
}

/**
 * The database, behind the narrowest door that serves the house. Rows come back with `timestamptz` as `Instant`,
 * `date` as `YYYY-MM-DD`, `bigint` as a safe number, `numeric` as a string, `jsonb` parsed.
 *
 * Every method throws `DatabaseUnavailable` when the server is away or the connection breaks: nothing that was not
 * acknowledged counts as done.
 */
export interface Database extends Queryable {
  /** Runs `work` in one transaction (read committed); a throw rolls back. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work` on one repeatable-read, read-only snapshot. */
  snapshot<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Ends all connections once what is running has finished. */
  close(): Promise<void>;
}
