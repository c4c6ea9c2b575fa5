import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addMs, endOfDay, epochMs, instantOf, parseInstant, shanghaiDay, startOfDay } from './instant.ts';
import { addDays, parsePlainDate } from './plain-date.ts';

const anyMs = integer({ min: -62_135_596_800_000, max: 253_402_200_000_000 });

describe('instants', () => {
  it.each([
    { text: '2026-11-24T12:15:00Z', why: 'UTC' },
    { text: '2026-11-24t12:15:00z', why: 'small letters (RFC 3339)' },
    { text: '2026-11-24T20:15:00.0009+08:00', why: 'finer than a millisecond is cut off' },
    { text: '2026-11-24T07:15:00-05:00', why: 'another offset' },
    { text: '2026-11-24 12:15:00+00', why: 'as PostgreSQL prints it' },
    { text: '2026-11-24 17:45:00+0530', why: 'offset without colon' },
  ])('$text is one moment: $why', ({ text }) => {
    expect(parseInstant(text)).toBe('2026-11-24T20:15:00.000+08:00');
  });

  it.each([
    { text: '2026-11-24T20:15:00', why: 'without an offset nobody knows when it is' },
    { text: '2026-11-24', why: 'a day is not a moment' },
    { text: '2026-02-30T00:00:00Z', why: 'the day does not exist' },
    { text: '2026-11-24T24:00:00Z', why: 'hours end at 23' },
    { text: '2026-11-24T23:59:60Z', why: 'leap seconds are not kept' },
    { text: '2026-11-24T12:00:00+24:00', why: 'no such offset' },
    { text: '9999-12-31T23:59:59Z', why: 'in Shanghai it is the year 10000' },
  ])('refuses $text: $why', ({ text }) => {
    expect(() => parseInstant(text)).toThrow(RangeError);
  });

  it('belongs to the day of Shanghai', () => {
    expect(shanghaiDay(parseInstant('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
    expect(shanghaiDay(parseInstant('2026-11-24T15:59:59.999Z'))).toBe('2026-11-24');
    const day = parsePlainDate('2026-11-24');
    expect(addMs(endOfDay(day), 1)).toBe(startOfDay(addDays(day, 1)));
  });

  it('is read back as it was written, and sorts as time passes', () => {
    assert(
      property(anyMs, anyMs, (a, b) => {
        expect(epochMs(instantOf(a))).toBe(a);
        expect(parseInstant(instantOf(a))).toBe(instantOf(a));
        expect(instantOf(a) < instantOf(b)).toBe(a < b);
        expect(startOfDay(shanghaiDay(instantOf(a))) <= instantOf(a)).toBe(true);
      }),
    );
  });
});
