import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

import { type Statement } from './database.ts';

/** Stands for the n-th argument while a query is built; it becomes `$n`, however often and wherever it is used. */
class Placeholder {
  readonly position: number;

  constructor(position: number) {
    this.position = position;
  }
}

/** Arguments become `$1, $2, …` in the order of the statement; what is written in the query itself becomes a literal. */
class StatementCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Placeholder) this.append(`$${value.position}`);
    else this.appendImmediateValue(value);
  }
}

const builder = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new StatementCompiler(),
  },
});

/**
 * Statements built with Kysely over the tables `Tables` describes, compiled at first use and kept: building a query
 * per call costs more CPU than running it. The arguments of `build` after the first are the parameters, in order.
 *
 * ```ts
 * const compiled = statementsFor<{ 'cases.case': CaseTable }>();
 * const FIND_CASE = compiled('cases.find-case', (db, cityCode: string, id: string) =>
 *   db.selectFrom('cases.case').selectAll().where('city_code', '=', cityCode).where('id', '=', id));
 * await work.maybe(FIND_CASE, [cityCode, id]);
 * ```
 *
 * An argument may only be handed to Kysely (or to its `sql` template): while the query is built there is no value yet.
 */
export function statementsFor<Tables>(): <Row, const Args extends readonly unknown[]>(
  name: string,
  build: (db: Kysely<Tables>, ...args: Args) => Compilable<Row>,
) => Statement<Row, Args> {
  const db = builder as unknown as Kysely<Tables>; // the tables exist only as types
  return (name, build) => {
    let text: string | undefined;
    return {
      name,
      get text() {
        text ??= compile(db, build);
        return text;
      },
    };
  };
}

function compile<Tables, Row, Args extends readonly unknown[]>(
  db: Kysely<Tables>,
  build: (db: Kysely<Tables>, ...args: Args) => Compilable<Row>,
): string {
  const placeholders = Array.from({ length: build.length - 1 }, (_, index) => new Placeholder(index + 1));
  return build(db, ...(placeholders as unknown as Args)).compile().sql; // placeholders stand in for values while building
}
