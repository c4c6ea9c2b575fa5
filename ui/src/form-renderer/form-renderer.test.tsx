import type { Field, FieldKind } from '@yunmeng/forms/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { answerInWords } from './answer-words.ts';
import { answerId, FormRenderer } from './form-renderer.tsx';

const aField = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  id: 'one',
  kind,
  label: { zh: '店名', en: 'Name of the shop' },
  isRequired: true,
  ...more,
});
const choices = [
  { value: 'hot', label: { zh: '热食', en: 'Hot food' } },
  { value: 'cold', label: { zh: '凉菜', en: 'Cold dishes' } },
];
const show = (field: Field, answers: Record<string, string | string[] | null> = {}) =>
  renderToStaticMarkup(
    <FormRenderer
      fields={[field]}
      answers={answers}
      onAnswer={() => {}}
      renderRegion={(question) => <p>{question.label}</p>}
    />,
  );

describe('FormRenderer', () => {
  it.each<FieldKind>([
    'text',
    'long-text',
    'whole-number',
    'decimal',
    'money',
    'citizen-id',
    'credit-code',
    'person-name',
    'phone',
  ])('draws %s with its label, at the place the error summary leads to', (kind) => {
    const html = show(aField(kind), { one: '12' });
    expect(html).toContain(`id="${answerId('one')}"`);
    expect(html).toContain('店名');
    expect(html).toContain('12');
  });

  it.each<FieldKind>(['choice', 'choices', 'yes-no', 'date'])('draws %s as a fieldset', (kind) => {
    expect(show(aField(kind, { choices }))).toContain('<fieldset');
  });

  it('lets the page draw a division', () => {
    expect(show(aField('region'))).toBe('<p>店名</p>');
  });

  it('marks what was chosen', () => {
    expect(show(aField('choices', { choices }), { one: ['cold'] })).toMatch(/checked="" value="cold"/);
    expect(show(aField('choice', { choices }), { one: 'hot' })).toMatch(/checked="" value="hot"/);
  });
});

describe('answerInWords', () => {
  it.each([
    { field: aField('choice', { choices }), answer: 'hot', zh: '热食' },
    { field: aField('choices', { choices }), answer: ['hot', 'cold'], zh: '热食，凉菜' },
    { field: aField('yes-no'), answer: 'no', zh: '不是' },
    { field: aField('date'), answer: '2026-10-27', zh: '2026年10月27日（周二）' },
    { field: aField('money'), answer: '120', zh: '120元' },
    { field: aField('text'), answer: null, zh: '没有填' },
    { field: aField('choices', { choices }), answer: [], zh: '没有填' },
  ])('says $zh', ({ field, answer, zh }) => {
    expect(answerInWords(field, answer).zh).toBe(zh);
  });
});
