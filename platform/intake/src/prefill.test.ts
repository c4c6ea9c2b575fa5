import { aField, aForm } from '@yunmeng/forms/testing';
import { expect, it } from 'vitest';

import { prefill } from './prefill.ts';

const form = aForm([
  aField({ id: 'applicant', kind: 'person-name', prefill: 'account-name' }),
  aField({ id: 'idNumber', kind: 'citizen-id', prefill: 'account-citizen-id' }),
  aField({ id: 'phone', kind: 'phone', prefill: 'account-phone' }),
  aField({ id: 'shopName' }),
]);

it('fills in what the account knows, and says where it came from', () => {
  const { answers, prefilled } = prefill(form, { name: '张三', phone: '13800000001' });
  expect(answers).toEqual({ applicant: '张三', phone: '13800000001' });
  expect(prefilled).toEqual([
    { field: 'applicant', source: '来自您账号的实名信息' },
    { field: 'phone', source: '来自您账号里的手机号' },
  ]);
});

it('fills in nothing without an account', () => {
  expect(prefill(form, undefined)).toEqual({ answers: {}, prefilled: [] });
});
