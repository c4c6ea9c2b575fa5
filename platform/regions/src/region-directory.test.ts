import { parseDivisionCode as code } from '@yunmeng/kernel/division-code';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { describe, expect, it } from 'vitest';

import { liesIn, nameIn, scopeIn } from './region-directory.ts';
import { aDirectory, aDivision, anAreaScope } from './testing.ts';

const today = day('2026-11-24');
const directory = aDirectory(
  [
    aDivision('420821', { name: '京山县', to: '2018-02-24', replacedBy: '420882' }),
    aDivision('420882', { name: '京山市', from: '2018-02-24' }),
    aDivision('421002', { name: '沙市区' }),
    aDivision('421071', { name: '荆州经济技术开发区' }),
    aDivision('429004', { name: '仙桃市' }),
    aDivision('420923', { name: '云梦县' }),
  ],
  [anAreaScope('421071', '421002')],
);

describe('scopeIn', () => {
  it.each([
    { of: '420923', scope: '420923', why: 'a county is its own scope' },
    { of: '420923100', scope: '420923', why: 'a town belongs to its county' },
    { of: '420923100001', scope: '420923', why: 'and so does a village' },
    { of: '420900', scope: '420900', why: 'a city is itself' },
    { of: '420000', scope: '420000', why: 'and so is the province' },
    { of: '429004', scope: '429004', why: 'a unit run by the province has no city' },
    { of: '421071001', scope: '421002', why: 'a statistical area belongs to a statutory county' },
    { of: '420821', scope: '420882', why: 'an abolished code to the one in its place' },
    { of: '420821100', scope: '420882', why: 'with its old towns, which the table does not know' },
    { of: '511602001', scope: '511602', why: 'another province keeps its structural county' },
  ])('takes $of to $scope: $why', ({ of, scope }) => {
    expect(scopeIn(directory, code(of), today)).toBe(code(scope));
  });

  it('leaves a code alone on the days on which it held', () => {
    expect(scopeIn(directory, code('420821'), day('2018-02-23'))).toBe(code('420821'));
    expect(scopeIn(directory, code('420821'), day('2018-02-24'))).toBe(code('420882'));
  });

  it('ends even when hand-kept files send two codes to each other', () => {
    const circle = aDirectory([], [anAreaScope('421071', '421002'), anAreaScope('421002', '421071')]);
    expect(scopeIn(circle, code('421071'), today)).toMatch(/^4210/);
  });
});

describe('liesIn', () => {
  it.each([
    { inner: '420923100', outer: '420923', isIn: true, why: 'structure' },
    { inner: '420923', outer: '420900', isIn: true, why: 'structure' },
    { inner: '429004', outer: '420000', isIn: true, why: 'the province runs it' },
    { inner: '429004', outer: '429000', isIn: false, why: 'the heading of a table holds nothing' },
    { inner: '421071001', outer: '421071', isIn: true, why: 'the area it was recorded under' },
    { inner: '421071001', outer: '421002', isIn: true, why: 'the county whose powers reach it' },
    { inner: '421071001', outer: '421000', isIn: true, why: 'and its city' },
    { inner: '421002', outer: '421071', isIn: false, why: 'the county does not lie in the area' },
    { inner: '420821', outer: '420882', isIn: true, why: 'an old code lies in the new one' },
    { inner: '420882', outer: '420821', isIn: true, why: 'a grant over the old code still means the place' },
    { inner: '420923100', outer: '420923101', isIn: false, why: 'neighbours' },
  ])('$inner in $outer is $isIn: $why', ({ inner, outer, isIn }) => {
    expect(liesIn(directory, code(inner), code(outer), today)).toBe(isIn);
  });
});

describe('nameIn', () => {
  it('gives the name of that day, and the last one of a code that is gone', () => {
    expect(nameIn(directory, code('420821'), day('2017-01-01'))).toBe('京山县');
    expect(nameIn(directory, code('420821'), today)).toBe('京山县');
    expect(nameIn(directory, code('420882'), today)).toBe('京山市');
    expect(nameIn(directory, code('511602'), today)).toBeUndefined();
  });
});
