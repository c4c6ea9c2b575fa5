import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { caseNumber } from './case-number.ts';
import { addDays, parsePlainDate } from './plain-date.ts';

const task = '12441500196720244T3442199806003';
const today = parsePlainDate('2026-11-24');

describe('caseNumber', () => {
  it('is the task code, the day and four digits', () => {
    expect(caseNumber(task, today, 7)).toBe('12441500196720244T3442199806003202611240007');
    expect(caseNumber(task, today, 7)).toHaveLength(43);
  });

  it('widens when four digits run out', () => {
    expect(caseNumber(task, today, 9_999)).toMatch(/202611249999$/);
    expect(caseNumber(task, today, 10_000)).toMatch(/2026112410000$/);
  });

  it('takes the local codes of real lists', () => {
    expect(caseNumber('511A0138000000-511602000000-000-115113010833722043-1-00', today, 1)).toMatch(/-00202611240001$/);
  });

  it('refuses what is no code and no count', () => {
    expect(() => caseNumber('', today, 1)).toThrow(RangeError);
    expect(() => caseNumber('A B', today, 1)).toThrow(RangeError);
    expect(() => caseNumber(task, today, 0)).toThrow(RangeError);
    expect(() => caseNumber(task, today, 1.5)).toThrow(RangeError);
  });

  it('never gives one number to two cases of an item', () => {
    const day = integer({ min: 0, max: 800 });
    const sequence = integer({ min: 1, max: 200_000 });
    assert(
      property(day, sequence, day, sequence, (d1, s1, d2, s2) => {
        const isSame = caseNumber(task, addDays(today, d1), s1) === caseNumber(task, addDays(today, d2), s2);
        expect(isSame).toBe(d1 === d2 && s1 === s2);
      }),
    );
  });
});
