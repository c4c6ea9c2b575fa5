import { countyOf, isWithin, levelOf, type DivisionCode } from '@yunmeng/kernel/division-code';
import type { PlainDate } from '@yunmeng/kernel/plain-date';

import { holdsOn, type AreaScope, type DivisionRow } from './division.ts';

/** County level and above, with its history: about 130 rows, all that scope and permission ask for. */
export interface RegionDirectory {
  readonly divisions: ReadonlyMap<DivisionCode, readonly DivisionRow[]>;
  readonly areaScopes: ReadonlyMap<DivisionCode, readonly AreaScope[]>;
}

/** Builds the directory from rows in any order. */
export function regionDirectory(rows: readonly DivisionRow[], areaScopes: readonly AreaScope[]): RegionDirectory {
  return {
    divisions: grouped(rows, (row) => row.code),
    areaScopes: grouped(areaScopes, (scope) => scope.areaCode),
  };
}

/**
 * 管辖范围: the statutory county or unit that a code belongs to on `day`. Towns and villages belong to their county,
 * statistical areas and zones to the county that the table names, abolished codes to what took their place; cities and
 * the province to themselves. A code that the table does not know keeps its structural county, so that rows of other
 * provinces and of later years are never lost.
 */
export function scopeIn(directory: RegionDirectory, code: DivisionCode, day: PlainDate): DivisionCode {
  let scope = countyOf(code);
  // Each step leaves for another code; the bound only guards against a circle in hand-kept files.
  for (let steps = 0; steps < 10; steps += 1) {
    const next = areaCounty(directory, scope, day) ?? successor(directory, scope, day);
    if (next === undefined) return scope;
    scope = next;
  }
  return scope;
}

/**
 * Whether `inner` is `outer` or lies in it on `day`, by structure or by the table: a town of a statistical area lies in
 * that area, in its city and in the statutory county; what was recorded under an abolished code lies in its successor.
 */
export function liesIn(directory: RegionDirectory, inner: DivisionCode, outer: DivisionCode, day: PlainDate): boolean {
  if (isWithin(inner, outer)) return true;
  const current = levelOf(outer) === 'county' ? (successor(directory, outer, day) ?? outer) : outer;
  return isWithin(scopeIn(directory, inner, day), current);
}

/** Name of a division of county level or above on `day`; its last name when it was abolished before. */
export function nameIn(directory: RegionDirectory, code: DivisionCode, day: PlainDate): string | undefined {
  const rows = directory.divisions.get(code) ?? [];
  return (rows.find((row) => holdsOn(row, day)) ?? rows.at(-1))?.name;
}

function areaCounty(directory: RegionDirectory, code: DivisionCode, day: PlainDate): DivisionCode | undefined {
  return directory.areaScopes.get(code)?.find((scope) => holdsOn(scope, day))?.countyCode;
}

function successor(directory: RegionDirectory, code: DivisionCode, day: PlainDate): DivisionCode | undefined {
  const last = directory.divisions.get(code)?.at(-1);
  const isAbolished = last?.validTo !== null && last?.validTo !== undefined && last.validTo <= day;
  return isAbolished ? (last.replacedBy ?? undefined) : undefined;
}

function grouped<T extends { readonly validFrom: PlainDate }>(
  rows: readonly T[],
  keyOf: (row: T) => DivisionCode,
): ReadonlyMap<DivisionCode, readonly T[]> {
  const groups = new Map<DivisionCode, T[]>();
  for (const row of rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
