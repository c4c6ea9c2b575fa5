import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { normName, parsePersonName } from './person-name.ts';

describe('parsePersonName', () => {
  it.each([
    { text: ' 张三 ', name: '张三', why: 'blanks around it go' },
    { text: '阿依古丽•买买提', name: '阿依古丽·买买提', why: 'the dot of another keyboard' },
    { text: '阿依古丽．买买提', name: '阿依古丽·买买提', why: 'a full-width point between Han characters' },
    { text: '张𬭎', name: '张𬭎', why: 'a character beyond the basic plane counts once' },
    { text: '﨑山', name: '﨑山', why: 'compatibility characters are not replaced' },
    { text: 'Anna  M. Müller-O’Brien', name: 'Anna M. Müller-O’Brien', why: 'foreign names keep their signs' },
    { text: '张', name: undefined, why: 'one character' },
    { text: '𬭎', name: undefined, why: 'one character, though two units' },
    { text: '张三3', name: undefined, why: 'a digit' },
    { text: '张三<b>', name: undefined, why: 'markup' },
    { text: '张'.repeat(51), name: undefined, why: 'more than 50' },
    { text: '', name: undefined, why: 'nothing' },
  ])('reads "$text": $why', ({ text, name }) => expect(parsePersonName(text)).toBe(name));

  it('takes 50 characters of two units each', () => {
    expect(parsePersonName('𬭎'.repeat(50))).toBe('𬭎'.repeat(50));
  });
});

describe('normName', () => {
  it('gives one key to every way of typing a name', () => {
    const letters = constantFrom('阿', '依', '古', '丽', '𬭎');
    const half = string({ unit: letters, minLength: 1, maxLength: 5 });
    assert(
      property(half, half, constantFrom('·', '•', '‧', '．', '・', '･', '.'), (first, second, dot) => {
        expect(normName(` ${first}${dot} ${second}`)).toBe(`${first}·${second}`);
        expect(normName(normName(first))).toBe(normName(first));
      }),
    );
  });
});
