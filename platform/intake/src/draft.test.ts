import { aField, aForm } from '@yunmeng/forms/testing';
import { parsePlainDate } from '@yunmeng/kernel/plain-date';
import { expect, it } from 'vitest';

import { answersOf, expiryAfter, stillPrefilled } from './draft.ts';

it('keeps a draft thirty days', () => {
  expect(expiryAfter(parsePlainDate('2026-11-24'))).toBe('2026-12-24');
});

it('keeps answers to questions of the form only', () => {
  const form = aForm([aField({ id: 'shopName' })]);
  expect(answersOf(form, { shopName: '早点铺', isAdmin: 'true', __proto__: 'x' })).toEqual({ shopName: '早点铺' });
});

it('no longer says "from your account" of an answer that was changed', () => {
  const prefilled = [
    { field: 'name', source: '账号' },
    { field: 'phone', source: '账号' },
  ];
  const left = stillPrefilled(prefilled, { name: '张三', phone: '1' }, { name: '张三', phone: '2' });
  expect(left.map(({ field }) => field)).toEqual(['name']);
});
