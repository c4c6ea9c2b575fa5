import { describe, expect, it } from 'vitest';

import { type Condition, condition } from './condition.ts';
import { conditionSql, type SqlField } from './condition-sql.ts';
import type { Decimal } from './decimal.ts';

interface RiverProblem {
  readonly level: number;
  readonly title: string;
  readonly source: 'patrol' | 'inspection';
  readonly fine: Decimal | null;
  readonly photos: readonly string[];
}

const fields: Record<string, SqlField> = {
  level: { kind: 'integer', column: 'p.level' },
  title: { kind: 'text', column: 'p."title"' },
  source: { kind: 'text', column: 'p.source' },
  fine: { kind: 'decimal', column: 'p.fine' },
  photos: { kind: 'list', of: 'text', column: 'p.photos' },
};
const write = condition<RiverProblem>;

describe('conditionSql', () => {
  it.each<{ data: Condition; text: string; parameters: unknown[] }>([
    {
      data: write((r) => r.level.gte(2).or(r.source.in(['inspection']))),
      text: '(p.level >= $1::bigint or p.source = any($2::text[]))',
      parameters: [2, ['inspection']],
    },
    {
      data: write((r) => r.level.gte(2).or(r.source.eq('patrol')).not()),
      text: '((p.level >= $1::bigint) is not true and (p.source = $2::text) is not true)',
      parameters: [2, 'patrol'],
    },
    { data: write((r) => r.title.lt('云')), text: 'p."title" collate "C" < $1::text', parameters: ['云'] },
    {
      data: write((r) => r.title.contains('河')),
      text: 'strpos(p."title" collate "C", $1::text) > 0',
      parameters: ['河'],
    },
    { data: write((r) => r.title.matches('^河')), text: 'p."title" collate "C" ~ $1::text', parameters: ['^河'] },
    { data: write((r) => r.photos.contains('a')), text: '$1::text = any(p.photos)', parameters: ['a'] },
    { data: write((r) => r.photos.size.lte(9)), text: 'cardinality(p.photos) <= $1::bigint', parameters: [9] },
    { data: write((r) => r.fine.isNull().not().not()), text: 'p.fine is null', parameters: [] },
    { data: { op: 'and', of: [] }, text: 'true', parameters: [] },
    { data: { op: 'not', of: { op: 'and', of: [] } }, text: 'false', parameters: [] },
    { data: { op: 'eq', field: 'fine', value: '1.50' }, text: 'p.fine = $1::numeric', parameters: ['1.5'] },
  ])('makes $text', ({ data, text, parameters }) => expect(conditionSql(data, fields)).toEqual({ text, parameters }));

  it('counts its parameters on from those of the statement around it', () => {
    const { text } = conditionSql(
      write((r) => r.level.gt(1).and(r.level.lt(3))),
      fields,
      4,
    );
    expect(text).toBe('(p.level > $4::bigint and p.level < $5::bigint)');
  });

  it.each<{ data: Condition; why: string }>([
    { data: { op: 'eq', field: 'owner', value: 'x' }, why: 'a field that the caller did not name' },
    { data: { op: 'eq', field: 'constructor', value: 'x' }, why: 'a name that every object has' },
    { data: { op: 'eq', field: 'level', value: '1); drop table p' }, why: 'text for a number' },
    { data: { op: 'eq', field: 'fine', value: 'NaN' }, why: 'no decimal' },
    { data: { op: 'matches', field: 'level', value: '1' }, why: 'a pattern for a number' },
    { data: { op: 'matches', field: 'title', value: '(?i)x' }, why: 'a pattern that did not come through the builder' },
    { data: { op: 'eq', field: 'photos', value: 'a' }, why: 'a list is not one value' },
    { data: { op: 'eq', field: 'title', value: '\0' }, why: 'text that PostgreSQL cannot hold' },
  ])('refuses $data: $why', ({ data }) => expect(() => conditionSql(data, fields)).toThrow(RangeError));

  it('never puts a value into its text', () => {
    const nasty = `'; drop table p; --`;
    const { text, parameters } = conditionSql(
      write((r) => r.title.eq(nasty).or(r.title.contains(nasty))),
      fields,
    );
    expect(text).not.toContain('drop');
    expect(parameters).toEqual([nasty, nasty]);
  });
});
