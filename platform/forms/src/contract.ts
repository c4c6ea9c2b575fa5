// Only re-exports: a bundler then drops the schemas (and TypeBox with them) where a page needs the checks alone.
export { checkAnswers, type CheckedFile, type CheckedMaterial, type CheckOptions } from './check-answers.ts';
export { Answers, Choice, Field, FieldKind, FindingView, Form, Section } from './form.ts';
export { settleAnswers } from './settle-answers.ts';
export { visibleFields } from './visible-fields.ts';
