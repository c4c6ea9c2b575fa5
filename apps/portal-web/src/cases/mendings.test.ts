import type { CaseDetail } from '@yunmeng/cases/contract';
import { parsePlainDate } from '@yunmeng/kernel/plain-date';
import { describe, expect, it } from 'vitest';

import { mendings } from './mendings.ts';

const label = { zh: '店名', en: 'Name of the shop' };
const detail = {
  form: {
    version: 1,
    sections: [
      { id: 's', title: label, fields: [{ id: 'shop', kind: 'text', label, isRequired: true, maxLength: 5 }] },
    ],
  },
  answers: { shop: '旧名' },
  materials: [{ code: 'plan', name: '平面图', need: 'required', waiver: 'none', files: [] }],
} as unknown as CaseDetail; // only what is looked at
const correction = {
  askedAt: '2026-10-09T09:00:00.000+08:00',
  due: { kind: 'known' as const, on: '2026-11-09' },
  isLapsed: false,
  items: [
    { pointer: '/answers/shop', what: '店名和招牌不一样', why: '许可证写明店名' },
    { pointer: '/materials/plan', what: '没标洗消区', why: '看生熟是否分开' },
  ],
};
const today = parsePlainDate('2026-10-12');
const state = (answers: Record<string, string>, files: readonly { materialCode: string }[] = []) =>
  mendings({ detail, correction, answers, files, today }).map((mending) => mending.isMended);

describe('what is to be mended', () => {
  it('is mended when the answer was changed and is right, and when a new file is there', () => {
    expect(state({})).toEqual([false, false]);
    expect(state({ shop: '新名' }, [{ materialCode: 'plan' }])).toEqual([true, true]);
  });

  it('is not mended by the same answer again, nor by a wrong one', () => {
    expect(state({ shop: '旧名' })).toEqual([false, false]);
    const [first] = mendings({ detail, correction, answers: { shop: '一二三四五六七' }, files: [], today });
    expect(first?.isMended).toBe(false);
    expect(first?.fault.zh).toContain('最多5个字');
  });
});
