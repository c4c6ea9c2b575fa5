import { parseInstant } from '@yunmeng/kernel/instant';
import { expect, it } from 'vitest';

import { drawToken, expiryOf, isToken, sessionCookie, tokenHash } from './session.ts';

it('draws tokens of 256 bits that are not what the table keeps', () => {
  const token = drawToken((count) => new Uint8Array(count).fill(255));
  expect(isToken(token)).toBe(true);
  expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(isToken(tokenHash(token))).toBe(false);
});

it.each([
  { seen: '2026-11-24T09:00:00+08:00', expires: '2026-11-24T11:00:00.000+08:00', why: 'two idle hours' },
  { seen: '2026-11-24T19:30:00+08:00', expires: '2026-11-24T20:00:00.000+08:00', why: 'the end that no use moves' },
])('last seen $seen it expires $expires: $why', ({ seen, expires }) => {
  expect(expiryOf({ lastSeenAt: parseInstant(seen), endsAt: parseInstant('2026-11-24T20:00:00+08:00') })).toBe(expires);
});

it('keeps the cookie from scripts and other sites, and asks for TLS where there is TLS', () => {
  expect(sessionCookie('t', 'http://127.0.0.1:8080')).toBe(
    'ym_session=t; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax',
  );
  expect(sessionCookie('t', 'https://zwfw.example')).toMatch(/; Secure$/);
});
