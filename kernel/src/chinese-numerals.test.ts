import { assert, maxSafeNat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chineseDate, chineseNumber, rmbCapitals } from './chinese-numerals.ts';
import { fen } from './money.ts';
import { parsePlainDate } from './plain-date.ts';

/** Reads the words back by their places: written apart from the code under test. */
function read(text: string): bigint {
  const digits = '零一二三四五六七八九';
  const units: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n };
  let [total, high, section, digit] = [0n, 0n, 0n, 0n];
  for (const word of text) {
    if (word === '亿') {
      total = (high + section + digit) * 100_000_000n;
      [high, section, digit] = [0n, 0n, 0n];
    } else if (word === '万') {
      high = (section + digit) * 10_000n;
      [section, digit] = [0n, 0n];
    } else if (units[word] !== undefined) {
      section += (digit === 0n ? 1n : digit) * units[word];
      digit = 0n;
    } else {
      digit = BigInt(digits.indexOf(word));
    }
  }
  return total + high + section + digit;
}

describe('chineseNumber', () => {
  it.each([
    { value: 0, words: '零' },
    { value: 10, words: '十' },
    { value: 12, words: '十二' },
    { value: 105, words: '一百零五' },
    { value: 110, words: '一百一十' },
    { value: 1_001, words: '一千零一' },
    { value: 10_010, words: '一万零一十' },
    { value: 100_000, words: '十万' },
    { value: 100_000_001, words: '一亿零一' },
    { value: 1_500_000_000_000, words: '一万五千亿' },
    { value: 3_000_000_000_000, words: '三万亿' },
    { value: 1_000_000_010_000, words: '一万亿零一万' },
  ])('$value is $words', ({ value, words }) => expect(chineseNumber(value)).toBe(words));

  it('says every number so that it can be read back', () => {
    assert(
      property(maxSafeNat(), (value) => {
        expect(read(chineseNumber(value))).toBe(BigInt(value));
        expect(chineseNumber(value)).not.toMatch(/零零|零万|零亿|.零$/);
      }),
    );
  });

  it('refuses what is no whole number from 0', () => {
    expect(() => chineseNumber(-1)).toThrow(RangeError);
    expect(() => chineseNumber(1.5)).toThrow(RangeError);
  });
});

describe('rmbCapitals', () => {
  it.each([
    { amount: 0, words: '零元整' },
    { amount: 5, words: '伍分' },
    { amount: 50, words: '伍角整' },
    { amount: 55, words: '伍角伍分' },
    { amount: 10_050, words: '壹佰元伍角整' },
    { amount: 1_010_005, words: '壹万零壹佰元零伍分' },
    { amount: 100_000_000, words: '壹佰万元整' },
    { amount: 20_000_500_000, words: '贰亿零伍仟元整' },
    { amount: 1_000, words: '壹拾元整' },
    { amount: 168_032, words: '壹仟陆佰捌拾元叁角贰分' },
    { amount: 150_000_000_000_000, words: '壹万伍仟亿元整' },
    { amount: Number.MAX_SAFE_INTEGER, words: '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分' },
  ])('$amount fen are $words', ({ amount, words }) => expect(rmbCapitals(fen(amount))).toBe(words));

  it('refuses a negative amount', () => {
    expect(() => rmbCapitals(fen(-1))).toThrow(RangeError);
  });
});

describe('chineseDate', () => {
  it('writes the date of an official document', () => {
    expect(chineseDate(parsePlainDate('2026-11-24'))).toBe('二〇二六年十一月二十四日');
    expect(chineseDate(parsePlainDate('2020-10-10'))).toBe('二〇二〇年十月十日');
  });
});
