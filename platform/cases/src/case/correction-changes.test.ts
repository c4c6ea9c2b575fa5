import { aField, aForm } from '@yunmeng/forms/testing';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { describe, expect, it } from 'vitest';

import { type CorrectionGiven, correctionChanges } from './correction-changes.ts';
import { nameOfPointer, parsePointer } from './correction-pointer.ts';
import { aPinnedItem } from './testing.ts';

const choices = [
  { value: 'yes', label: { zh: '有', en: 'Yes' } },
  { value: 'no', label: { zh: '没有', en: 'No' } },
];
const pinned = {
  item: aPinnedItem(),
  form: aForm([
    aField({ id: 'shopName', label: { zh: '店名', en: 'Name' }, isRequired: true }),
    aField({ id: 'smoke', kind: 'choice', label: { zh: '有没有油烟', en: 'Smoke' }, choices, isRequired: true }),
    aField({
      id: 'filter',
      label: { zh: '油烟净化器型号', en: 'Filter' },
      isRequired: true,
      showIf: { field: 'smoke', anyOf: ['yes'] },
    }),
  ]),
};
const asked = (pointer: string) => ({ pointer, what: '要改', why: '不对' });

function changes(given: Partial<CorrectionGiven>) {
  return correctionChanges({
    pinned,
    items: [asked('/answers/smoke')],
    before: { shopName: '张三早餐店', smoke: 'no' },
    given: {},
    files: [],
    today: day('2026-11-24'),
    ...given,
  });
}

describe('what a correction changes', () => {
  it('is kept with what was there before, and the rest stays', () => {
    const { data, answers } = changes({ given: { smoke: 'yes', filter: 'YJ-300' } });
    expect(data.answers).toEqual({ smoke: { before: 'no', after: 'yes' }, filter: { before: null, after: 'YJ-300' } });
    expect(answers).toEqual({ shopName: '张三早餐店', smoke: 'yes', filter: 'YJ-300' });
  });

  it('includes what hangs on a listed question, which must be answered then', () => {
    expect(() => changes({ given: { smoke: 'yes' } })).toThrow(
      expect.objectContaining({
        code: 'cases.correction-faulty',
        errors: [expect.objectContaining({ pointer: '/answers/filter' })],
      }),
    );
  });

  it('excludes everything else, by name', () => {
    expect(() => changes({ given: { shopName: '别的店' } })).toThrow(
      expect.objectContaining({
        code: 'cases.correction-not-asked',
        detail: expect.objectContaining({ zh: expect.stringContaining('“店名”') }),
      }),
    );
    expect(changes({ given: { shopName: '张三早餐店' } }).data.answers).toEqual({});
  });

  it('needs a new file for every listed material', () => {
    const items = [asked('/materials/plan')];
    expect(() => changes({ items })).toThrow(expect.objectContaining({ code: 'cases.correction-faulty' }));
    expect(changes({ items, files: [{ materialCode: 'plan', id: 'f1' }] }).data.files).toEqual([
      { materialCode: 'plan', id: 'f1' },
    ]);
  });
});

describe('a pointer', () => {
  it('names a question or a material of the case, also when its code has a slash', () => {
    const odd = {
      ...pinned,
      item: aPinnedItem({ materials: [{ code: 'A/1~x', name: '身份证明', need: 'required', waiver: 'none' }] }),
    };
    expect(nameOfPointer('/materials/A~11~0x', odd)).toBe('身份证明');
    expect(nameOfPointer('/materials/A/1~x', odd)).toBe('身份证明');
    expect(nameOfPointer('/answers/shopName', odd)).toBe('店名');
    expect(nameOfPointer('/answers/plan', odd)).toBeUndefined();
    expect(parsePointer('/elsewhere/1')).toBeUndefined();
  });
});
