import type { FieldCondition, Operand } from './condition.ts';
import { parseDecimal } from './decimal.ts';
import { parseInstant } from './instant.ts';
import { parsePlainDate } from './plain-date.ts';
import { isUuid } from './uuid.ts';

/** What a field holds. `integer`, `decimal`, `date`, `instant` and `text` have an order, the others only equality. */
export type ScalarKind = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'instant' | 'uuid';

/** A field as both compilers know it. */
export type FieldShape =
  | { readonly kind: ScalarKind }
  | { readonly kind: 'list'; /** What its items are. */ readonly of: ScalarKind };

/** The fields that a condition may ask about, by name. It is written in code: what it does not name is refused. */
export type ConditionFields = Readonly<Record<string, FieldShape>>;

type Op = FieldCondition['op'];

const EQUALITY: readonly Op[] = ['eq', 'ne', 'in', 'is-null', 'not-null'];
const ORDER: readonly Op[] = [...EQUALITY, 'lt', 'lte', 'gt', 'gte'];
const OPS: Readonly<Record<FieldShape['kind'], readonly Op[]>> = {
  text: [...ORDER, 'contains', 'matches'],
  integer: ORDER,
  decimal: ORDER,
  date: ORDER,
  instant: ORDER,
  boolean: EQUALITY,
  uuid: EQUALITY,
  list: ['is-null', 'not-null', 'contains', 'size'],
};

/**
 * The shape of the field that a question is about.
 *
 * @throws RangeError when there is no such field, or it cannot be asked that
 */
export function shapeOf<Shape extends FieldShape>(
  { field, op }: FieldCondition,
  fields: Readonly<Record<string, Shape>>,
): Shape {
  const shape = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!shape) throw new RangeError(`a condition asks about an unknown field: ${JSON.stringify(field)}`);
  if (!OPS[shape.kind].includes(op)) throw new RangeError(`a field of kind ${shape.kind} cannot be asked ${op}`);
  return shape;
}

/**
 * The operand in the one form in which values of that kind are compared.
 *
 * @throws RangeError when it is no value of that kind, or text that PostgreSQL cannot hold (NUL, half a character)
 */
export function operandOf(kind: ScalarKind, value: Operand): Operand {
  if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value))
    throw new RangeError('no text that UTF-8 can hold');
  return formOf(kind, value);
}

/** The value of a row in that form. @throws RangeError when it is no value of that kind */
export function formOf(kind: ScalarKind, value: Operand): Operand {
  const form = FORMS[kind](value);
  if (form === undefined) throw new RangeError(`not a value of kind ${kind}: ${JSON.stringify(value)}`);
  return form;
}

const FORMS: Readonly<Record<ScalarKind, (value: Operand) => Operand | undefined>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? value : undefined),
  decimal: (value) => (typeof value === 'boolean' || isFraction(value) ? undefined : parseDecimal(String(value))),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  date: (value) => (typeof value === 'string' ? parsePlainDate(value) : undefined),
  instant: (value) => (typeof value === 'string' ? parseInstant(value) : undefined),
  uuid: (value) => (typeof value === 'string' && isUuid(value) ? value.toLowerCase() : undefined),
};

/** Binary fractions are never exact. */
function isFraction(value: Operand): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value);
}
