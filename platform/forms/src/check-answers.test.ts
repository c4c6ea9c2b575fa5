import { mod112 } from '@yunmeng/kernel/check-characters';
import { creditCodeCheck } from '@yunmeng/kernel/credit-code';
import { addDays, parsePlainDate } from '@yunmeng/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkAnswers } from './check-answers.ts';
import type { Answers, Field, FieldKind } from './form.ts';
import { formProblems } from './form-problems.ts';
import { settleAnswers } from './settle-answers.ts';
import { aField, aForm } from './testing.ts';
import { visibleFields } from './visible-fields.ts';

const today = parsePlainDate('2026-11-24');
const check = (field: Partial<Field>, answer: Answers[string]) =>
  checkAnswers(aForm([aField(field)]), { [field.id ?? 'shopName']: answer }, { today }).map(
    (finding) => finding.detail.zh,
  );

const idNumber = { kind: 'citizen-id', label: { zh: '身份证号', en: 'citizen id' } } as const;
const creditCode = { kind: 'credit-code', label: { zh: '统一社会信用代码', en: 'credit code' } } as const;
const mobile = { kind: 'phone', label: { zh: '手机号', en: 'mobile number' } } as const;
const size: Partial<Field> = { kind: 'choice', choices: [{ value: 'small', label: { zh: '小', en: 'small' } }] };

describe('checkAnswers says what is wrong and how to mend it', () => {
  it.each<{ field: Partial<Field>; answer: Answers[string]; says: string }>([
    { field: idNumber, answer: '42909919900307001', says: '身份证号应当是18位，您填了17位。' },
    { field: idNumber, answer: '42909919900230001X', says: '身份证号第7到14位是出生日期，没有这一天，请核对。' },
    { field: idNumber, answer: '429099203003070012', says: '身份证号第7到14位是出生日期，这一天还没有到，请核对。' },
    { field: idNumber, answer: '429099180003070012', says: '身份证号第7到14位是出生日期，这一天在150多年前，请核对。' },
    { field: idNumber, answer: '429099199003070019', says: '身份证号有一位对不上，请照身份证再核对一遍。' },
    { field: idNumber, answer: '4290991990030700Y1', says: '身份证号前17位是数字，最后一位是数字或者X。' },
    { field: creditCode, answer: '91420923MA4EXAMPL', says: '统一社会信用代码应当是18位，您填了17位。' },
    {
      field: creditCode,
      answer: '110108000000016',
      says: '这是旧的15位注册号。请填营业执照上18位的统一社会信用代码。',
    },
    { field: creditCode, answer: '91350100M000100Y44', says: '统一社会信用代码有一位对不上，请照营业执照再核对一遍。' },
    {
      field: creditCode,
      answer: '91350100M000100I43',
      says: '统一社会信用代码只有数字和大写字母，没有I、O、S、V、Z。',
    },
    { field: mobile, answer: '1380000123', says: '手机号应当是11位，您填了10位。' },
    { field: mobile, answer: '4328888', says: '手机号不对：手机号是11位，座机要加区号，比如0712-4328888。' },
    {
      field: { kind: 'person-name', label: { zh: '姓名', en: 'name' } },
      answer: '张',
      says: '姓名应当是2到50个字，您填了1个。',
    },
    {
      field: { kind: 'person-name', label: { zh: '姓名', en: 'name' } },
      answer: '张3',
      says: '姓名里不能有数字和符号，照身份证上的写。',
    },
    { field: { maxLength: 2 }, answer: '𬭎记早', says: '店名最多2个字，您写了3个，请删去1个。' },
    { field: {}, answer: '张记\n早餐', says: '店名写在一行里，不要换行。' },
    { field: {}, answer: '张记\u0000', says: '店名里有读不出的字符，请删掉重新打。' },
    { field: { kind: 'long-text' }, answer: '\ud800', says: '店名里有读不出的字符，请删掉重新打。' },
    {
      field: { kind: 'whole-number', label: { zh: '人数', en: 'people' } },
      answer: '3人',
      says: '人数填整数，比如3，不带单位。',
    },
    {
      field: { kind: 'whole-number', label: { zh: '人数', en: 'people' }, min: '1' },
      answer: '0',
      says: '人数不能小于1。',
    },
    {
      field: { kind: 'decimal', label: { zh: '面积', en: 'area' } },
      answer: '1e3',
      says: '面积填数字，比如12.5，不带单位。',
    },
    {
      field: { kind: 'decimal', label: { zh: '面积', en: 'area' }, max: '500' },
      answer: '500.01',
      says: '面积不能大于500。',
    },
    {
      field: { kind: 'money', label: { zh: '金额', en: 'amount' } },
      answer: '12.345',
      says: '金额按元填，最多到分，比如1200.50。',
    },
    { field: { kind: 'money', label: { zh: '金额', en: 'amount' } }, answer: '-1', says: '金额不能小于0元。' },
    {
      field: { kind: 'date', label: { zh: '日期', en: 'date' } },
      answer: '2026-02-30',
      says: '日期：日历上没有这一天。',
    },
    {
      field: { kind: 'date', label: { zh: '日期', en: 'date' } },
      answer: '2026年',
      says: '日期要填全年、月、日，比如2026年3月1日。',
    },
    {
      field: { kind: 'date', label: { zh: '日期', en: 'date' }, max: 'today' },
      answer: '2026-11-25',
      says: '日期不能晚于今天。',
    },
    {
      field: { kind: 'date', label: { zh: '日期', en: 'date' }, min: '2026-01-01' },
      answer: '2025-12-31',
      says: '日期不能早于2026年1月1日。',
    },
    { field: size, answer: 'large', says: '请从列出的里面选店名。' },
    { field: { ...size, isRequired: true }, answer: null, says: '请选店名。' },
    { field: { isRequired: true }, answer: '  ', says: '请填店名。' },
    { field: { ...size, kind: 'choices' }, answer: ['small', 'small'], says: '店名里有一项选了两次。' },
    { field: { ...size, kind: 'choices' }, answer: 'small', says: '店名的答案读不出来，请重新填。' },
    { field: {}, answer: ['a'], says: '店名的答案读不出来，请重新填。' },
    { field: { kind: 'yes-no' }, answer: 'maybe', says: '店名：请选“是”或者“不是”。' },
    { field: { kind: 'region', label: { zh: '所在地', en: 'place' } }, answer: '42', says: '请从列表里选所在地。' },
  ])('$field.kind $answer: $says', ({ field, answer, says }) => {
    expect(check(field, answer)).toEqual([says]);
  });

  it.each<{ field: Partial<Field>; answer: Answers[string]; why: string }>([
    { field: {}, answer: '', why: 'what need not be answered may stay empty' },
    { field: idNumber, answer: '42909919900307008Ⅹ', why: 'the Roman numeral stands for X' },
    { field: { kind: 'date', max: 'today' }, answer: '2026-11-24', why: 'bounds are inclusive' },
    { field: { maxLength: 2 }, answer: '𬭎记', why: 'length is counted as people count' },
    { field: { kind: 'money' }, answer: '1,200.5', why: 'people write amounts with commas' },
  ])('takes $answer: $why', ({ field, answer }) => {
    expect(check(field, answer)).toEqual([]);
  });

  it('asks for required materials that nobody gave and nobody is spared', () => {
    const materials = [
      { code: 'plan/1', name: '平面图', need: 'required', waiver: 'none' },
      { code: 'photo', name: '门头照片', need: 'required', waiver: 'none' },
      { code: 'licence', name: '营业执照', need: 'required', waiver: 'licence' },
      { code: 'more', name: '培训证明', need: 'optional', waiver: 'none' },
    ] as const;
    const findings = checkAnswers(aForm(), {}, { today, materials, files: [{ materialCode: 'photo' }] });
    expect(findings).toEqual([
      {
        pointer: '/materials/plan~11',
        code: 'forms.material-missing',
        detail: {
          zh: '还缺一样：平面图。请拍照或者选文件上传。',
          en: 'Still missing: 平面图. Upload a photo or file.',
        },
      },
    ]);
  });
});

describe('questions that hang on others', () => {
  const form = aForm([
    aField({ id: 'isNew', kind: 'yes-no' }),
    aField({ id: 'area', kind: 'decimal', isRequired: true, showIf: { field: 'isNew', anyOf: ['yes'] } }),
    aField({ id: 'cellar', kind: 'yes-no', showIf: { field: 'area', anyOf: ['1'] } }),
  ]);

  it('are asked only when the earlier answer asks for them', () => {
    expect(visibleFields(form, { isNew: 'no' }).map((field) => field.id)).toEqual(['isNew']);
    expect(visibleFields(form, { isNew: 'yes' }).map((field) => field.id)).toEqual(['isNew', 'area']);
  });

  it('are neither checked nor kept when they are not asked, whatever was answered before', () => {
    const answers = { isNew: 'no', area: 'wide', cellar: 'perhaps', stranger: 'x' };
    expect(checkAnswers(form, answers, { today })).toEqual([]);
    expect(settleAnswers(form, answers, today)).toEqual({ isNew: 'no' });
  });

  it('are not asked when the earlier question is itself hidden', () => {
    expect(visibleFields(form, { isNew: 'no', area: '1' }).map((field) => field.id)).toEqual(['isNew']);
  });
});

const kinds = [
  'text',
  'long-text',
  'whole-number',
  'decimal',
  'money',
  'date',
  'choice',
  'choices',
  'yes-no',
  'citizen-id',
  'credit-code',
  'person-name',
  'phone',
  'region',
] as const satisfies readonly FieldKind[];
const choices = ['a', 'b', 'c'].map((value) => ({ value, label: { zh: value, en: value } }));
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length });
const someDay = fc.integer({ min: 0, max: 36_000 }).map((back) => addDays(today, -back));

/** For each kind: a good answer, and one that breaks it. */
const samples: Readonly<
  Record<FieldKind, { good: fc.Arbitrary<string | string[]>; broken: fc.Arbitrary<string | string[]> }>
> = {
  text: { good: fc.constantFrom('张记', 'a b', '𬭎'), broken: fc.constantFrom('x\ny', 'x'.repeat(201), 'a\u0007') },
  'long-text': { good: fc.constantFrom('两\n行', ' 一行 '), broken: fc.constantFrom('x'.repeat(2_001), '\udc00') },
  'whole-number': { good: fc.integer().map(String), broken: fc.constantFrom('1.5', 'x', '１，０') },
  decimal: { good: fc.integer().map((n) => `${n}.25`), broken: fc.constantFrom('1.', '.5', '1e9') },
  money: { good: fc.nat().map((n) => `${n}.05`), broken: fc.constantFrom('0.001', '-0.01', '一百') },
  date: { good: someDay, broken: fc.constantFrom('2026-13-01', '2025-02-29', '今天') },
  choice: { good: fc.constantFrom('a', 'b', 'c'), broken: fc.constantFrom('d', 'A') },
  choices: { good: fc.subarray(['a', 'b', 'c'], { minLength: 1 }), broken: fc.constantFrom(['a', 'a'], ['d'], 'a') },
  'yes-no': { good: fc.constantFrom('yes', 'no'), broken: fc.constantFrom('true', '是') },
  'citizen-id': {
    good: fc.tuple(someDay, digits(3)).map(([day, sequence]) => {
      const body = `429099${day.replaceAll('-', '')}${sequence}`;
      return body + mod112(body);
    }),
    broken: fc.constantFrom('429099199003070011', '12345'),
  },
  'credit-code': {
    good: digits(15).map((tail) => `92${tail}` + creditCodeCheck(`92${tail}`)),
    broken: fc.constantFrom('91350100M000100Y44', '110108000000016'),
  },
  'person-name': { good: fc.constantFrom('张三', '阿依古丽·买买提', '𬭎二'), broken: fc.constantFrom('张', '李4') },
  phone: { good: digits(8).map((tail) => `138${tail}`), broken: fc.constantFrom('12', '1380000') },
  region: { good: fc.constantFrom('420923000000', '429004000000'), broken: fc.constantFrom('420923', '000000000000') },
};

const fields = fc
  .array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map((kind, i) =>
      aField({ id: `f${i}`, kind, isRequired: i % 2 === 0, ...(kind.startsWith('choice') ? { choices } : {}) }),
    ),
  );
const filled = fields.chain((list) =>
  fc.record({
    form: fc.constant(aForm(list)),
    answers: fc.record(Object.fromEntries(list.map((field) => [field.id, samples[field.kind].good]))),
    broken: fc
      .constantFrom(...list)
      .chain((field) => fc.record({ id: fc.constant(field.id), answer: samples[field.kind].broken })),
  }),
);

describe('random forms', () => {
  it('take good answers, and find the one that is broken at its pointer', () => {
    fc.assert(
      fc.property(filled, ({ form, answers, broken }) => {
        expect(formProblems(form)).toEqual([]);
        expect(checkAnswers(form, answers, { today })).toEqual([]);
        const findings = checkAnswers(form, { ...answers, [broken.id]: broken.answer }, { today });
        expect(findings.map((finding) => finding.pointer)).toEqual([`/answers/${broken.id}`]);
      }),
    );
  });

  it('have the same findings for settled answers, and settling again changes nothing', () => {
    fc.assert(
      fc.property(filled, ({ form, answers, broken }) => {
        const raw = { ...answers, [broken.id]: broken.answer };
        const settled = settleAnswers(form, raw, today);
        expect(checkAnswers(form, settled, { today })).toEqual(checkAnswers(form, raw, { today }));
        expect(settleAnswers(form, settled, today)).toEqual(settled);
      }),
    );
  });
});
