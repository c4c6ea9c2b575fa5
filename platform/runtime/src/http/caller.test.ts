import { describe, expect, it } from 'vitest';

import { parseCookies } from './caller.ts';

describe('parseCookies', () => {
  it.each([
    { header: undefined, cookies: {} },
    { header: 'ym_session=abc', cookies: { ym_session: 'abc' } },
    { header: 'a=1; ym_session="x=y"; b=', cookies: { a: '1', ym_session: 'x=y', b: '' } },
    { header: 'a=first; a=second', cookies: { a: 'first' } },
    { header: 'novalue; =x', cookies: {} },
  ])('reads $header', ({ header, cookies }) => {
    expect({ ...parseCookies(header) }).toEqual(cookies);
  });

  it('has no names but those that were sent', () => {
    expect(parseCookies('a=1')['constructor']).toBeUndefined();
    expect(parseCookies('__proto__=x')['__proto__']).toBe('x');
  });
});
