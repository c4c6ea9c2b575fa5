import type { PlainDate } from '@yunmeng/kernel/plain-date';

import type { Answers, Form } from './form.ts';
import { judgeAnswer } from './judge-answer.ts';
import { answerTo, visibleFields } from './visible-fields.ts';

/**
 * The answers as they are handed in: only those to questions that are asked, each in its one written form (an id in
 * capital letters, a telephone number without blanks, money with two decimals). Answers with a fault stay as they were
 * written, so that settled answers have the same findings; blank ones go.
 */
export function settleAnswers(form: Form, answers: Answers, today: PlainDate): Answers {
  const settled: [string, string | string[]][] = [];
  for (const field of visibleFields(form, answers)) {
    const answer = answerTo(answers, field.id);
    if (answer === undefined) continue;
    const judgements = judgeAnswer(field, answer, today);
    const values = judgements.flatMap((judgement) => (judgement.isGood ? [judgement.value] : []));
    const isGood = values.length === judgements.length;
    settled.push([field.id, isGood ? (Array.isArray(answer) ? values : (values[0] ?? answer)) : answer]);
  }
  return Object.fromEntries(settled);
}
