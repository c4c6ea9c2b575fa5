import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parsePhone, phoneKind } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    { text: '13800001234', phone: '13800001234', kind: 'mobile' },
    { text: '+86 138-0000-1234', phone: '13800001234', kind: 'mobile' },
    { text: '００８６１９９００００１２３４', phone: '19900001234', kind: 'mobile' },
    { text: '0712-4328888', phone: '0712-4328888', kind: 'fixed' },
    { text: '(0712) 4328888', phone: '0712-4328888', kind: 'fixed' },
    { text: '（０２７）８７２３５５００', phone: '027-87235500', kind: 'fixed' },
    { text: '02787235500', phone: '027-87235500', kind: 'fixed' },
    { text: '+86 27 87235500', phone: '027-87235500', kind: 'fixed' },
    { text: '0712-4328888-801', phone: '0712-4328888-801', kind: 'fixed' },
    { text: '0712-4328888转801', phone: '0712-4328888-801', kind: 'fixed' },
    { text: '400 820 1234', phone: '400-820-1234', kind: 'service' },
    { text: '12345', phone: '12345', kind: 'short' },
    { text: '110', phone: '110', kind: 'short' },
    { text: '95588', phone: '95588', kind: 'short' },
    { text: '963090', phone: '963090', kind: 'short' },
    { text: '4328888', phone: undefined, kind: 'none' },
    { text: '12800001234', phone: undefined, kind: 'none' },
    { text: '1380000123', phone: undefined, kind: 'none' },
    { text: '0712-1328888', phone: undefined, kind: 'none' },
    { text: 'abc', phone: undefined, kind: 'none' },
    { text: '', phone: undefined, kind: 'none' },
  ])('reads $text as $phone', ({ text, phone, kind }) => {
    const read = parsePhone(text);
    expect(read).toBe(phone);
    expect(read === undefined ? 'none' : phoneKind(read)).toBe(kind);
  });

  it('reads again what it has written', () => {
    assert(
      property(integer({ min: 3, max: 9 }), integer({ min: 0, max: 999_999_999 }), (second, rest) => {
        const phone = parsePhone(`1${second}${String(rest).padStart(9, '0')}`);
        expect(phone).toBeDefined();
        expect(parsePhone(phone ?? '')).toBe(phone);
      }),
    );
    for (const phone of ['0712-4328888-801', '400-820-1234', '027-87235500']) expect(parsePhone(phone)).toBe(phone);
  });
});
