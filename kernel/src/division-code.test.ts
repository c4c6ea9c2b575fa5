import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cityOf,
  countyOf,
  isDivisionCode,
  isWithin,
  levelOf,
  parseDivisionCode as code,
  PROVINCE_HUBEI,
  rangeOf,
  structuralParent,
} from './division-code.ts';

const pad = (n: number, width: number) => String(n).padStart(width, '0');
const anyCode = constantFrom('420000', '420100', '420106', '420106001', '420106001001', '420900', '420923', '429004')
  .chain((known) =>
    integer({ min: 0, max: 999 }).map((n) =>
      known.length === 6 && known.slice(4) !== '00' ? `${known}${pad(n, 3)}` : known,
    ),
  )
  .map(code);

describe('division codes', () => {
  it.each([
    { text: '42', level: 'province', parent: undefined, city: '420000000000' },
    { text: '420100', level: 'city', parent: '420000000000', city: '420100000000' },
    { text: '420106', level: 'county', parent: '420100000000', city: '420100000000' },
    { text: '420106001', level: 'town', parent: '420106000000', city: '420100000000' },
    { text: '420106001001', level: 'village', parent: '420106001000', city: '420100000000' },
    { text: '429004', level: 'county', parent: '420000000000', city: '429004000000' },
    { text: '429004001', level: 'town', parent: '429004000000', city: '429004000000' },
    { text: '441900003', level: 'town', parent: '441900000000', city: '441900000000' },
    { text: '421071', level: 'county', parent: '421000000000', city: '421000000000' },
  ])('$text is a $level of $city', ({ text, level, parent, city }) => {
    expect(levelOf(code(text))).toBe(level);
    expect(structuralParent(code(text))).toBe(parent);
    expect(cityOf(code(text))).toBe(city);
  });

  it('reads full-width digits and blanks, and pads', () => {
    expect(code(' ４２０９２３ ')).toBe('420923000000');
    expect(countyOf(code('420923001002'))).toBe('420923000000');
    expect(countyOf(PROVINCE_HUBEI)).toBe(PROVINCE_HUBEI);
  });

  it.each([
    { text: '42010', why: 'five digits' },
    { text: '4201060010011', why: 'thirteen digits' },
    { text: '042010', why: 'no province begins with 0' },
    { text: '420006', why: 'a county of no city' },
    { text: '420106000001', why: 'a village of no town' },
    { text: '99', why: 'its range would have no end' },
    { text: '42O1O6', why: 'letters' },
    { text: '', why: 'nothing' },
  ])('refuses $text: $why', ({ text }) => expect(() => code(text)).toThrow(RangeError));

  it('goes by level, not by prefix', () => {
    expect(isWithin(code('420106001'), code('420106'))).toBe(true);
    expect(isWithin(code('420106'), code('420100'))).toBe(true);
    expect(isWithin(code('420100'), code('420106'))).toBe(false);
    expect(isWithin(code('429004'), code('42'))).toBe(true);
    expect(isWithin(code('429004'), code('429000'))).toBe(false);
    expect(isWithin(code('429004'), code('421000'))).toBe(false);
  });

  it('lies in every parent, and ranges say the same', () => {
    assert(
      property(anyCode, anyCode, (inner, outer) => {
        const parents = [inner];
        for (let p = structuralParent(inner); p !== undefined; p = structuralParent(p)) parents.push(p);
        expect(parents.every((p) => isWithin(inner, p))).toBe(true);
        expect(isWithin(inner, outer)).toBe(parents.includes(outer));
        const { from, to } = rangeOf(outer);
        expect(isDivisionCode(from)).toBe(true);
        expect(to).toMatch(/^\d{12}$/);
      }),
    );
  });
});
