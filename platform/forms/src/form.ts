import Type, { type Static } from 'typebox';

import { Bilingual } from './bilingual-schema.ts';

/** Kinds of field. Each has its own check, the same on server and in the browser. */
export const FieldKind = Type.Union([
  Type.Literal('text'),
  Type.Literal('long-text'),
  Type.Literal('whole-number'),
  Type.Literal('decimal'),
  /** Yuan as people write it, e.g. `1200.50`. */
  Type.Literal('money'),
  Type.Literal('date'),
  Type.Literal('choice'),
  Type.Literal('choices'),
  /** Answered `yes` or `no`. */
  Type.Literal('yes-no'),
  Type.Literal('citizen-id'),
  Type.Literal('credit-code'),
  Type.Literal('person-name'),
  Type.Literal('phone'),
  /** A 12-digit division code. */
  Type.Literal('region'),
]);
export type FieldKind = Static<typeof FieldKind>;

export const Choice = Type.Object({ value: Type.String(), label: Bilingual });
export type Choice = Static<typeof Choice>;

/** One question. Its id never changes, since drafts and cases are keyed by it. */
export const Field = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }),
  kind: FieldKind,
  label: Bilingual,
  /** What to write, in plain words, under the label. */
  hint: Type.Optional(Bilingual),
  /** 为什么问: shown on demand. */
  why: Type.Optional(Bilingual),
  isRequired: Type.Boolean(),
  /** In characters as people count them. Without it 200, and 2,000 for long text. */
  maxLength: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Bounds of numbers and dates, inclusive, as text (`0`, `2026-01-01`); for dates also `today`. */
  min: Type.Optional(Type.String()),
  max: Type.Optional(Type.String()),
  choices: Type.Optional(Type.Array(Choice)),
  /** Where the answer is known from: prefilled from the signed-in account. */
  prefill: Type.Optional(
    Type.Union([Type.Literal('account-name'), Type.Literal('account-citizen-id'), Type.Literal('account-phone')]),
  ),
  /** Shown only when the earlier question is shown and its answer has one of these values. */
  showIf: Type.Optional(Type.Object({ field: Type.String(), anyOf: Type.Array(Type.String(), { minItems: 1 }) })),
});
export type Field = Static<typeof Field>;

/** One page of the form: one question group, asked together. */
export const Section = Type.Object({ id: Type.String(), title: Bilingual, fields: Type.Array(Field) });
export type Section = Static<typeof Section>;

/** 表单: what an application asks. Versioned with its item. */
export const Form = Type.Object({ version: Type.Integer({ minimum: 1 }), sections: Type.Array(Section) });
export type Form = Static<typeof Form>;

/** Answers by field id. Numbers and money travel as text; `choices` is a list. */
export const Answers = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String()), Type.Null()]));
export type Answers = Static<typeof Answers>;

/** One thing wrong with an answer; `pointer` is `/answers/<field id>` or `/materials/<material code>`. */
export const FindingView = Type.Object({ pointer: Type.String(), code: Type.String(), detail: Bilingual });
export type FindingView = Static<typeof FindingView>;
