import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  checkCreditCode,
  creditCodeCheck,
  isRegistrationNumber,
  organizationCodeCheck,
  organizationCodeOf,
} from './credit-code.ts';

const LETTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const body = string({ unit: integer({ min: 0, max: 30 }).map((i) => LETTERS[i] ?? ''), minLength: 17, maxLength: 17 });

describe('checkCreditCode', () => {
  it.each([
    '91350100M000100Y43',
    '91110000600037341L',
    '914403001922038216',
    '11110000000021135M',
    '11100000000013338W',
    ' 11100000000013338w ',
    '１１１０００００００００１３３３８Ｗ',
  ])('takes the real code %s', (text) => {
    expect(checkCreditCode(text)).toMatchObject({ kind: 'valid' });
  });

  it.each([
    { text: '91350100M000100Y44', fault: 'check-character', why: 'the check is 3' },
    { text: '91350100M000100Y4', fault: 'form', why: '17 characters' },
    { text: '91350100S000100Y43', fault: 'form', why: 'S is left out of the alphabet' },
    { text: '', fault: 'form', why: 'nothing' },
  ])('refuses $text: $why', ({ text, fault }) => {
    expect(checkCreditCode(text)).toEqual({ kind: 'invalid', fault });
  });

  it('only warns of a wrong organization code within', () => {
    expect(organizationCodeCheck('00002113')).toBe('5');
    const odd = '1142092300002113' + '6';
    expect(checkCreditCode(odd + creditCodeCheck(odd))).toMatchObject({ warnings: ['organization-code'] });
    const right = '1142092300002113' + '5';
    const verdict = checkCreditCode(right + creditCodeCheck(right));
    if (verdict.kind !== 'valid') throw new Error('the code is right');
    expect(verdict.warnings).toEqual([]);
    expect(organizationCodeOf(verdict.code)).toBe('000021135');
  });

  it('only warns of an authority that the standard does not list', () => {
    const odd = 'B142092300002113' + '5';
    expect(checkCreditCode(odd + creditCodeCheck(odd))).toMatchObject({ warnings: ['authority'] });
  });

  it('notices one wrong character', () => {
    assert(
      property(body, integer({ min: 0, max: 16 }), integer({ min: 1, max: 30 }), (text, i, shift) => {
        const other = LETTERS[(LETTERS.indexOf(text[i] ?? '') + shift) % 31] ?? '';
        const check = creditCodeCheck(text);
        expect(checkCreditCode(text + check)).toMatchObject({ kind: 'valid' });
        expect(checkCreditCode(text.slice(0, i) + other + text.slice(i + 1) + check)).toMatchObject({
          kind: 'invalid',
        });
      }),
    );
  });
});

describe('isRegistrationNumber', () => {
  it('takes 15 digits whose check is right', () => {
    expect(isRegistrationNumber('110108000000016')).toBe(true);
    expect(isRegistrationNumber('110108000000017')).toBe(false);
    expect(isRegistrationNumber('11010800000001')).toBe(false);
  });
});
