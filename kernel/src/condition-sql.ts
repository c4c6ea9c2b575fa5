import type { Comparison, Condition, FieldCondition, Operand } from './condition.ts';
import { type FieldShape, operandOf, type ScalarKind, shapeOf } from './condition-fields.ts';
import { checkPattern } from './condition-pattern.ts';

/** A field and where SQL finds it. */
export type SqlField = FieldShape & {
  /**
   * Column expression as it goes into the text, quoted where it must be and in brackets when it is compound. It comes from
   * code, never from input. Text columns have a deterministic collation; lists are arrays; instants are whole milliseconds.
   */
  readonly column: string;
};

/** A piece of SQL and the values of its parameters, in order. */
export interface SqlCondition {
  /** True of exactly the rows of which the condition holds; of the others false or null, as suits a `where`. */
  readonly text: string;
  readonly parameters: readonly (Operand | readonly Operand[])[];
}

/** What is known while a condition is compiled. */
interface Scope {
  readonly fields: Readonly<Record<string, SqlField>>;
  /** Takes a value and answers with its placeholder. */
  readonly parameter: (value: Operand | readonly Operand[]) => string;
}

const SIGNS: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };
const TYPES: Readonly<Record<ScalarKind, string>> = {
  text: 'text',
  integer: 'bigint',
  decimal: 'numeric',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
  uuid: 'uuid',
};

/**
 * Compiles a condition to SQL for PostgreSQL. Values become parameters from `$first` on; names come from `fields` only.
 * Negation is pushed down to the single comparisons, which alone are guarded against null, so that indexes serve.
 *
 * @throws RangeError when the condition asks for something that `fields` has not, or that its kind cannot answer
 */
export function conditionSql(
  condition: Condition,
  fields: Readonly<Record<string, SqlField>>,
  first = 1,
): SqlCondition {
  const parameters: (Operand | readonly Operand[])[] = [];
  const parameter = (value: Operand | readonly Operand[]) => `$${first - 1 + parameters.push(value)}`;
  return { text: compile(condition, true, { fields, parameter }), parameters };
}

function compile(condition: Condition, isAffirmed: boolean, scope: Scope): string {
  switch (condition.op) {
    case 'and':
    case 'or':
      return joined(condition.of, (condition.op === 'and') === isAffirmed ? 'and' : 'or', isAffirmed, scope);
    case 'not':
      return compile(condition.of, !isAffirmed, scope);
    default:
      return isAffirmed ? question(condition, scope) : `(${question(condition, scope)}) is not true`;
  }
}

function joined(parts: readonly Condition[], word: 'and' | 'or', isAffirmed: boolean, scope: Scope): string {
  if (parts.length === 0) return word === 'and' ? 'true' : 'false';
  return `(${parts.map((part) => compile(part, isAffirmed, scope)).join(` ${word} `)})`;
}

function question(condition: FieldCondition, { fields, parameter }: Scope): string {
  const { column, ...shape } = shapeOf(condition, fields);
  switch (condition.op) {
    case 'is-null':
      return `${column} is null`;
    case 'not-null':
      return `${column} is not null`;
    case 'size':
      return `cardinality(${column}) ${SIGNS[condition.compare]} ${parameter(operandOf('integer', condition.value))}::bigint`;
    case 'matches':
      return `${column} collate "C" ~ ${parameter(checkPattern(condition.value))}::text`;
    case 'contains':
      return contains(column, shape, condition.value, parameter);
    case 'in': {
      const kind = scalarKind(shape);
      const values = condition.values.map((value) => operandOf(kind, value));
      return `${column} = any(${parameter(values)}::${TYPES[kind]}[])`;
    }
    default: {
      const kind = scalarKind(shape);
      const isOrder = condition.op !== 'eq' && condition.op !== 'ne';
      const left = kind === 'text' && isOrder ? `${column} collate "C"` : column;
      return `${left} ${SIGNS[condition.op]} ${parameter(operandOf(kind, condition.value))}::${TYPES[kind]}`;
    }
  }
}

function contains(column: string, shape: FieldShape, value: Operand, parameter: Scope['parameter']): string {
  if (shape.kind !== 'list') return `strpos(${column} collate "C", ${parameter(operandOf('text', value))}::text) > 0`;
  return `${parameter(operandOf(shape.of, value))}::${TYPES[shape.of]} = any(${column})`;
}

/** `shapeOf` has refused lists where one value is compared. */
function scalarKind(shape: FieldShape): ScalarKind {
  if (shape.kind === 'list') throw new RangeError('a list has no single value to compare');
  return shape.kind;
}
