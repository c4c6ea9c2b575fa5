import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseItemCode } from './item-code.ts';

describe('parseItemCode', () => {
  it('reads a basic code of 12 digits', () => {
    expect(parseItemCode('442199806003')).toEqual({
      scheme: 'basic',
      code: '442199806003',
      region: '44',
      type: '21',
      department: '99',
      mainItem: '806',
      subItem: '003',
    });
  });

  it('reads an implementation code of 31 characters', () => {
    expect(parseItemCode('12441500196720244t3442199806003')).toMatchObject({
      scheme: 'implementation',
      body: '12441500196720244T',
      level: 3,
      basic: { code: '442199806003' },
    });
  });

  it('reads a handling item of 33', () => {
    expect(parseItemCode('12441500196720244T344219980600302')).toMatchObject({
      scheme: 'handling-item',
      sequence: '02',
      implementation: { code: '12441500196720244T3442199806003' },
    });
  });

  it.each([
    { text: '511A0138000000-511602000000-000-115113010833722043-1-00', why: 'a real local code' },
    { text: '4421998060', why: 'the shorter maximum of GB/T 39046-2020' },
    { text: '12441500196720244T7442199806003', why: 'there is no level 7' },
    { text: '事项001', why: 'whatever a partner sends' },
  ])('keeps $text: $why', ({ text }) => {
    expect(parseItemCode(text)).toEqual({ scheme: 'unknown', code: text });
  });

  it('refuses nothing but nothing', () => {
    expect(() => parseItemCode('  ')).toThrow(RangeError);
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => {
        const kept = text.normalize('NFKC').trim().toUpperCase();
        expect(kept === '' || parseItemCode(text).code === kept).toBe(true);
      }),
    );
  });
});
