import { aField, aForm } from '@yunmeng/forms/testing';
import type { Field } from '@yunmeng/forms';
import type { Material } from '@yunmeng/service-items/contract';
import { describe, expect, it } from 'vitest';

import { changesBetween, type AppliedVersion } from './item-change.ts';

const material = (code: string, given: Partial<Material> = {}): Material => ({
  code,
  name: `材料${code}`,
  need: 'required',
  source: 'applicant',
  waiver: 'none',
  originals: 0,
  copies: 1,
  ...given,
});
const version = (
  fields: readonly Field[],
  materials: readonly Material[] = [],
  conditions: string[] = [],
): AppliedVersion => ({
  guide: { materials: [...materials], fees: [], conditions },
  form: aForm(fields),
});
const name = aField({ id: 'name', label: { zh: '店名', en: 'Shop' } });

describe('changesBetween', () => {
  it('is silent about help texts, issuers and the like', () => {
    const hinted = { ...name, hint: { zh: '写全称', en: 'In full' } };
    expect(changesBetween(version([name], [material('a')]), version([hinted], [material('a', { copies: 2 })]))).toEqual(
      [],
    );
  });

  it.each([
    {
      why: 'a new question',
      after: version([name, aField({ id: 'area', label: { zh: '面积', en: 'Area' } })]),
      zh: '要填的多了“面积”',
    },
    { why: 'a question that goes', after: version([]), zh: '要填的少了“店名”' },
    {
      why: 'a question that must be answered now',
      after: version([{ ...name, isRequired: true }]),
      zh: '要填的改了“店名”',
    },
    { why: 'a new paper', after: version([name], [material('b')]), zh: '要交的材料多了“材料b”' },
    { why: 'other conditions', after: version([name], [], ['年满十八周岁']), zh: '申请条件变了' },
  ])('tells of $why', ({ after, zh }) => {
    expect(changesBetween(version([name]), after).map((change) => change.zh)).toEqual([zh]);
  });

  it('tells of a paper that one must bring after all', () => {
    const before = version([name], [material('a', { waiver: 'licence' })]);
    expect(changesBetween(before, version([name], [material('a')])).map((change) => change.zh)).toEqual([
      '要交的材料改了“材料a”',
    ]);
  });
});
