import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attachment, parseRange } from './download.ts';

describe('parseRange', () => {
  it('gives what was asked for, as far as the file has it', () => {
    const at = integer({ min: 0, max: 999 });
    assert(
      property(at, at, integer({ min: 1, max: 500 }), (first, length, more) => {
        const sizeBytes = first + more;
        const last = first + length;
        expect(parseRange(`bytes=${first}-${last}`, sizeBytes)).toEqual({
          start: first,
          end: Math.min(last, sizeBytes - 1),
        });
        expect(parseRange(`bytes=-${length + 1}`, sizeBytes)).toEqual({
          start: Math.max(0, sizeBytes - length - 1),
          end: sizeBytes - 1,
        });
      }),
    );
  });

  it.each(['bytes=-0', 'bytes=10-', 'bytes=10-20'])('of ten bytes cannot give %s', (header) => {
    expect(() => parseRange(header, 10)).toThrowError(
      expect.objectContaining({ code: 'runtime.range-not-satisfiable' }),
    );
  });
});

describe('attachment', () => {
  it.each([
    { name: 'plan.pdf', plain: 'plan.pdf', full: 'plan.pdf', why: 'plain names stay' },
    { name: 'a"b\\c.pdf', plain: 'a_b_c.pdf', full: 'a%22b%5Cc.pdf', why: 'nothing ends the quotes early' },
    {
      name: "l'été*.pdf",
      plain: "l'_t_*.pdf",
      full: 'l%27%C3%A9t%C3%A9%2A.pdf',
      why: 'RFC 8187 escapes more than encodeURIComponent',
    },
  ])('names $name: $why', ({ name, plain, full }) => {
    expect(attachment(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${full}`);
  });
});
