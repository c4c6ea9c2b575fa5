export { checkAnswers, type CheckedFile, type CheckedMaterial, type CheckOptions } from './check-answers.ts';
export { Answers, Choice, Field, FieldKind, FindingView, Form, Section } from './form.ts';
export { formProblems } from './form-problems.ts';
export { settleAnswers } from './settle-answers.ts';
export { visibleFields } from './visible-fields.ts';
