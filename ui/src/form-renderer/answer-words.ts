import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Field } from '@yunmeng/forms/contract';

import { dayInWords } from '../when/when.ts';
import type { Answer } from './form-renderer.tsx';

const unanswered: Bilingual = { zh: '没有填', en: 'Not answered' };
const yes: Bilingual = { zh: '是', en: 'Yes' };
const no: Bilingual = { zh: '不是', en: 'No' };

/** An answer as a reader sees it: choices by their label, dates in words. Regions are named by the page. */
export function answerInWords(field: Field, answer: Answer | undefined): Bilingual {
  if (answer === undefined || answer === null || answer === '' || answer.length === 0) return unanswered;
  if (Array.isArray(answer)) {
    const labels = answer.map((value) => labelOf(field, value));
    return { zh: labels.map((label) => label.zh).join('，'), en: labels.map((label) => label.en).join(', ') };
  }
  switch (field.kind) {
    case 'choice':
      return labelOf(field, answer);
    case 'yes-no':
      return answer === 'yes' ? yes : no;
    case 'date':
      return dayInWords(answer);
    case 'money':
      return { zh: `${answer}元`, en: `${answer} yuan` };
    default:
      return { zh: answer, en: answer };
  }
}

function labelOf(field: Field, value: string): Bilingual {
  return field.choices?.find((choice) => choice.value === value)?.label ?? { zh: value, en: value };
}
