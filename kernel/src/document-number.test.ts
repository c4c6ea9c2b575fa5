import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatDocumentNumber, parseDocumentNumber } from './document-number.ts';

describe('document numbers', () => {
  it('are read in their strict form', () => {
    expect(parseDocumentNumber('鄂政发〔2020〕12号')).toEqual({ prefix: '鄂政发', year: 2020, sequence: 12 });
    expect(parseDocumentNumber('国办发明电〔2025〕7号')).toMatchObject({ prefix: '国办发明电' });
  });

  it.each([
    { text: '鄂政发[2020]12号', why: 'square brackets' },
    { text: '鄂政发【2020】12号', why: 'thick brackets' },
    { text: '鄂政发〔2020〕012号', why: 'a leading zero' },
    { text: '鄂政发〔2020〕第12号', why: '第' },
    { text: '鄂政发〔20〕12号', why: 'two digits of year' },
    { text: 'EZF〔2020〕12号', why: 'Latin letters' },
  ])('are not $text: $why', ({ text }) => expect(parseDocumentNumber(text)).toBeUndefined());

  it('are read back as they were written', () => {
    assert(
      property(integer({ min: 1900, max: 2099 }), integer({ min: 1, max: 100_000 }), (year, sequence) => {
        const number = { prefix: '云行审', year, sequence };
        expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
      }),
    );
    expect(() => formatDocumentNumber({ prefix: 'X', year: 2026, sequence: 1 })).toThrow(RangeError);
    expect(() => formatDocumentNumber({ prefix: '云行审', year: 2026, sequence: 0 })).toThrow(RangeError);
  });
});
