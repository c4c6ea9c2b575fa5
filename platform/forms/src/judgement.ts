import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { PlainDate } from '@yunmeng/kernel/plain-date';

import type { Field } from './form.ts';

/** What one answer turned out to be: a value in its one written form, or what is wrong with it. */
export type Judgement =
  | { readonly isGood: true; readonly value: string }
  | { readonly isGood: false; readonly code: string; readonly detail: Bilingual };

/** Judges one answer that is not blank. */
export type Judge = (text: string, field: Field, today: PlainDate) => Judgement;

/** The answer is good and reads so. */
export function good(value: string): Judgement {
  return { isGood: true, value };
}

/** The answer is not good; `detail` says what is wrong and how to mend it. */
export function bad(code: string, zh: string, en: string): Judgement {
  return { isGood: false, code: `forms.${code}`, detail: { zh, en } };
}
