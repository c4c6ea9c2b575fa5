import { assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ratingCounts } from './testing.ts';
import { SMALLEST_SAMPLE, summaryOf } from './rating-summary.ts';

describe('summaryOf', () => {
  it('counts the three good grades as praise, and all ended cases for the rated share', () => {
    const counts = ratingCounts({
      ended: 100,
      'very-satisfied': 20,
      satisfied: 6,
      'fairly-satisfied': 2,
      dissatisfied: 2,
    });
    expect(summaryOf(counts)).toMatchObject({
      ended: 100,
      rated: 30,
      goodShare: { kind: 'known', percent: '93.3', n: 30 },
      ratedShare: { kind: 'known', percent: '30.0', n: 100 },
    });
  });

  it('says that the sample is too small, and keeps the grades to itself', () => {
    const summary = summaryOf(ratingCounts({ ended: 40, 'very-dissatisfied': 29 }));
    expect(summary.goodShare).toEqual({ kind: 'sample-too-small', n: 29 });
    expect(summary).not.toHaveProperty('byGrade');
  });

  it('is a share of nothing before anything has ended', () => {
    expect(summaryOf(ratingCounts({}))).toMatchObject({
      ended: 0,
      rated: 0,
      ratedShare: { kind: 'sample-too-small', n: 0 },
    });
  });

  it('never takes silence for praise: more silent cases leave the good share as it is and lower the rated share', () => {
    const few = integer({ min: SMALLEST_SAMPLE, max: 500 });
    assert(
      property(record({ good: few, bad: few, silent: few }), ({ good, bad, silent }) => {
        const rated = { satisfied: good, dissatisfied: bad };
        const before = summaryOf(ratingCounts({ ended: good + bad, ...rated }));
        const after = summaryOf(ratingCounts({ ended: good + bad + silent, ...rated }));
        expect(after.goodShare).toEqual(before.goodShare);
        expect(before.ratedShare).toMatchObject({ percent: '100.0' });
        expect(after.ratedShare).not.toEqual(before.ratedShare);
      }),
    );
  });
});
