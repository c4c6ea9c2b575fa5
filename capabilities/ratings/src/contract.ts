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
export type GiveRating = Static<typeof GiveRating>;

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
  tags: Type.Record(
    Type.String(),
    Type.Array(Type.Object({ value: Type.String(), zh: Type.String(), en: Type.String() })),
  ),
  given: Type.Optional(Rating),
});
export type RatingPage = Static<typeof RatingPage>;

/** GET /ratings/summary: within what the reader's permission covers, of one body and one item when named. */
export const RatingSummaryQuery = Type.Object({
  orgCode: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  itemId: Type.Optional(Type.String({ format: 'uuid' })),
});

/** A share of `n` in per cent with one decimal, or 样本不足. */
export const Share = Type.Union([
  Type.Object({ kind: Type.Literal('known'), percent: Type.String(), n: Type.Integer() }),
  Type.Object({ kind: Type.Literal('sample-too-small'), n: Type.Integer() }),
]);
export type Share = Static<typeof Share>;

/** 好差评汇总. Nobody is named in it, and grades are left out of small samples. */
export const RatingSummary = Type.Object({
  /** 办结件: cases that could have been rated. */
  ended: Type.Integer(),
  rated: Type.Integer(),
  byGrade: Type.Optional(
    Type.Object({
      'very-satisfied': Type.Integer(),
      satisfied: Type.Integer(),
      'fairly-satisfied': Type.Integer(),
      dissatisfied: Type.Integer(),
      'very-dissatisfied': Type.Integer(),
    }),
  ),
  /** 好评率, of all ratings. */
  goodShare: Share,
  /** 主动评价率, of all ended cases. */
  ratedShare: Share,
});
export type RatingSummary = Static<typeof RatingSummary>;
