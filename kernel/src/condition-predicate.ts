import { compareCodePoints } from './code-points.ts';
import type { Comparison, Condition, FieldCondition, Operand } from './condition.ts';
import { type ConditionFields, formOf, operandOf, type ScalarKind, shapeOf } from './condition-fields.ts';
import { checkPattern } from './condition-pattern.ts';
import { compareDecimal, type Decimal } from './decimal.ts';

/** Whether the condition holds of a row. What the row has not counts as null. */
export type Predicate = (row: Readonly<Record<string, unknown>>) => boolean;

type Test = (value: NonNullable<unknown>) => boolean;

const TESTS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
};

/**
 * Compiles a condition to a function of rows as the database gives them: whole numbers as numbers, decimals, days,
 * instants and ids as text, lists as arrays. No text is evaluated, so it runs under any content security policy.
 *
 * @throws RangeError when the condition asks for something that `fields` has not, or that its kind cannot answer; the
 *   predicate itself throws one when a row holds a value of another kind
 */
export function conditionPredicate(condition: Condition, fields: ConditionFields): Predicate {
  switch (condition.op) {
    case 'and': {
      const parts = condition.of.map((part) => conditionPredicate(part, fields));
      return (row) => parts.every((part) => part(row));
    }
    case 'or': {
      const parts = condition.of.map((part) => conditionPredicate(part, fields));
      return (row) => parts.some((part) => part(row));
    }
    case 'not': {
      const inner = conditionPredicate(condition.of, fields);
      return (row) => !inner(row);
    }
    default:
      return question(condition, fields);
  }
}

function question(condition: FieldCondition, fields: ConditionFields): Predicate {
  const { field, op } = condition;
  const test = testOf(condition, fields);
  return (row) => {
    const value = Object.hasOwn(row, field) ? row[field] : null;
    if (value === null || value === undefined) return op === 'is-null';
    return test(value);
  };
}

/** The test of a value that is there. */
function testOf(condition: FieldCondition, fields: ConditionFields): Test {
  const shape = shapeOf(condition, fields);
  if (shape.kind === 'list') return listTest(condition, shape.of);
  switch (condition.op) {
    case 'is-null':
      return () => false;
    case 'not-null':
      return () => true;
    case 'matches': {
      const pattern = new RegExp(checkPattern(condition.value), 'su');
      return (value) => pattern.test(String(formOf('text', asOperand(value))));
    }
    case 'contains': {
      const part = String(operandOf('text', condition.value));
      return (value) => String(formOf('text', asOperand(value))).includes(part);
    }
    case 'in': {
      const orders = condition.values.map((operand) => orderAgainst(shape.kind, operand));
      return (value) => orders.some((order) => order(value) === 0);
    }
    case 'size':
      throw new RangeError('only a list has a size');
    default: {
      const order = orderAgainst(shape.kind, condition.value);
      const isSo = TESTS[condition.op];
      return (value) => isSo(order(value));
    }
  }
}

function listTest(condition: FieldCondition, kind: ScalarKind): Test {
  switch (condition.op) {
    case 'contains': {
      const order = orderAgainst(kind, condition.value);
      return (value) => listOf(value).some((item) => item !== null && item !== undefined && order(item) === 0);
    }
    case 'size': {
      const isSo = TESTS[condition.compare];
      const size = Number(operandOf('integer', condition.value));
      return (value) => isSo(listOf(value).length - size);
    }
    default:
      return () => condition.op === 'not-null';
  }
}

/** How a value compares with an operand of that kind: negative, zero or positive. */
function orderAgainst(kind: ScalarKind, operand: Operand): (value: NonNullable<unknown>) => number {
  const right = operandOf(kind, operand);
  return (value) => {
    const left = formOf(kind, asOperand(value));
    if (left === right) return 0;
    if (kind === 'decimal') return compareDecimal(left as Decimal, right as Decimal); // formOf gives decimals their form
    if (typeof left === 'string' && typeof right === 'string') return compareCodePoints(left, right);
    return Number(left) - Number(right);
  };
}

function asOperand(value: NonNullable<unknown>): Operand {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new RangeError(`a row holds a value that no condition can ask about: ${typeof value}`);
}

function listOf(value: NonNullable<unknown>): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError('a row holds something else where a list belongs');
  return value;
}
