import type { Brand } from './brand.ts';
import { checkPattern } from './condition-pattern.ts';

export type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte';

/** A value that a field is compared with. Exact decimals, days and instants are text; numbers are whole. */
export type Operand = string | number | boolean;

/**
 * 条件: something that holds of a row or does not, as plain data (it may be stored and sent as JSON). Two-valued: a
 * comparison with null is false and its negation true; absence is asked for by `is-null`. `{ op: 'and', of: [] }` always
 * holds, `{ op: 'or', of: [] }` never.
 */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | FieldCondition;

/** One question about one field. */
export type FieldCondition =
  | { readonly op: Comparison; readonly field: string; readonly value: Operand }
  | { readonly op: 'in'; readonly field: string; readonly values: readonly Operand[] }
  | { readonly op: 'contains'; readonly field: string; readonly value: Operand }
  | { readonly op: 'matches'; readonly field: string; readonly value: string }
  | { readonly op: 'size'; readonly field: string; readonly compare: Comparison; readonly value: number }
  | { readonly op: 'is-null' | 'not-null'; readonly field: string };

/** A condition while it is being written down. */
export interface Recorded {
  and(...others: readonly Recorded[]): Recorded;
  or(...others: readonly Recorded[]): Recorded;
  not(): Recorded;
}

interface Presence {
  isNull(): Recorded;
  notNull(): Recorded;
}

interface Equality<V> {
  eq(value: V): Recorded;
  /** Differs and is there: false of null, as every comparison is. */
  ne(value: V): Recorded;
  in(values: readonly V[]): Recorded;
}

interface Order<V> {
  lt(value: V): Recorded;
  lte(value: V): Recorded;
  gt(value: V): Recorded;
  gte(value: V): Recorded;
}

/** Text is ordered by code point. */
interface Text {
  /** Has `part` somewhere in it, to the letter. */
  contains(part: string): Recorded;
  /** Matches a pattern of the subset that means the same everywhere: see `condition-pattern`. */
  matches(pattern: string): Recorded;
}

interface List<Item> extends Presence {
  contains(item: Item): Recorded;
  readonly size: Equality<number> & Order<number>;
}

/** What may be asked of a field whose values are `V`. */
export type FieldOf<V> = [V] extends [boolean]
  ? Presence & Equality<V>
  : [V] extends [readonly (infer Item)[]]
    ? List<NonNullable<Item>>
    : [V] extends [number]
      ? Presence & Equality<V> & Order<V>
      : [V] extends [Brand<string, string>]
        ? Presence & Equality<V> & Order<V>
        : [string] extends [V]
          ? Presence & Equality<string> & Order<string> & Text
          : [V] extends [string]
            ? Presence & Equality<V>
            : never;

export type RowFields<Row> = { readonly [K in keyof Row & string]-?: FieldOf<NonNullable<Row[K]>> };

/**
 * Writes a condition down as data: `condition<Problem>((r) => r.level.gte(2).or(r.source.in(['inspection'])))`. What the
 * row has not, and what a field cannot be asked, does not compile.
 *
 * @throws RangeError when an operand is null, a binary fraction or text that UTF-8 cannot hold, when a pattern leaves the
 *   subset, or when a comparison was written but is not part of the result (`a && b` instead of `a.and(b)`)
 */
export function condition<Row>(build: (row: RowFields<Row>) => Recorded): Condition {
  const written = new Set<FieldCondition>();
  const nothing = {} as RowFields<Row>; // every name is answered by the proxy; the type says which may be written
  const row = new Proxy(nothing, {
    get: (_target, field) => recorder(String(field), written),
  });
  const data = dataOf(build(row));
  const used = new Set(leaves(data));
  if ([...written].some((leaf) => !used.has(leaf))) {
    throw new RangeError('a comparison was written that is not part of the condition: join them with .and() or .or()');
  }
  return data;
}

/** The names of the fields that a condition asks about. */
export function fieldsOf(data: Condition): ReadonlySet<string> {
  return new Set(leaves(data).map(({ field }) => field));
}

class Recording implements Recorded {
  readonly data: Condition;

  constructor(data: Condition) {
    this.data = data;
  }

  and(...others: readonly Recorded[]): Recorded {
    return new Recording({ op: 'and', of: [this.data, ...others.map(dataOf)] });
  }

  or(...others: readonly Recorded[]): Recorded {
    return new Recording({ op: 'or', of: [this.data, ...others.map(dataOf)] });
  }

  not(): Recorded {
    return new Recording({ op: 'not', of: this.data });
  }
}

function recorder(field: string, written: Set<FieldCondition>): object {
  const write = (leaf: FieldCondition): Recorded => {
    written.add(leaf);
    return new Recording(leaf);
  };
  const compare = (op: Comparison) => (value: Operand) => write({ op, field, value: checked(value) });
  const compareSize = (op: Comparison) => (value: number) =>
    write({ op: 'size', field, compare: op, value: Number(checked(value)) });
  const size = comparisons(compareSize);
  return {
    ...comparisons(compare),
    in: (values: readonly Operand[]) => write({ op: 'in', field, values: values.map(checked) }),
    contains: (value: Operand) => write({ op: 'contains', field, value: checked(value) }),
    matches: (value: string) => write({ op: 'matches', field, value: checkPattern(value) }),
    isNull: () => write({ op: 'is-null', field }),
    notNull: () => write({ op: 'not-null', field }),
    size: {
      ...size,
      in: (values: readonly number[]) => new Recording({ op: 'or', of: values.map((v) => dataOf(size.eq(v))) }),
    },
  };
}

function comparisons<Value>(of: (op: Comparison) => (value: Value) => Recorded) {
  return { eq: of('eq'), ne: of('ne'), lt: of('lt'), lte: of('lte'), gt: of('gt'), gte: of('gte') };
}

/** The operand, when both SQL and JavaScript can hold it exactly. */
function checked(value: Operand): Operand {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new RangeError(`numbers are whole and safe (decimals are text), got ${value}`);
    return value === 0 ? 0 : value;
  }
  // PostgreSQL keeps no NUL, and UTF-8 no half of a character.
  if (typeof value === 'string' && !/[\0\p{Surrogate}]/u.test(value)) return value;
  throw new RangeError(
    'an operand is text that UTF-8 can hold, a whole number or a truth value; ask for null by isNull()',
  );
}

function dataOf(recorded: Recorded): Condition {
  if (!(recorded instanceof Recording))
    throw new RangeError('a condition is made of comparisons of the row it was given');
  return recorded.data;
}

function leaves(data: Condition): FieldCondition[] {
  switch (data.op) {
    case 'and':
    case 'or':
      return data.of.flatMap(leaves);
    case 'not':
      return leaves(data.of);
    default:
      return [data];
  }
}
