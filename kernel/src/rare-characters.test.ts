import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { modernizePrivateUse, needsRareFont, rareCharacters } from './rare-characters.ts';

describe('rareCharacters', () => {
  it.each([
    { character: '䶮', kind: 'extension', why: 'extension A: 䶮 (yǎn) in names' },
    { character: '\u9FBB', kind: 'extension', why: 'added to the basic block later' },
    { character: '﨑', kind: 'extension', why: 'a compatibility ideograph' },
    { character: '𬭎', kind: 'supplementary', why: 'extension E, 通用规范汉字' },
    { character: '𠅤', kind: 'supplementary', why: 'extension B' },
    { character: '\u{30000}', kind: 'beyond-standard', why: 'extension G came after the standard' },
    { character: '\uE863', kind: 'private-use', why: 'where GBK put 䶮' },
  ])('$character is $kind: $why', ({ character, kind }) => {
    expect(rareCharacters(`张${character}`)).toEqual([{ character, index: 1, kind }]);
  });

  it('finds nothing in ordinary text', () => {
    expect(rareCharacters('云梦县行政审批局 Yunmeng 2026·（一）')).toEqual([]);
    expect(needsRareFont('张三')).toBe(false);
    expect(needsRareFont('张𬭎')).toBe(true);
  });

  it('counts positions in characters', () => {
    expect(rareCharacters('𬭎三𬭎').map(({ index }) => index)).toEqual([0, 2]);
  });
});

describe('modernizePrivateUse', () => {
  it('puts the moved characters in their place and leaves all others', () => {
    expect(modernizePrivateUse('\uE81E\uE864')).toBe('龴龻');
    expect(modernizePrivateUse('\uE863')).toBe('\uE863');
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const modern = modernizePrivateUse(text);
        expect(modernizePrivateUse(modern)).toBe(modern);
        expect([...modern]).toHaveLength([...text].length);
      }),
    );
  });
});
