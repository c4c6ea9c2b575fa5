import type { Answers, Field, Form } from './form.ts';

/**
 * The questions that are asked, given the answers so far, in the order of the form. A question that hangs on another is
 * asked only when that one is itself asked and was answered with one of the values named.
 */
export function visibleFields(form: Form, answers: Answers): Field[] {
  const asked = new Set<string>();
  const fields = form.sections.flatMap((section) => section.fields);
  return fields.filter((field) => {
    const isAsked = field.showIf === undefined || (asked.has(field.showIf.field) && isMet(field.showIf, answers));
    if (isAsked) asked.add(field.id);
    return isAsked;
  });
}

function isMet(showIf: NonNullable<Field['showIf']>, answers: Answers): boolean {
  const answer = answerTo(answers, showIf.field) ?? [];
  return (Array.isArray(answer) ? answer : [answer]).some((value) => showIf.anyOf.includes(value));
}

/** The answer to one question, when there is one: not absent, empty or blank, nor an empty list. */
export function answerTo(answers: Answers, fieldId: string): string | string[] | undefined {
  // `own`: an object also has a `constructor`, which nobody answered.
  const answer = Object.hasOwn(answers, fieldId) ? answers[fieldId] : undefined;
  if (answer === undefined || answer === null) return undefined;
  const isBlank = typeof answer === 'string' ? answer.trim() === '' : answer.length === 0;
  return isBlank ? undefined : answer;
}
