import { describe, expect, it } from 'vitest';

import type { Condition } from './condition.ts';
import type { ConditionFields } from './condition-fields.ts';
import { conditionPredicate } from './condition-predicate.ts';

const fields: ConditionFields = {
  level: { kind: 'integer' },
  title: { kind: 'text' },
  fine: { kind: 'decimal' },
  at: { kind: 'instant' },
  id: { kind: 'uuid' },
  isOpen: { kind: 'boolean' },
  photos: { kind: 'list', of: 'text' },
};
const holds = (data: Condition, row: Record<string, unknown>) => conditionPredicate(data, fields)(row);

describe('conditionPredicate', () => {
  it.each<{ data: Condition; row: Record<string, unknown>; expected: boolean; why: string }>([
    { data: { op: 'gte', field: 'level', value: 2 }, row: { level: 2 }, expected: true, why: 'equal is enough' },
    { data: { op: 'eq', field: 'level', value: 2 }, row: {}, expected: false, why: 'a comparison with null is false' },
    { data: { op: 'ne', field: 'level', value: 2 }, row: { level: null }, expected: false, why: 'this one too' },
    {
      data: { op: 'not', of: { op: 'eq', field: 'level', value: 2 } },
      row: {},
      expected: true,
      why: 'its negation is true',
    },
    { data: { op: 'is-null', field: 'level' }, row: {}, expected: true, why: 'absence is null' },
    { data: { op: 'not-null', field: 'photos' }, row: { photos: [] }, expected: true, why: 'an empty list is there' },
    { data: { op: 'eq', field: 'fine', value: '1.5' }, row: { fine: '1.50' }, expected: true, why: 'equal numbers' },
    {
      data: { op: 'lt', field: 'fine', value: '0.3' },
      row: { fine: '0.30000000000000001' },
      expected: false,
      why: 'exactly',
    },
    {
      data: { op: 'gt', field: 'title', value: '\u{FF5E}' },
      row: { title: '𬭎' },
      expected: true,
      why: 'by code point',
    },
    {
      data: { op: 'eq', field: 'at', value: '2026-11-24T01:00:00Z' },
      row: { at: '2026-11-24T09:00:00.000+08:00' },
      expected: true,
      why: 'one moment',
    },
    {
      data: { op: 'eq', field: 'id', value: '017F22E2-79B0-7CC3-98C4-DC0C0C07398F' },
      row: { id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f' },
      expected: true,
      why: 'one id',
    },
    { data: { op: 'in', field: 'level', values: [] }, row: { level: 1 }, expected: false, why: 'in nothing' },
    {
      data: { op: 'contains', field: 'title', value: '' },
      row: { title: '' },
      expected: true,
      why: 'nothing is in everything',
    },
    {
      data: { op: 'matches', field: 'title', value: '^河.$' },
      row: { title: '河\n' },
      expected: true,
      why: 'any one character',
    },
    {
      data: { op: 'contains', field: 'photos', value: 'a' },
      row: { photos: [null, 'a'] },
      expected: true,
      why: 'nulls in a list are passed over',
    },
    {
      data: { op: 'size', field: 'photos', compare: 'eq', value: 0 },
      row: { photos: null },
      expected: false,
      why: 'no list has no size',
    },
    { data: { op: 'or', of: [] }, row: {}, expected: false, why: 'none of nothing' },
    { data: { op: 'and', of: [] }, row: {}, expected: true, why: 'all of nothing' },
  ])('$data of $row is $expected: $why', ({ data, row, expected }) => expect(holds(data, row)).toBe(expected));

  it('does not mistake what every object has for a field of the row', () => {
    expect(() => holds({ op: 'is-null', field: 'toString' }, {})).toThrow(RangeError);
    const odd: ConditionFields = { toString: { kind: 'text' as const } };
    expect(conditionPredicate({ op: 'is-null', field: 'toString' }, odd)({})).toBe(true);
  });

  it('refuses rows that hold another kind of value, rather than guess', () => {
    expect(() => holds({ op: 'eq', field: 'level', value: 2 }, { level: '2' })).toThrow(RangeError);
    expect(() => holds({ op: 'eq', field: 'fine', value: '0.1' }, { fine: 0.1 })).toThrow(RangeError);
    expect(() => holds({ op: 'eq', field: 'title', value: 'x' }, { title: {} })).toThrow(RangeError);
    expect(() => holds({ op: 'contains', field: 'photos', value: 'x' }, { photos: 'x' })).toThrow(RangeError);
  });
});
