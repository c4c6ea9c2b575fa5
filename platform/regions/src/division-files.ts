import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { levelOf, parseDivisionCode, structuralParent, type DivisionCode } from '@yunmeng/kernel/division-code';
import { parsePlainDate, type PlainDate } from '@yunmeng/kernel/plain-date';

import { BEFORE_RECORDS, type AreaScope, type DivisionRow } from './division.ts';

/** The three files of the module as text. */
export interface DivisionFiles {
  /** The yearly table. */
  readonly divisions: string;
  /** Abolished codes and what took their place. */
  readonly changes: string;
  /** Areas and zones with their statutory county. */
  readonly areaScopes: string;
}

/** What stands in the files. */
export interface DivisionTable {
  readonly divisions: readonly DivisionRow[];
  readonly areaScopes: readonly (AreaScope & { readonly note: string })[];
}

/** Reads the files that come with the module. */
export async function readDivisionFiles(): Promise<DivisionFiles> {
  const [divisions, changes, areaScopes] = await Promise.all(
    ['hubei-divisions.csv', 'hubei-changes.csv', 'area-scopes.csv'].map((name) =>
      readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'),
    ),
  );
  return { divisions: divisions ?? '', changes: changes ?? '', areaScopes: areaScopes ?? '' };
}

/** SHA-256 over the files: another edition has another hash. */
export function hashOf(files: DivisionFiles): string {
  const hash = createHash('sha256');
  for (const text of [files.divisions, files.changes, files.areaScopes]) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** Turns the files into rows. @throws RangeError naming the line that cannot be read */
export function parseDivisionFiles(files: DivisionFiles): DivisionTable {
  const rows = new Map(parseYearlyTable(files.divisions).map((row) => [row.code, row]));
  for (const change of parseChanges(files.changes)) rows.set(change.code, change);
  return { divisions: [...rows.values()], areaScopes: parseAreaScopes(files.areaScopes) };
}

function parseYearlyTable(text: string): readonly DivisionRow[] {
  let town = '';
  return linesOf(text).flatMap(([digits = '', name = '']) => {
    if (digits.length === 9) town = digits;
    const code = parseDivisionCode(digits.length === 3 ? town + digits : digits);
    // 4290 heads the units that the province runs directly: a line of the yearly file, not a division.
    return digits === '4290' ? [] : [divisionRow(code, name)];
  });
}

function parseChanges(text: string): readonly DivisionRow[] {
  return linesOf(text).map(([digits = '', name = '', from = '', to = '', replacedBy = '']) => ({
    ...divisionRow(parseDivisionCode(digits), name),
    ...periodOf(from, to),
    replacedBy: replacedBy === '' ? null : parseDivisionCode(replacedBy),
  }));
}

function parseAreaScopes(text: string): DivisionTable['areaScopes'] {
  return linesOf(text).map(([area = '', county = '', from = '', to = '', note = '']) => ({
    areaCode: parseDivisionCode(area),
    countyCode: parseDivisionCode(county),
    ...periodOf(from, to),
    note,
  }));
}

function divisionRow(code: DivisionCode, name: string): DivisionRow {
  return {
    code,
    name,
    // The 71 series of a city is the statistical office's own (421071, 421171).
    scheme: code.slice(4, 6) === '71' ? 'STAT' : 'GB2260',
    level: levelOf(code),
    parentCode: structuralParent(code) ?? null,
    validFrom: BEFORE_RECORDS,
    validTo: null,
    replacedBy: null,
  };
}

function periodOf(from: string, to: string): { readonly validFrom: PlainDate; readonly validTo: PlainDate | null } {
  return {
    validFrom: from === '' ? BEFORE_RECORDS : parsePlainDate(from),
    validTo: to === '' ? null : parsePlainDate(to),
  };
}

/** The cells of each line that is neither empty nor a comment. The files know no quoting: names hold no commas. */
function linesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(','));
}
