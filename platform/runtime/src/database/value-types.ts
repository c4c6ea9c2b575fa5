import { type Instant, parseInstant } from '@yunmeng/kernel/instant';
import pg from 'pg';

/** Type numbers of PostgreSQL's catalogue. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ_ARRAY = 1185;
/** The driver would make floats of its items. */
const NUMERIC_ARRAY = 1231;

/** `2026-11-24 20:15:00.123456+08`: what a connection in the zone +08 sends. */
const SHANGHAI = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+08$/;

function toInstant(text: string): Instant {
  const parts = SHANGHAI.exec(text);
  if (!parts) return parseInstant(text);
  const ms = (parts[3] ?? '').slice(0, 3).padEnd(3, '0');
  return `${parts[1]}T${parts[2]}.${ms}+08:00` as Instant; // the same form that parseInstant makes, without its arithmetic
}

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number: select it as text`);
  return value;
}

const same = (text: string): string => text;

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, toSafeNumber],
  [DATE, same],
  [TIMESTAMPTZ, toInstant],
  [INT8_ARRAY, arrayOf(toSafeNumber)],
  [DATE_ARRAY, arrayOf(same)],
  [TIMESTAMPTZ_ARRAY, arrayOf(toInstant)],
  [NUMERIC_ARRAY, arrayOf(same)],
]);

interface ArrayParser {
  create(source: string, transform: (entry: string | null) => unknown): { parse(): unknown[] };
}

function arrayOf(parse: (text: string) => unknown): (text: string) => unknown {
  const parser = pg.types.arrayParser as unknown as ArrayParser; // its published type is that of an older version
  return (text) => parser.create(text, (entry) => (entry === null ? null : parse(entry))).parse();
}

/** How values leave the database: as the words of the kernel, never as floats or JavaScript dates. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    // The overloads of `pg` cannot be met by one arrow function.
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
