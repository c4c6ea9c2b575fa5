import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { Instant } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { statement, type Queryable, type Transaction } from '@yunmeng/runtime';

import type { AreaScope, DivisionRow } from './division.ts';
import type { DivisionTable } from './division-files.ts';

const columns = `code, name, scheme, level, parent_code as "parentCode", valid_from as "validFrom",
  valid_to as "validTo", replaced_by as "replacedBy"`;

const selectDivision = statement<DivisionRow, [DivisionCode, PlainDate]>(
  'regions.select-division',
  `select ${columns}
from regions.division
where code = $1
order by (valid_from <= $2::date and (valid_to is null or valid_to > $2::date)) desc, valid_from desc
limit 1`,
);

const selectChildren = statement<DivisionRow, [DivisionCode, PlainDate]>(
  'regions.select-children',
  `select ${columns}
from regions.division
where parent_code = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
order by code`,
);

const selectDirectory = statement<DivisionRow>(
  'regions.select-directory',
  `select ${columns}
from regions.division
where level in ('province', 'city', 'county')`,
);

const selectAreaScopes = statement<AreaScope>(
  'regions.select-area-scopes',
  `select area_code as "areaCode", county_code as "countyCode", valid_from as "validFrom", valid_to as "validTo"
from regions.area_scope`,
);

const selectHash = statement<{ readonly hash: string }>(
  'regions.select-hash',
  `select hash from regions.loaded_table where name = 'divisions'`,
);

const lockTables = statement(
  'regions.lock-tables',
  'lock table regions.division, regions.area_scope in share row exclusive mode',
);
const deleteDivisions = statement('regions.delete-divisions', 'delete from regions.division');
const deleteAreaScopes = statement('regions.delete-area-scopes', 'delete from regions.area_scope');

const recordHash = statement<never, [string, Instant]>(
  'regions.record-hash',
  `insert into regions.loaded_table (name, hash, loaded_at)
values ('divisions', $1, $2)
on conflict (name) do update set hash = excluded.hash, loaded_at = excluded.loaded_at`,
);

/** The row that holds on `day`, or the last one when none does. */
export function findDivisionRow(db: Queryable, code: DivisionCode, day: PlainDate): Promise<DivisionRow | undefined> {
  return db.maybe(selectDivision, [code, day]);
}

/** Units right below `parent` on `day`, by code. */
export function listChildRows(db: Queryable, parent: DivisionCode, day: PlainDate): Promise<readonly DivisionRow[]> {
  return db.many(selectChildren, [parent, day]);
}

/** Every row of county level and above, and the areas' counties. */
export async function readDirectoryRows(
  db: Queryable,
): Promise<readonly [readonly DivisionRow[], readonly AreaScope[]]> {
  return [await db.many(selectDirectory, []), await db.many(selectAreaScopes, [])];
}

/** Hash of the edition in force; nothing before the first load. */
export async function findLoadedHash(db: Queryable): Promise<string | undefined> {
  return (await db.maybe(selectHash, []))?.hash;
}

/** Keeps a second starting process out until this transaction has ended; readers go on. */
export async function lockDivisions(tx: Transaction): Promise<void> {
  await tx.run(lockTables, []);
}

/** Puts one edition in the place of another. */
export async function replaceDivisions(
  tx: Transaction,
  table: DivisionTable,
  hash: string,
  now: Instant,
): Promise<void> {
  await tx.run(deleteDivisions, []);
  await tx.run(deleteAreaScopes, []);
  await tx.copyIn(
    'regions.division',
    ['code', 'name', 'scheme', 'level', 'parent_code', 'valid_from', 'valid_to', 'replaced_by'],
    table.divisions.map((row) => [
      row.code,
      row.name,
      row.scheme,
      row.level,
      row.parentCode,
      row.validFrom,
      row.validTo,
      row.replacedBy,
    ]),
  );
  await tx.copyIn(
    'regions.area_scope',
    ['area_code', 'county_code', 'valid_from', 'valid_to', 'note'],
    table.areaScopes.map((row) => [row.areaCode, row.countyCode, row.validFrom, row.validTo, row.note]),
  );
  await tx.run(recordHash, [hash, now]);
}
