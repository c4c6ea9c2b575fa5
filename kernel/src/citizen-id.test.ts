import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mod112 } from './check-characters.ts';
import { birthDateOf, checkCitizenId, sexOf, upgradeCitizenId } from './citizen-id.ts';
import { addDays, compactDate, parsePlainDate } from './plain-date.ts';

const today = parsePlainDate('2026-11-24');
const complete = (body: string) => body + mod112(body);

describe('checkCitizenId', () => {
  it.each([
    { text: '11010519491231002X', why: "the standard's own sample" },
    { text: ' 11010519491231002x ', why: 'a small x and blanks' },
    { text: '11010519491231002Ⅹ', why: 'the Roman numeral ten' },
    { text: '１１０１０５１９４９１２３１００２Ｘ', why: 'full-width characters' },
    { text: '110105491231002', why: 'an old number of 15 digits' },
  ])('takes $text: $why', ({ text }) => {
    expect(checkCitizenId(text, today)).toEqual({ kind: 'valid', id: '11010519491231002X', holder: 'mainland' });
  });

  it("takes the standard's second sample while its holder is at most 150 years old", () => {
    expect(checkCitizenId('440524188001010014', today)).toMatchObject({ kind: 'valid' });
    expect(checkCitizenId('440524188001010014', parsePlainDate('2031-01-01'))).toEqual({
      kind: 'invalid',
      fault: 'too-old',
    });
  });

  it.each([
    { text: '420106199002301239', fault: 'birth-date', why: '30 February' },
    { text: complete('42909920261125000'), fault: 'born-in-future', why: 'born tomorrow' },
    { text: complete('42909918751124000'), fault: 'too-old', why: '151 years old today' },
    { text: '110105194912310021', fault: 'check-character', why: 'the check character is X' },
    { text: '11010519491231002', fault: 'form', why: '17 characters' },
    { text: '1101051949123100XX', fault: 'form', why: 'X stands at the end only' },
    { text: '010105194912310029', fault: 'form', why: 'no region begins with 0' },
    { text: '', fault: 'form', why: 'nothing' },
  ])('refuses $text: $why', ({ text, fault }) => {
    const verdict = checkCitizenId(text, today);
    expect(verdict).toEqual({ kind: 'invalid', fault });
  });

  it('does not judge the cards of foreign residents', () => {
    expect(checkCitizenId('911124198108030024', today)).toEqual({ kind: 'not-judged', text: '911124198108030024' });
  });

  it.each([
    { region: '810000', holder: 'hong-kong' },
    { region: '820000', holder: 'macao' },
    { region: '830000', holder: 'taiwan' },
    { region: '429099', holder: 'mainland' },
  ])('knows whose card begins with $region', ({ region, holder }) => {
    expect(checkCitizenId(complete(`${region}19900101000`), today)).toMatchObject({ kind: 'valid', holder });
  });

  it('gives back the birth date and sex that went in, and notices one wrong digit', () => {
    const born = integer({ min: 0, max: 40_000 }).map((n) => addDays(parsePlainDate('1915-01-01'), n));
    const region = constantFrom('429099', '110105', '810000');
    assert(
      property(region, born, integer({ min: 0, max: 999 }), integer({ min: 14, max: 16 }), (place, bornOn, n, at) => {
        const id = complete(`${place}${compactDate(bornOn)}${String(n).padStart(3, '0')}`);
        const verdict = checkCitizenId(id, today);
        if (verdict.kind !== 'valid') throw new Error('a made number must be valid');
        expect(birthDateOf(verdict.id)).toBe(bornOn);
        expect(sexOf(verdict.id)).toBe(n % 2 === 1 ? 'male' : 'female');
        const wrong = id.slice(0, at) + ((Number(id[at]) + 1) % 10) + id.slice(at + 1);
        expect(checkCitizenId(wrong, today)).toEqual({ kind: 'invalid', fault: 'check-character' });
      }),
    );
  });

  it('upgrades nothing but 15 digits', () => {
    expect(upgradeCitizenId('110105491231002')).toBe('11010519491231002X');
    expect(() => upgradeCitizenId('11010519491231002X')).toThrow(RangeError);
  });
});
