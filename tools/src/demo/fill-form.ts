import type { Answers, Field, Form } from '@yunmeng/forms/contract';
import { mod112 } from '@yunmeng/kernel/check-characters';

/** A number that no real person has: region 429099, sequence 000. */
const madeUpCitizenId = (): string => `42909919900228000${mod112('42909919900228000')}`;

const byKind: Readonly<Record<Field['kind'], (field: Field) => string | string[]>> = {
  text: ({ label, maxLength }) => `演示${label.zh}`.slice(0, maxLength ?? 40),
  'long-text': ({ label, maxLength }) => `这是演示用的${label.zh}。`.slice(0, maxLength ?? 200),
  'whole-number': ({ min }) => min ?? '10',
  decimal: ({ min }) => min ?? '86.5',
  money: ({ min }) => min ?? '100000',
  date: ({ min, max }) =>
    [min, max].find((day) => day !== undefined && day !== 'today') ?? (min === 'today' ? '2036-01-07' : '2026-11-02'),
  choice: ({ choices }) => choices?.[0]?.value ?? '',
  choices: ({ choices }) => [choices?.[0]?.value ?? ''],
  'yes-no': () => 'yes',
  'citizen-id': madeUpCitizenId,
  'credit-code': () => '91350100M000100Y43',
  'person-name': () => '张三',
  phone: () => '13800000000',
  region: () => '420923000000',
};

/** Answers every question of a form the way a careful applicant would; what is already filled in stays. */
export function fillForm(form: Form, known: Answers): Answers {
  const fields = form.sections.flatMap((section) => section.fields);
  return Object.fromEntries(fields.map((field) => [field.id, known[field.id] ?? byKind[field.kind](field)]));
}
