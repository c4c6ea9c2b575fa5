import type { Grade } from './contract.ts';
import type { RatingCounts } from './rating-summary.ts';

/** Counts in which only what is given is not nought. */
export function ratingCounts(given: Partial<Record<Grade, number>> & { readonly ended?: number }): RatingCounts {
  const { ended = 0, ...byGrade } = given;
  return {
    ended,
    byGrade: {
      'very-satisfied': 0,
      satisfied: 0,
      'fairly-satisfied': 0,
      dissatisfied: 0,
      'very-dissatisfied': 0,
      ...byGrade,
    },
  };
}
