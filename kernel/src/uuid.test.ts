import { assert, integer, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isUuid, uuidV7 } from './uuid.ts';

const tenBytes = uint8Array({ minLength: 10, maxLength: 10 });
const anyMs = integer({ min: 0, max: 2 ** 48 - 1 });

describe('uuidV7', () => {
  it('makes the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, () => random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is always a UUID of version 7, and sorts by time', () => {
    assert(
      property(anyMs, anyMs, tenBytes, tenBytes, (a, b, first, second) => {
        const [one, two] = [uuidV7(a, () => first), uuidV7(b, () => second)];
        expect(isUuid(one)).toBe(true);
        expect(one[14]).toBe('7');
        expect(a === b || one < two === a < b).toBe(true);
      }),
    );
  });

  it('refuses a time that does not fit and a source that gives too little', () => {
    expect(() => uuidV7(-1, () => new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidV7(2 ** 48, () => new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidV7(0, () => new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('isUuid', () => {
  it.each([
    { text: '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', ok: true, why: 'capitals are read' },
    { text: '00000000-0000-0000-0000-000000000000', ok: false, why: 'the nil UUID names nothing' },
    { text: '017f22e279b07cc398c4dc0c0c07398f', ok: false, why: 'hyphens are needed' },
    { text: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n', ok: false, why: 'nothing may follow' },
  ])('$text: $ok, because $why', ({ text, ok }) => expect(isUuid(text)).toBe(ok));
});
