import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkPattern } from './condition-pattern.ts';

describe('checkPattern', () => {
  it.each([
    '^R[0-9]{6}$',
    '^[0-9A-HJ-NP-RTUWXY]{18}$',
    '^(?:鄂|豫)[A-Z][0-9A-Z]{5}$',
    '^[一-龥·]{2,50}$',
    'a|b$',
    '^.*河.*$',
    '\\.\\*\\/',
    '[\\^\\-\\]\\[\\\\]',
    '(?:[0-9]{4}-)+',
    '(?:ab|cd)?',
    '^x$',
    '[^a]',
    ' -',
  ])('takes %s', (pattern) => expect(checkPattern(pattern)).toBe(pattern));

  it.each([
    { pattern: '', why: 'nothing matches everything' },
    { pattern: '^$', why: 'an empty alternative' },
    { pattern: 'a||b', why: 'an empty alternative' },
    { pattern: '\\d', why: 'digits of which script?' },
    { pattern: '\\w+', why: 'words of which language?' },
    { pattern: '\\u4e00', why: 'write the character' },
    { pattern: '(a)', why: 'capturing' },
    { pattern: '(?i)a', why: 'embedded options' },
    { pattern: '(?=a)', why: 'look-ahead' },
    { pattern: 'a*?', why: 'lazy' },
    { pattern: 'a**', why: 'a repetition of a repetition' },
    { pattern: '*a', why: 'nothing to repeat' },
    { pattern: '***=a', why: 'a director of PostgreSQL' },
    { pattern: 'a{2', why: 'open braces' },
    { pattern: 'a{3,2}', why: 'counts run upwards' },
    { pattern: 'a{256}', why: 'more than PostgreSQL counts' },
    { pattern: '[]', why: 'an empty class' },
    { pattern: '[a', why: 'a class that does not end' },
    { pattern: '[z-a]', why: 'a range that runs backwards' },
    { pattern: '[a-]', why: 'a hyphen without backslash' },
    { pattern: '[[:alpha:]]', why: 'a named class' },
    { pattern: 'a^b', why: 'an anchor inside' },
    { pattern: 'a$b', why: 'an anchor inside' },
    { pattern: '^*', why: 'an anchor is not repeated' },
    { pattern: 'a)', why: 'a bracket too many' },
    { pattern: '(?:a', why: 'a bracket too few' },
    { pattern: '(?:a+)+', why: 'some texts would be searched for ever' },
    { pattern: '(?:a|ab)*', why: 'some texts would be searched for ever' },
    { pattern: '(?:a?){50}', why: 'some texts would be searched for ever' },
    { pattern: 'a*b*c*d*e*', why: 'five open-ended repetitions' },
    { pattern: '\\', why: 'a backslash before nothing' },
    { pattern: 'a'.repeat(501), why: 'too long' },
    { pattern: '\uD86D', why: 'half a character' },
  ])('refuses $pattern: $why', ({ pattern }) => expect(() => checkPattern(pattern)).toThrow(RangeError));

  it('lets nothing through that JavaScript cannot compile', () => {
    const letters = [...'ab1[](){}?:*+|^$.\\-,/2'];
    const soup = string({
      unit: string({ minLength: 1, maxLength: 1 }).map((c) => letters[(c.codePointAt(0) ?? 0) % letters.length] ?? 'a'),
      maxLength: 12,
    });
    let taken = 0;
    assert(
      property(soup, (pattern) => {
        const isTaken = isAllowed(pattern);
        taken += Number(isTaken);
        expect(() => (isTaken ? new RegExp(pattern, 'su') : undefined)).not.toThrow();
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});

function isAllowed(pattern: string): boolean {
  try {
    checkPattern(pattern);
    return true;
  } catch {
    return false;
  }
}
