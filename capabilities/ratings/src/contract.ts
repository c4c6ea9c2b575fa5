import Type, { type Static } from 'typebox';

/** 满意度 by name: the digit scales of the exchanges disagree (GB/T 39046 A.8, the national interface), so none is stored. */
export const Grade = Type.Union([
  Type.Literal('very-satisfied'),
  Type.Literal('satisfied'),
  Type.Literal('fairly-satisfied'),
  Type.Literal('dissatisfied'),
  Type.Literal('very-dissatisfied'),
]);
export type Grade = Static<typeof Grade>;

export const GiveRating = Type.Object({
  grade: Grade,
  tags: Type.Array(Type.String(), { maxItems: 8 }),
  comment: Type.Optional(Type.String({ maxLength: 500 })),
});

export const Rating = Type.Object({
  grade: Grade,
  tags: Type.Array(Type.String()),
  comment: Type.Optional(Type.String()),
  at: Type.String({ format: 'date-time' }),
});
export type Rating = Static<typeof Rating>;

/** What the rating page needs: whether this case may be rated by this reader now, the tags of each grade, what was given. */
export const RatingPage = Type.Object({
  mayRate: Type.Boolean(),
  reason: Type.Object({ zh: Type.String(), en: Type.String() }),
  tags: Type.Record(Type.String(), Type.Array(Type.Object({ value: Type.String(), zh: Type.String(), en: Type.String() }))),
  given: Type.Optional(Rating),
});
