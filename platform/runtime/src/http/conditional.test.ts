import { describe, expect, it } from 'vitest';

import { checkVersion, entityTag, isNotModified, parseIfMatch } from './conditional.ts';

describe('parseIfMatch', () => {
  it.each([
    { header: undefined, version: undefined, why: 'nothing was sent' },
    { header: '"7"', version: 7, why: 'a strong tag' },
    { header: ' W/"7" ', version: 7, why: 'a proxy that compressed the answer weakened the tag' },
    { header: '*', version: undefined, why: 'it names no version' },
  ])('$header is $version: $why', ({ header, version }) => {
    expect(parseIfMatch(header)).toBe(version);
  });

  it.each(['7', '"seven"', '"1", "2"', ''])('refuses %j', (header) => {
    expect(() => parseIfMatch(header)).toThrowError(
      expect.objectContaining({ code: 'runtime.precondition-malformed' }),
    );
  });
});

describe('checkVersion', () => {
  it('passes the current version only', () => {
    expect(() => checkVersion(3, 3)).not.toThrow();
    expect(() => checkVersion(2, 3)).toThrowError(
      expect.objectContaining({ code: 'runtime.version-mismatch', facts: { current: 3 } }),
    );
    expect(() => checkVersion(undefined, 3)).toThrowError(
      expect.objectContaining({ code: 'runtime.precondition-required' }),
    );
  });
});

describe('isNotModified', () => {
  it.each([
    { header: undefined, is: false },
    { header: '"7"', is: true },
    { header: 'W/"7"', is: true },
    { header: '"6", "7"', is: true },
    { header: '*', is: true },
    { header: '"77"', is: false },
  ])('$header against "7" is $is', ({ header, is }) => {
    expect(isNotModified(header, entityTag(7))).toBe(is);
  });
});
