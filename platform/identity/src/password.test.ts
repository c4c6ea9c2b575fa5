import { expect, it } from 'vitest';

import { drawPassword, hashPassword, isPasswordOf } from './password.ts';

it('knows a password again, and no other', async () => {
  const hash = await hashPassword('雲夢澤-2026-云梦');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPasswordOf(hash, '雲夢澤-2026-云梦')).toBe(true);
  expect(await isPasswordOf(hash, '雲夢澤-2026-云梦 ')).toBe(false);
});

it('salts: one password has two hashes', async () => {
  expect(await hashPassword('yunmeng-demo-2026')).not.toBe(await hashPassword('yunmeng-demo-2026'));
});

it('is nobody’s password without an account', async () => {
  expect(await isPasswordOf(undefined, 'yunmeng-demo-2026')).toBe(false);
});

it('draws passwords that can be read out', () => {
  expect(drawPassword((count) => new Uint8Array(count).map((_, i) => i * 17))).toMatch(
    /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/,
  );
});
