import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Queryable } from '@yunmeng/runtime';

import type { Division } from './contract.ts';
import { BEFORE_RECORDS, type DivisionRow } from './division.ts';
import { findDivisionRow, findLoadedHash, listChildRows, readDirectoryRows } from './division-store.ts';
import { nameIn, regionDirectory, scopeIn, type RegionDirectory } from './region-directory.ts';

const empty = regionDirectory([], []);
/** Directories by the hash of the edition they were read from: the same hash is the same content, on any database. */
const directories = new Map<string, RegionDirectory>();

/**
 * The directory of county level and above as it stands in the database. One short statement asks which edition is in
 * force; the content is kept in memory. Take it once for a list and use `scopeIn`, `nameIn` and `liesIn` on it.
 */
export async function directoryOf(db: Queryable): Promise<RegionDirectory> {
  const hash = await findLoadedHash(db);
  if (hash === undefined) return empty;
  const known = directories.get(hash);
  if (known) return known;

  const directory = regionDirectory(...(await readDirectoryRows(db)));
  directories.clear();
  directories.set(hash, directory);
  return directory;
}

/** 管辖范围: {@link scopeIn} on the directory in force. Never fails: an unknown code keeps its structural county. */
export async function scopeOf(db: Queryable, code: DivisionCode, day: PlainDate): Promise<DivisionCode> {
  return scopeIn(await directoryOf(db), code, day);
}

/** The name of a division of any level on `day`, without those above; nothing when the table does not know the code. */
export async function nameOf(db: Queryable, code: DivisionCode, day: PlainDate): Promise<string | undefined> {
  return nameIn(await directoryOf(db), code, day) ?? (await findDivisionRow(db, code, day))?.name;
}

/**
 * One division as of `day`. An abolished code is answered with its last row, whose `validTo` and `replacedBy` say so:
 * old records keep old codes.
 */
export async function findDivision(db: Queryable, code: DivisionCode, day: PlainDate): Promise<Division | undefined> {
  const row = await findDivisionRow(db, code, day);
  return row && asDivision(row, await directoryOf(db), day);
}

/** The units right below `parent` on `day`, in the order of their codes: at most a few hundred. */
export async function listChildren(db: Queryable, parent: DivisionCode, day: PlainDate): Promise<readonly Division[]> {
  const [rows, directory] = [await listChildRows(db, parent, day), await directoryOf(db)];
  return rows.map((row) => asDivision(row, directory, day));
}

function asDivision(row: DivisionRow, directory: RegionDirectory, day: PlainDate): Division {
  return {
    code: row.code,
    name: row.name,
    scheme: row.scheme,
    level: row.level,
    ...(row.parentCode !== null && { parentCode: row.parentCode }),
    scopeCode: scopeIn(directory, row.code, day),
    ...(row.validFrom !== BEFORE_RECORDS && { validFrom: row.validFrom }),
    ...(row.validTo !== null && { validTo: row.validTo }),
    ...(row.replacedBy !== null && { replacedBy: row.replacedBy }),
  };
}
