import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codePointLength, compareCodePoints } from './code-points.ts';

const text = string({ unit: 'binary' });
const bytes = (value: string) => Buffer.from(value, 'utf8');

describe('code points', () => {
  it('counts rare characters once', () => {
    expect(codePointLength('𬭎')).toBe(1);
    expect('𬭎').toHaveLength(2);
    expect(codePointLength('张𬭎')).toBe(2);
  });

  it('puts characters beyond the basic plane last', () => {
    const [rare, wave] = ['𬭎', '\u{FF5E}'] as const;
    expect(compareCodePoints(rare, wave)).toBeGreaterThan(0);
    expect([wave, rare].toSorted()).toEqual([rare, wave]);
    expect(compareCodePoints('云', '云梦')).toBeLessThan(0);
    expect(compareCodePoints('云梦', '云梦')).toBe(0);
  });

  it('orders as bytes of UTF-8 do', () => {
    assert(
      property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(bytes(a), bytes(b)));
        expect(codePointLength(a)).toBe([...a].length);
      }),
    );
  });
});
