import type { Grade, RatingSummary, Share } from './contract.ts';

/** Below this many a share says more about persons than about the service: 样本不足. */
export const SMALLEST_SAMPLE = 30;

const GOOD: readonly Grade[] = ['very-satisfied', 'satisfied', 'fairly-satisfied'];

/** How many cases have ended, and how many of them were rated with each grade. */
export interface RatingCounts {
  readonly ended: number;
  readonly byGrade: Readonly<Record<Grade, number>>;
}

/**
 * 好评率 = (非常满意 + 满意 + 基本满意) ÷ all ratings; 主动评价率 = rated ÷ ended. Silence is in no grade. From fewer than
 * {@link SMALLEST_SAMPLE} ratings neither share nor grades are told: an office that knows its few applicants could tell
 * who said what.
 */
export function summaryOf({ ended, byGrade }: RatingCounts): RatingSummary {
  const rated = Object.values(byGrade).reduce((sum, count) => sum + count, 0);
  const good = GOOD.reduce((sum, grade) => sum + byGrade[grade], 0);
  return {
    ended,
    rated,
    ...(rated >= SMALLEST_SAMPLE && { byGrade: { ...byGrade } }),
    goodShare: shareOf(good, rated),
    ratedShare: shareOf(rated, ended),
  };
}

/** Per cent with one decimal, as text, rounded half up; whole numbers all the way. */
function shareOf(part: number, whole: number): Share {
  if (whole < SMALLEST_SAMPLE) return { kind: 'sample-too-small', n: whole };
  const permille = Math.floor((part * 2000 + whole) / (whole * 2));
  return { kind: 'known', percent: `${Math.floor(permille / 10)}.${permille % 10}`, n: whole };
}
