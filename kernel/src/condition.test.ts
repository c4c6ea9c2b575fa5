import { describe, expect, it } from 'vitest';

import { type Condition, condition, fieldsOf, type Recorded } from './condition.ts';
import { type Decimal, parseDecimal } from './decimal.ts';
import { parsePlainDate, type PlainDate } from './plain-date.ts';

interface RiverProblem {
  readonly level: number;
  readonly source: 'patrol' | 'public' | 'inspection';
  readonly title: string;
  readonly measure: string | null;
  readonly fine?: Decimal;
  readonly foundOn: PlainDate;
  readonly isOpen: boolean;
  readonly photos: readonly string[];
}

const write = condition<RiverProblem>;

describe('condition', () => {
  it('is written as a sentence and kept as data', () => {
    expect(write((r) => r.level.gte(2).or(r.source.in(['inspection'])))).toEqual({
      op: 'or',
      of: [
        { op: 'gte', field: 'level', value: 2 },
        { op: 'in', field: 'source', values: ['inspection'] },
      ],
    });
  });

  it.each<{ data: Condition; written: Condition }>([
    { written: write((r) => r.title.contains('排污口')), data: { op: 'contains', field: 'title', value: '排污口' } },
    {
      written: write((r) => r.title.matches('^R[0-9]{6}$')),
      data: { op: 'matches', field: 'title', value: '^R[0-9]{6}$' },
    },
    { written: write((r) => r.photos.size.gte(1)), data: { op: 'size', field: 'photos', compare: 'gte', value: 1 } },
    { written: write((r) => r.photos.contains('a')), data: { op: 'contains', field: 'photos', value: 'a' } },
    { written: write((r) => r.measure.isNull()), data: { op: 'is-null', field: 'measure' } },
    { written: write((r) => r.fine.notNull()), data: { op: 'not-null', field: 'fine' } },
    { written: write((r) => r.fine.lt(parseDecimal('0.50'))), data: { op: 'lt', field: 'fine', value: '0.5' } },
    {
      written: write((r) => r.foundOn.lte(parsePlainDate('2026-11-24'))),
      data: { op: 'lte', field: 'foundOn', value: '2026-11-24' },
    },
    {
      written: write((r) => r.isOpen.eq(true).not()),
      data: { op: 'not', of: { op: 'eq', field: 'isOpen', value: true } },
    },
    { written: write((r) => r.level.ne(-0)), data: { op: 'ne', field: 'level', value: 0 } },
    {
      written: write((r) => r.level.gt(1).and(r.level.lt(3))),
      data: {
        op: 'and',
        of: [
          { op: 'gt', field: 'level', value: 1 },
          { op: 'lt', field: 'level', value: 3 },
        ],
      },
    },
  ])('keeps $data', ({ written, data }) => {
    expect(written).toEqual(data);
    expect(JSON.parse(JSON.stringify(written))).toEqual(data);
  });

  it('names the fields it asks about', () => {
    const data = write((r) => r.level.gte(2).and(r.photos.size.in([1, 2]).or(r.title.eq('x').not())));
    expect([...fieldsOf(data)]).toEqual(['level', 'photos', 'title']);
  });

  it('compiles nothing that the row has not', () => {
    const mistakes = [
      // @ts-expect-error -- no such field
      () => write((r) => r.depth.eq(1)),
      // @ts-expect-error -- not one of the choices
      () => write((r) => r.source.eq('camera')),
      // @ts-expect-error -- choices have no order
      () => write((r) => r.source.lt('public')),
      // @ts-expect-error -- text for a number
      () => write((r) => r.level.gte('2')),
      // @ts-expect-error -- a decimal is written exactly
      () => write((r) => r.fine.gt(0.5)),
      // @ts-expect-error -- days are not searched for text
      () => write((r) => r.foundOn.contains('2026')),
      // @ts-expect-error -- null is asked for by isNull
      () => write((r) => r.measure.eq(null)),
      // @ts-expect-error -- truth values have no order
      () => write((r) => r.isOpen.gt(false)),
    ];
    expect(mistakes).toHaveLength(8);
  });

  it('refuses operands that cannot be the same everywhere', () => {
    expect(() => write((r) => r.level.eq(0.1))).toThrow(RangeError);
    expect(() => write((r) => r.level.eq(2 ** 53))).toThrow(RangeError);
    expect(() => write((r) => r.title.eq('\uD86D'))).toThrow(RangeError);
    expect(() => write((r) => r.title.eq('a\0'))).toThrow(RangeError);
    expect(() => write((r) => r.title.matches('\\d'))).toThrow(RangeError);
  });

  it('notices comparisons that were joined with && and so fell away', () => {
    expect(() => write((r) => r.level.gte(2) && r.isOpen.eq(true))).toThrow(/not part of the condition/);
    expect(() => write((r) => r.level.gte(2) || r.isOpen.eq(true))).not.toThrow();
    const foreign = {} as Recorded; // what a caller without types could hand in
    expect(() => write(() => foreign)).toThrow(RangeError);
  });
});
