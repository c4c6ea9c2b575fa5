import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatQueryCode, parseQueryCode, queryCode } from './query-code.ts';

/** A small generator with a seed, so that a test can be repeated. */
function bytesFrom(seed: number): (count: number) => Uint8Array {
  let state = seed >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}
const anyCode = integer().map((seed) => queryCode(bytesFrom(seed)));

describe('query codes', () => {
  it('are twelve characters that nobody confuses, and are read back in any dress', () => {
    assert(
      property(anyCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJ-NP-Z]{12}$/);
        expect(parseQueryCode(code)).toBe(code);
        expect(parseQueryCode(` ${formatQueryCode(code).toLowerCase()} `)).toBe(code);
        expect(parseQueryCode(code.replaceAll('0', 'o').replaceAll('1', 'i'))).toBe(code);
      }),
    );
  });

  it('notice one wrong character', () => {
    assert(
      property(anyCode, integer({ min: 0, max: 11 }), (code, i) => {
        const other = code[i] === 'A' ? 'B' : 'A';
        expect(parseQueryCode(code.slice(0, i) + other + code.slice(i + 1))).toBeUndefined();
      }),
    );
  });

  it('refuse what is too short, too long or foreign', () => {
    expect(parseQueryCode('')).toBeUndefined();
    expect(parseQueryCode('7K3M')).toBeUndefined();
    expect(parseQueryCode('办件查询码办件查询码办件')).toBeUndefined();
  });

  it('use every letter equally often', () => {
    const draw = bytesFrom(7);
    const counts = new Map<string, number>();
    for (let i = 0; i < 2_000; i++) {
      for (const letter of queryCode(draw).slice(0, 11)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(34);
    const expected = (2_000 * 11) / 34;
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.25);
  });
});
