import { cityOf, parseDivisionCode as code } from '@yunmeng/kernel/division-code';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { beforeAll, describe, expect, it } from 'vitest';

import { holdsOn, type DivisionRow } from './division.ts';
import {
  hashOf,
  parseDivisionFiles,
  readDivisionFiles,
  type DivisionFiles,
  type DivisionTable,
} from './division-files.ts';

const today = day('2026-11-24');

describe('the table of Hubei', () => {
  let files: DivisionFiles;
  let table: DivisionTable;
  let inForce: readonly DivisionRow[];
  beforeAll(async () => {
    files = await readDivisionFiles();
    table = parseDivisionFiles(files);
    inForce = table.divisions.filter((row) => holdsOn(row, today));
  });
  const count = (level: DivisionRow['level'], scheme?: string) =>
    inForce.filter((row) => row.level === level && (scheme === undefined || row.scheme === scheme)).length;

  it('holds every division of the yearly file, and no placeholder', () => {
    expect([count('province'), count('city'), count('county'), count('town'), count('village')]).toEqual([
      1, 13, 105, 1475, 27_057,
    ]);
    expect(inForce.some((row) => row.code === code('4290'))).toBe(false);
  });

  it('has 103 statutory counties and two statistical areas', () => {
    expect(count('county', 'GB2260')).toBe(103);
    expect(inForce.filter((row) => row.level === 'county' && row.scheme === 'STAT').map((row) => row.name)).toEqual([
      '荆州经济技术开发区',
      '龙感湖管理区',
    ]);
  });

  it('has 17 city-level units: 12 cities, Enshi and the four that the province runs itself', () => {
    const cities = new Set(inForce.filter((row) => row.level === 'county').map((row) => cityOf(row.code)));
    expect(cities.size).toBe(17);
  });

  it('hangs each unit below one that it knows, and the 4290xx units below the province', () => {
    const known = new Set(inForce.map((row) => row.code));
    expect(inForce.filter((row) => row.parentCode !== null && !known.has(row.parentCode))).toEqual([]);
    expect(inForce.find((row) => row.code === code('429004'))?.parentCode).toBe(code('42'));
  });

  it('keeps abolished codes with the day of the change and their successor', () => {
    expect(
      table.divisions.filter((row) => row.validTo !== null).map((row) => [row.name, row.validTo, row.replacedBy]),
    ).toEqual([
      ['京山县', '2018-02-24', code('420882')],
      ['监利县', '2020-06-12', code('421088')],
    ]);
  });

  it('has another hash when one character changes', () => {
    expect(hashOf({ ...files, areaScopes: `${files.areaScopes} ` })).not.toBe(hashOf(files));
  });
});

it('refuses a line that is no code', () => {
  const files = { divisions: '42,湖北省\n4x,某市\n', changes: '', areaScopes: '' };
  expect(() => parseDivisionFiles(files)).toThrow(RangeError);
});
