import { describe, expect, it } from 'vitest';

import { aClock } from '../testing.ts';
import { shownClocks } from './shown-clocks.ts';

const names = (clocks: Parameters<typeof shownClocks>[0]) => {
  const shown = shownClocks(clocks);
  return [shown?.main.name, shown?.legal?.name];
};

describe('shownClocks', () => {
  it.each([
    { clocks: [aClock({ name: 'acceptance' })], expected: ['acceptance', undefined], why: 'before acceptance' },
    {
      clocks: [aClock({ name: 'acceptance', state: 'paused' }), aClock({ name: 'correction' })],
      expected: ['correction', undefined],
      why: 'while the applicant mends',
    },
    {
      clocks: [aClock({ name: 'acceptance', state: 'stopped' }), aClock(), aClock({ name: 'statutory' })],
      expected: ['promised', 'statutory'],
      why: 'after acceptance',
    },
    {
      clocks: [aClock({ name: 'acceptance', state: 'stopped' })],
      expected: ['acceptance', undefined],
      why: 'turned away',
    },
    { clocks: [], expected: [undefined, undefined], why: 'no clock at all' },
  ])('shows $expected: $why', ({ clocks, expected }) => {
    expect(names(clocks)).toEqual(expected);
  });
});
