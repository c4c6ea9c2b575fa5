import type { Comparison, Condition, Operand } from '@yunmeng/kernel/condition';
import { checkPattern } from '@yunmeng/kernel/condition-pattern';
import { conditionPredicate } from '@yunmeng/kernel/condition-predicate';
import { conditionSql, type SqlField } from '@yunmeng/kernel/condition-sql';
import { statement } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  letrec,
  oneof,
  option,
  record,
  sample,
  tuple,
} from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

const house = useHouse();

const fields = {
  title: { kind: 'text', column: 'r.title' },
  level: { kind: 'integer', column: 'r.level' },
  fine: { kind: 'decimal', column: 'r.fine' },
  isOpen: { kind: 'boolean', column: 'r."isOpen"' },
  foundOn: { kind: 'date', column: 'r."foundOn"' },
  seenAt: { kind: 'instant', column: 'r."seenAt"' },
  river: { kind: 'uuid', column: 'r.river' },
  photos: { kind: 'list', of: 'text', column: 'r.photos' },
  grades: { kind: 'list', of: 'decimal', column: 'r.grades' },
} satisfies Record<string, SqlField>;

/** Few values, so that rows and operands meet; chosen where two engines could differ: rare characters, case, line ends. */
const texts = constantFrom(
  '',
  'a',
  'B',
  'ab',
  'a\nb',
  '云梦',
  '云',
  '𬭎',
  '\u{FF5E}',
  '\uE000',
  'é',
  'e\u0301',
  'R000001',
  '%_',
  '\\',
  ' a ',
);
const decimals = constantFrom(
  '0',
  '-0.5',
  '1.5',
  '2',
  '0.1',
  '0.10000000000000000001',
  '99999999999999999999.99',
  '-3',
);
const levels = constantFrom(0, 1, 2, 3, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER);
const days = constantFrom('2026-11-24', '2027-01-01', '1949-10-01', '0001-01-01', '9999-12-31');
const instants = constantFrom(
  '2026-11-24T09:00:00.000+08:00',
  '2026-11-24T09:00:00.001+08:00',
  '1986-05-04T00:00:00.000+08:00',
);
const ids = constantFrom('017f22e2-79b0-7cc3-98c4-dc0c0c07398f', '017f22e2-79b0-7cc3-98c4-dc0c0c073990');
const patterns = constantFrom(
  '^R[0-9]{6}$',
  'a.b',
  '^.$',
  '[一-龥]',
  '^[^a]+$',
  'a|云',
  '(?:ab)?$',
  '^[\u{20000}-\u{2FFFF}]$',
  '\\\\',
  '^e.?$',
);

const values = {
  title: texts,
  level: levels,
  fine: decimals,
  isOpen: boolean(),
  foundOn: days,
  seenAt: instants,
  river: ids,
} satisfies Record<string, Arbitrary<Operand>>;
const anyRow = record({
  title: option(texts),
  level: option(levels),
  // The database may keep zeros at the end that the operand has not.
  fine: option(decimals.chain((text) => constantFrom(text, text.includes('.') ? `${text}0` : `${text}.00`))),
  isOpen: option(boolean()),
  foundOn: option(days),
  seenAt: option(instants),
  river: option(ids),
  photos: option(array(option(texts), { maxLength: 3 })),
  grades: option(array(option(decimals), { maxLength: 3 })),
});

const equality = constantFrom<Comparison>('eq', 'ne');
const comparison = constantFrom<Comparison>('eq', 'ne', 'lt', 'lte', 'gt', 'gte');
const compared = (field: keyof typeof values, op: Arbitrary<Comparison>): Arbitrary<Condition> =>
  tuple(op, values[field] as Arbitrary<Operand>).map(([word, value]) => ({ op: word, field, value })); // one of the union's values
const listed = (field: keyof typeof values): Arbitrary<Condition> =>
  array(values[field] as Arbitrary<Operand>, { maxLength: 3 }).map((given) => ({ op: 'in', field, values: given })); // as above
const leaf: Arbitrary<Condition> = oneof(
  ...(['title', 'level', 'fine', 'foundOn', 'seenAt'] as const).map((field) => compared(field, comparison)),
  ...(['isOpen', 'river'] as const).map((field) => compared(field, equality)),
  ...(['title', 'level', 'fine', 'isOpen', 'foundOn', 'seenAt', 'river'] as const).map(listed),
  texts.map((value) => ({ op: 'contains' as const, field: 'title', value })),
  texts.map((value) => ({ op: 'contains' as const, field: 'photos', value })),
  decimals.map((value) => ({ op: 'contains' as const, field: 'grades', value })),
  patterns.map((value) => ({ op: 'matches' as const, field: 'title', value })),
  tuple(constantFrom('photos', 'grades'), comparison, integer({ min: 0, max: 3 })).map(([field, compare, value]) => ({
    op: 'size' as const,
    field,
    compare,
    value,
  })),
  tuple(constantFrom('is-null' as const, 'not-null' as const), constantFrom(...Object.keys(fields))).map(
    ([op, field]) => ({ op, field }),
  ),
);
const { anyCondition } = letrec<{ anyCondition: Condition }>((tie) => ({
  anyCondition: oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tuple(constantFrom('and' as const, 'or' as const), array(tie('anyCondition'), { maxLength: 3 })).map(
      ([op, of]) => ({ op, of }),
    ),
    tie('anyCondition').map((of) => ({ op: 'not' as const, of })),
    constant<Condition>({ op: 'or', of: [] }),
  ),
}));

/** Patterns of the whole subset, from its grammar. */
const { anyPattern } = letrec<{ anyPattern: string; alternative: string; piece: string }>((tie) => ({
  anyPattern: array(tie('alternative'), { minLength: 1, maxLength: 2 }).map((parts) => parts.join('|')),
  alternative: tuple(
    constantFrom('', '^'),
    array(tie('piece'), { minLength: 1, maxLength: 3 }),
    constantFrom('', '$'),
  ).map(([begin, pieces, end]) => begin + pieces.join('') + end),
  piece: tuple(
    oneof(
      { depthSize: 'small' },
      constantFrom(
        'a',
        'b',
        'B',
        '云',
        '𬭎',
        '.',
        '\\\\',
        '%',
        ' ',
        '[a-c]',
        '[^a]',
        '[一-龥]',
        '[\\]\\-\\^]',
        '[𠀀-𬿿]',
        '[\n]',
      ),
      tie('anyPattern').map((inner) => `(?:${inner})`),
    ),
    constantFrom('', '', '?', '*', '+', '{2}', '{1,}', '{0,2}'),
  ).map(([atom, repetition]) => atom + repetition),
}));

const createTable = statement(
  'test.create-rows',
  `create table public.condition_row (
  id integer primary key, title text, level bigint, fine numeric, "isOpen" boolean, "foundOn" date,
  "seenAt" timestamptz, river uuid, photos text[], grades numeric[]
)`,
);
const insertRow = statement<never, unknown[]>(
  'test.insert-row',
  'insert into public.condition_row values ($1, $2, $3, $4::numeric, $5, $6::date, $7::timestamptz, $8::uuid, $9::text[], $10::numeric[])',
);
const readRows = statement<Record<string, unknown>>('test.read-rows', 'select * from public.condition_row order by id');

/** The grammar also makes patterns that are refused: a group that repeats without one fixed length. */
function isTaken(pattern: string): boolean {
  try {
    return checkPattern(pattern) === pattern;
  } catch {
    return false;
  }
}

let rows: Record<string, unknown>[] = [];
let asked = 0;

/** Which rows PostgreSQL gives for the condition, and for which it says that its negation holds. */
async function askSql(condition: Condition): Promise<readonly [held: number[], denied: number[]]> {
  asked += 1;
  const { text, parameters } = conditionSql(condition, fields);
  const negated = conditionSql({ op: 'not', of: condition }, fields);
  const select = (name: string, where: string) =>
    statement<{ readonly id: number }, unknown[]>(
      `test.condition-${asked}-${name}`,
      `select id from public.condition_row as r where ${where} order by id`,
    );
  const held = await house.runtime.db.many(select('held', text), [...parameters]);
  const denied = await house.runtime.db.many(select('denied', negated.text), [...negated.parameters]);
  return [held.map(({ id }) => id), denied.map(({ id }) => id)];
}

beforeAll(async () => {
  const { db } = house.runtime;
  await db.run(createTable, []);
  let id = 0;
  for (const row of sample(anyRow, { numRuns: 300, seed: 20_261_124 })) {
    await db.run(insertRow, [(id += 1), ...Object.values(row)]);
  }
  rows = await db.many(readRows, []);
});

describe('a condition', () => {
  it('holds of the same rows in PostgreSQL and in JavaScript, and so does its negation', async () => {
    await assert(
      asyncProperty(anyCondition, async (condition) => {
        const predicate = conditionPredicate(condition, fields);
        const held = rows.filter((row) => predicate(row)).map((row) => row['id']);
        const denied = rows.filter((row) => !predicate(row)).map((row) => row['id']);
        expect(await askSql(condition)).toEqual([held, denied]);
      }),
      { numRuns: 400 },
    );
  });

  it('understands every pattern that it takes in the same way', async () => {
    await assert(
      asyncProperty(anyPattern.filter(isTaken), async (value) => {
        const condition: Condition = { op: 'matches', field: 'title', value };
        const predicate = conditionPredicate(condition, fields);
        const [held] = await askSql(condition);
        expect(held).toEqual(rows.filter((row) => predicate(row)).map((row) => row['id']));
      }),
      { numRuns: 300 },
    );
  });

  it.each<{ condition: Condition; why: string }>([
    { condition: { op: 'gt', field: 'title', value: '\u{FF5E}' }, why: 'rare characters come last, by code point' },
    { condition: { op: 'lt', field: 'title', value: 'a' }, why: 'capitals come before small letters' },
    { condition: { op: 'eq', field: 'title', value: 'é' }, why: 'composed and decomposed are two texts' },
    { condition: { op: 'matches', field: 'title', value: 'a.b' }, why: 'a point takes a line end' },
    { condition: { op: 'not', of: { op: 'eq', field: 'fine', value: '1.5' } }, why: 'null is not 1.5' },
    { condition: { op: 'in', field: 'level', values: [] }, why: 'nothing is in an empty list' },
  ])('$condition: $why', async ({ condition }) => {
    const predicate = conditionPredicate(condition, fields);
    const [held] = await askSql(condition);
    expect(held).toEqual(rows.filter((row) => predicate(row)).map((row) => row['id']));
  });
});
