import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatLicenceIdentifier, parseLicenceIdentifier } from './licence-identifier.ts';

const LETTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const word = string({ unit: integer({ min: 0, max: 35 }).map((i) => LETTERS[i] ?? ''), minLength: 1, maxLength: 20 });
const parts = {
  type: '11100000000013338W011',
  issuer: '11430000006122244L',
  serial: '20230000403',
  version: '001',
};
const whole = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U';

describe('licence identifiers', () => {
  it('are written as those found in public', () => {
    expect(formatLicenceIdentifier(parts)).toBe(whole);
    expect(parseLicenceIdentifier(whole)).toEqual({ ...parts, isCheckRight: true });
    const other = '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0';
    expect(parseLicenceIdentifier(other)).toMatchObject({ isCheckRight: true });
    const shortIssuer = '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9';
    expect(parseLicenceIdentifier(shortIssuer)).toMatchObject({ issuer: '340100', isCheckRight: true });
  });

  it('say when the check of one that came in is wrong', () => {
    expect(parseLicenceIdentifier(whole.replace(/U$/, 'V'))).toEqual({ ...parts, isCheckRight: false });
  });

  it.each([
    { text: whole.replace('1.2.156.3005.2', '1.2.156.3005.3'), why: 'another root' },
    { text: `${whole}.1`, why: 'one part too many' },
    { text: whole.replace('.001.', '.000.'), why: 'versions begin at 001' },
    { text: whole.slice(0, -2), why: 'no check character' },
    { text: '', why: 'nothing' },
  ])('are not $text: $why', ({ text }) => expect(parseLicenceIdentifier(text)).toBeUndefined());

  it('are issued in strict form only', () => {
    expect(() => formatLicenceIdentifier({ ...parts, type: 'W011' })).toThrow(RangeError);
    expect(() => formatLicenceIdentifier({ ...parts, serial: 'a.b' })).toThrow(RangeError);
    expect(() => formatLicenceIdentifier({ ...parts, version: '1' })).toThrow(RangeError);
  });

  it('are read back as they were written', () => {
    assert(
      property(word, word, integer({ min: 1, max: 999 }), (issuer, serial, n) => {
        const made = { ...parts, issuer, serial, version: String(n).padStart(3, '0') };
        expect(parseLicenceIdentifier(formatLicenceIdentifier(made))).toEqual({ ...made, isCheckRight: true });
      }),
    );
  });
});
