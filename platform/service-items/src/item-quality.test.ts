import { checkCreditCode } from '@yunmeng/kernel/credit-code';
import { parseItemCode } from '@yunmeng/kernel/item-code';
import { aField, aForm } from '@yunmeng/forms/testing';
import { describe, expect, it } from 'vitest';

import { catalogue } from './catalogue/catalogue.ts';
import { catalogueBodies } from './catalogue/catalogue-bodies.ts';
import type { Material } from './contract.ts';
import type { ItemContent } from './item.ts';
import { checkItemQuality } from './item-quality.ts';
import { isApplicationBased, itemTypeCode, itemTypeOf } from './item-type.ts';
import { anItem } from './testing.ts';

const codesOf = (change: Partial<ItemContent>) =>
  checkItemQuality(anItem(change).guide, aForm()).map((finding) => finding.code);
const material = (change: Partial<Material>): Material[] =>
  anItem()
    .guide.materials.slice(0, 1)
    .map((one) => ({ ...one, ...change }));

describe('checkItemQuality', () => {
  it.each<{ change: Partial<ItemContent>; code: string }>([
    { change: { promisedLimit: { count: 11, unit: 'working-day' } }, code: 'promise-beyond-law' },
    { change: { promisedLimit: { count: 15, unit: 'calendar-day' } }, code: 'promise-beyond-law' },
    { change: { caseType: 'immediate' }, code: 'immediate-but-slow' },
    { change: { onlineLevel: 5 }, code: 'online-with-visits' },
    { change: { steps: [{ name: '审查', role: '经办人', days: 6 }] }, code: 'steps-beyond-promise' },
    { change: { isFee: true, fees: [{ name: '工本费', amountFen: 100, basis: ' ' }] }, code: 'fee-without-basis' },
    { change: { isFee: true }, code: 'fee-unnamed' },
    { change: { materials: material({ name: '法律法规规定的其他材料' }) }, code: 'catch-all-material' },
    { change: { materials: material({ name: '身份证、户口簿等' }) }, code: 'catch-all-material' },
    { change: { materials: material({ name: '有关证明' }) }, code: 'catch-all-material' },
    { change: { materials: material({ name: '相关材料' }) }, code: 'catch-all-material' },
    { change: { materials: material({ basis: '' }) }, code: 'material-without-basis' },
    { change: { materials: material({ waiver: 'none' }) }, code: 'government-paper-asked' },
    { change: { legalBases: [] }, code: 'no-basis' },
    { change: { conditions: [] }, code: 'no-conditions' },
    { change: { places: [] }, code: 'no-place' },
    { change: { audience: [] }, code: 'no-audience' },
    { change: { faqs: [] }, code: 'few-faqs' },
    { change: { phone: '见窗口' }, code: 'odd-phone' },
  ])('finds $code', ({ change, code }) => {
    expect(codesOf(change)).toEqual([`service-items.${code}`]);
  });

  it('finds a faulty form', () => {
    const form = aForm([aField({ kind: 'choice' })]);
    expect(checkItemQuality(anItem().guide, form).map((finding) => finding.code)).toEqual([
      'service-items.form-faulty',
    ]);
  });

  it('takes names in which a forbidden character is part of another word', () => {
    expect(codesOf({ materials: material({ name: '普通话水平测试等级证书' }) })).toEqual([]);
    expect(codesOf({ materials: material({ name: '高等学校毕业证书' }) })).toEqual([]);
  });
});

describe('the catalogue', () => {
  it.each(catalogue.map((item) => ({ name: item.content.name, item })))('has $name without an error', ({ item }) => {
    const findings = checkItemQuality(item.content, item.form);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('names the ways and days of its own law where a dispute over land is decided', () => {
    const dispute = catalogue.find((item) => item.content.type === 'adjudication');
    expect(dispute?.content.remedies.litigation).toMatch(/15天.*30天/);
    expect(anItem().guide.remedies.litigation).toContain('6个月');
  });

  it('has ids and codes that nobody shares, and codes that read as implementation codes of their body', () => {
    expect(new Set(catalogue.map((item) => item.id)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map((item) => item.content.code)).size).toBe(catalogue.length);
    for (const { content } of catalogue) {
      expect(parseItemCode(content.code)).toMatchObject({ scheme: 'implementation', body: content.org.code });
    }
  });

  it('names bodies by credit codes that pass the check of GB 32100', () => {
    for (const body of catalogueBodies)
      expect(checkCreditCode(body.code)).toMatchObject({ kind: 'valid', warnings: [] });
    const known = new Set(catalogueBodies.map((body) => body.code));
    expect(catalogue.filter((item) => !known.has(item.content.org.code))).toEqual([]);
  });

  it('covers every type that people apply for, both audiences, fees, special procedures and every kind of result', () => {
    const contents = catalogue.map((item) => item.content);
    const types = new Set(contents.map((content) => content.type));
    expect([...types].filter(isApplicationBased)).toHaveLength(7);
    expect(new Set(contents.flatMap((content) => content.audience))).toEqual(
      new Set(['person', 'enterprise', 'organisation']),
    );
    expect(new Set(contents.map((content) => content.caseType))).toEqual(new Set(['immediate', 'promised']));
    expect(new Set(contents.map((content) => content.result.kind))).toEqual(new Set(['licence', 'document', 'none']));
    expect(contents.filter((content) => content.isFee).length).toBeGreaterThanOrEqual(2);
    expect(contents.filter((content) => content.specialProcedures.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(
      contents.filter(({ statutoryLimit }) => statutoryLimit.unit === 'working-day' && statutoryLimit.count >= 30)
        .length,
    ).toBeGreaterThan(1);
  });
});

describe('item types', () => {
  it.each([
    { code: '1', type: 'licensing' },
    { code: '01', type: 'licensing' },
    { code: '20', type: 'public-service' },
    { code: '21', type: 'unknown' },
    { code: 'A', type: 'unknown' },
  ])('reads $code as $type', ({ code, type }) => {
    expect(itemTypeOf(code)).toBe(type);
  });

  it('writes every known type as the code that reads as it', () => {
    for (const { content } of catalogue) expect(itemTypeOf(itemTypeCode(content.type) ?? '')).toBe(content.type);
  });

  it('never opens what a body does by its own duty', () => {
    expect((['penalty', 'compulsion', 'levy', 'inspection', 'unknown'] as const).filter(isApplicationBased)).toEqual(
      [],
    );
  });
});
