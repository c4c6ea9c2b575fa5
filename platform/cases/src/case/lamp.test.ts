import { describe, expect, it } from 'vitest';

import { type LampFacts, lampOf } from './lamp.ts';

const handling = (left: number, promisedDays = 20, statutoryLeft = 30): LampFacts => ({
  state: 'in-review',
  left,
  promisedDays,
  statutoryLeft,
});

describe('lampOf', () => {
  it.each([
    { facts: handling(5), lamp: 'normal', why: 'more than a fifth of the promise is left' },
    { facts: handling(4), lamp: 'notice', why: 'a fifth is left' },
    { facts: handling(2), lamp: 'notice', why: 'two days of twenty are left' },
    { facts: handling(1), lamp: 'yellow', why: 'one day is left' },
    { facts: handling(0), lamp: 'yellow', why: 'today is the last day' },
    { facts: handling(-1), lamp: 'red', why: 'the promise has passed undecided' },
    { facts: handling(3, 20, -1), lamp: 'red', why: 'the legal limit has passed' },
    { facts: handling(1, 1), lamp: 'normal', why: 'a promise of one day is not yellow from its first minute' },
    { facts: handling(0, 1), lamp: 'yellow', why: 'its only day is today' },
    { facts: handling(0, 0), lamp: 'yellow', why: 'an immediate case is due today' },
    { facts: handling(2, 2), lamp: 'normal', why: 'a promise of two days has just begun' },
    { facts: { state: 'submitted', left: 2, promisedDays: 9 }, lamp: 'normal', why: 'day 3 of the check' },
    { facts: { state: 'submitted', left: 1, promisedDays: 9 }, lamp: 'notice', why: 'day 4: tomorrow is the last' },
    { facts: { state: 'submitted', left: 0, promisedDays: 9 }, lamp: 'yellow', why: 'day 5' },
    { facts: { state: 'submitted', left: -1, promisedDays: 9 }, lamp: 'red', why: 'the law has accepted' },
    {
      facts: { state: 'correction-required', left: 9, promisedDays: 9 },
      lamp: 'paused',
      why: 'the applicant has the turn',
    },
    {
      facts: { state: 'correction-required', isCorrectionLapsed: true, promisedDays: 9 },
      lamp: 'notice',
      why: 'the clerk has',
    },
    { facts: { state: 'special-procedure', left: 1, promisedDays: 9 }, lamp: 'paused', why: 'the clock stands still' },
    {
      facts: { state: 'special-procedure', isPauseOverrun: true, promisedDays: 9 },
      lamp: 'yellow',
      why: 'beyond its plan',
    },
    { facts: { state: 'approved', left: 3, promisedDays: 9 }, lamp: 'normal', why: 'time to deliver' },
    { facts: { state: 'approved', left: 2, promisedDays: 9 }, lamp: 'notice', why: 'two days to deliver' },
    { facts: { state: 'rejected', left: -1, promisedDays: 9 }, lamp: 'red', why: 'not delivered in ten days' },
    { facts: { state: 'withdrawn', promisedDays: 9 }, lamp: 'done', why: 'nothing is due' },
  ] as const)('is $lamp: $why', ({ facts, lamp }) => {
    expect(lampOf(facts)).toBe(lamp);
  });
});
