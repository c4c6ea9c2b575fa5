import { statement } from '../database/database.ts';

/** A table as a backup sees it. */
export interface Table {
  /** `schema.table`, quoted where SQL needs it. */
  readonly name: string;
  /** Columns that are stored, not computed, in their order. */
  readonly columns: readonly string[];
  /** Columns of the primary key, the order of its rows in the archive. */
  readonly key: readonly string[];
}

/** A migration that a database has. */
export interface AppliedMigration {
  readonly module: string;
  readonly file: string;
  readonly checksum: string;
}

export const APPLIED = statement<AppliedMigration, []>(
  'runtime.applied-migrations',
  'select module, file, checksum from runtime.migration order by module, file',
);

/** Tables of these schemas, except the list of migrations, which every database makes for itself. */
export const TABLES = statement<Table, [schemas: readonly string[]]>(
  'runtime.backup-tables',
  `select format('%I.%I', n.nspname, c.relname) as name,
     (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
     coalesce((select array_agg(quote_ident(a.attname) order by array_position(i.indkey::int[], a.attnum::int))
      from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
      where i.indrelid = c.oid and i.indisprimary), '{}') as key
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and c.relkind = 'r' and (n.nspname, c.relname) <> ('runtime', 'migration')
   order by n.nspname, c.relname`,
);

/** Which table refers to which other. */
export const REFERENCES = statement<{ from: string; to: string }, [schemas: readonly string[]]>(
  'runtime.backup-references',
  `select format('%I.%I', fn.nspname, fc.relname) as from, format('%I.%I', tn.nspname, tc.relname) as to
   from pg_constraint k
   join pg_class fc on fc.oid = k.conrelid join pg_namespace fn on fn.oid = fc.relnamespace
   join pg_class tc on tc.oid = k.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
   where k.contype = 'f' and k.conrelid <> k.confrelid and fn.nspname = any($1)`,
);

/** Where the counters of these schemas stand. */
export const SEQUENCES = statement<{ name: string; value: string | null }, [schemas: readonly string[]]>(
  'runtime.backup-sequences',
  `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
   from pg_sequences where schemaname = any($1) order by 1`,
);

export const SET_SEQUENCE = statement<never, [name: string, value: string]>(
  'runtime.set-sequence',
  'select setval($1::regclass, $2::bigint)',
);

/** Tables so that each comes after those it refers to, as its rows must. @throws Error when they refer in a circle */
export function inReferenceOrder(
  tables: readonly Table[],
  references: readonly { readonly from: string; readonly to: string }[],
): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const visit = (table: Table, path: readonly string[]): void => {
    if (ordered.has(table)) return;
    if (path.includes(table.name))
      throw new Error(`tables refer to each other in a circle: ${[...path, table.name].join(' → ')}`);
    for (const { from, to } of references) {
      const needed = from === table.name ? byName.get(to) : undefined;
      if (needed) visit(needed, [...path, table.name]);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}
