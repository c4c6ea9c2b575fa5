import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mod1110, mod112, mod3736 } from './check-characters.ts';

const LETTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const code = string({ unit: integer({ min: 0, max: 35 }).map((i) => LETTERS[i] ?? ''), minLength: 2, maxLength: 40 });
const digits = (length: number) =>
  string({ unit: integer({ min: 0, max: 9 }).map(String), minLength: length, maxLength: length });

describe('check characters', () => {
  it('makes those of the standards own samples', () => {
    expect(mod112('11010519491231002')).toBe('X');
    expect(mod1110('11010800000001')).toBe('6');
    expect(mod3736('11100000000013338W01111430000006122244L20230000403001')).toBe('U');
    expect(mod3736('11100000000013338W00911330105002500287C2025052201002')).toBe('0');
    expect(mod3736('11100000MB03271699022340100000000016001')).toBe('9');
  });

  it('refuses a body it does not know', () => {
    expect(() => mod112('1101051949123100')).toThrow(RangeError);
    expect(() => mod1110('11O')).toThrow(RangeError);
    expect(() => mod3736('abc')).toThrow(RangeError);
    expect(() => mod3736('')).toThrow(RangeError);
  });

  it('notices one wrong character', () => {
    assert(
      property(code, integer({ min: 0 }), integer({ min: 1, max: 35 }), (body, at, shift) => {
        const i = at % body.length;
        const other = LETTERS[(LETTERS.indexOf(body[i] ?? '') + shift) % 36];
        expect(mod3736(body.slice(0, i) + other + body.slice(i + 1))).not.toBe(mod3736(body));
      }),
    );
    assert(
      property(digits(17), integer({ min: 0, max: 16 }), integer({ min: 1, max: 9 }), (body, i, shift) => {
        const other = (Number(body[i]) + shift) % 10;
        expect(mod112(body.slice(0, i) + other + body.slice(i + 1))).not.toBe(mod112(body));
      }),
    );
  });

  it('notices two neighbouring digits that changed places (MOD 11-2)', () => {
    assert(
      property(digits(17), integer({ min: 0, max: 15 }), (body, i) => {
        const swapped = body.slice(0, i) + body.charAt(i + 1) + body.charAt(i) + body.slice(i + 2);
        expect(mod112(swapped) === mod112(body)).toBe(swapped === body);
      }),
    );
  });
});
