import { type Queryable, statement } from './database.ts';

/** A table that would keep the house from being spread over several machines, or that nobody explained. */
export interface SchemaFault {
  readonly table: string;
  readonly fault: string;
}

interface TableFacts {
  readonly name: string;
  readonly comment: string | null;
  readonly key: readonly string[];
  readonly hasCityCode: boolean;
  readonly counters: readonly string[];
  readonly uncommented: readonly string[];
}

const FACTS = statement<TableFacts, [schemas: readonly string[]]>(
  'runtime.schema-facts',
  `select format('%s.%s', n.nspname, c.relname) as name, obj_description(c.oid, 'pg_class') as comment,
     coalesce((select array_agg(a.attname::text order by array_position(i.indkey::int[], a.attnum::int))
       from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where i.indrelid = c.oid and i.indisprimary), '{}') as key,
     exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'city_code' and not a.attisdropped) as "hasCityCode",
     coalesce((select array_agg(a.attname::text order by a.attnum) from pg_attribute a
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')), '{}') as counters,
     coalesce((select array_agg(a.attname::text order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null), '{}') as uncommented
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and c.relkind in ('r', 'p')
   order by 1`,
);
const STRAYS = statement<{ name: string }, [schemas: readonly string[]]>(
  'runtime.stray-tables',
  `select format('%s.%s', n.nspname, c.relname) as name
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname <> all($1) and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p')
     and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
   order by 1`,
);

/**
 * What is wrong with the tables of these schemas:
 *
 * - no primary key;
 * - a `city_code` column, or `[large]` in the table's comment, and a primary key that does not begin with `city_code`;
 * - a counter (identity, sequence) without `[node-local]` in the comment: its numbers would meet those of other nodes;
 * - a table or column without a comment; a table outside the modules' schemas.
 *
 * `[reference]` in the comment says that the table is small and the same everywhere: its `city_code` is a fact, not a
 * place.
 */
export async function schemaFaults(db: Queryable, schemas: readonly string[]): Promise<SchemaFault[]> {
  const facts = await db.many(FACTS, [schemas]);
  const strays = await db.many(STRAYS, [schemas]);
  return [
    ...facts.flatMap((table) => faultsOf(table).map((fault) => ({ table: table.name, fault }))),
    ...strays.map(({ name }) => ({ table: name, fault: 'lies outside the schemas of the modules' })),
  ];
}

/** @throws Error naming every fault, one a line */
export async function assertSchema(db: Queryable, schemas: readonly string[]): Promise<void> {
  const faults = await schemaFaults(db, schemas);
  if (faults.length === 0) return;
  throw new Error(`the schema does not hold:\n${faults.map(({ table, fault }) => `  ${table} ${fault}`).join('\n')}`);
}

function faultsOf(table: TableFacts): string[] {
  const says = (word: string): boolean => table.comment?.includes(`[${word}]`) ?? false;
  const isSpread = says('large') || (table.hasCityCode && !says('reference') && !says('node-local'));
  const faults: string[] = [];
  if (table.key.length === 0) faults.push('has no primary key');
  if (isSpread && table.key[0] !== 'city_code')
    faults.push('is large, and its primary key does not begin with city_code');
  if (table.counters.length > 0 && !says('node-local'))
    faults.push(`counts ${table.counters.join(', ')} by a sequence that another node counts too`);
  if (table.comment === null) faults.push('has no comment');
  if (table.uncommented.length > 0) faults.push(`has no comment on ${table.uncommented.join(', ')}`);
  return faults;
}
