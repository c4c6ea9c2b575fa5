import { describe, expect, it } from 'vitest';

import { meets, median } from './figure.ts';

describe('a goal', () => {
  it.each([
    { value: 0.6, goal: '>=0.6', isMet: true },
    { value: 0.59, goal: '>=0.6', isMet: false },
    { value: 1.3, goal: '<=1.3', isMet: true },
    { value: 1.31, goal: '<=1.3', isMet: false },
    { value: 9, goal: '', isMet: true },
  ])('$value against "$goal" is $isMet', ({ value, goal, isMet }) => {
    expect(meets(value, goal)).toBe(isMet);
  });
});

it('the median is the middle one, not the mean', () => {
  expect(median([9, 1, 2])).toBe(2);
});
