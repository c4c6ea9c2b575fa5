import { describe, expect, it } from 'vitest';

import { aSummary } from '../testing.ts';
import { byLamp } from './by-lamp.ts';

describe('byLamp', () => {
  it('puts red cards first and, under one lamp, the fewest days left first', () => {
    const cases = [
      aSummary({ lamp: 'normal', nextLeft: 9 }),
      aSummary({ lamp: 'paused' }),
      aSummary({ lamp: 'normal', nextLeft: 4 }),
      aSummary({ lamp: 'red', nextLeft: -1 }),
      aSummary({ lamp: 'yellow', nextLeft: 0 }),
    ];
    expect(byLamp(cases).map(({ lamp, nextLeft }) => [lamp, nextLeft])).toEqual([
      ['red', -1],
      ['yellow', 0],
      ['normal', 4],
      ['normal', 9],
      ['paused', undefined],
    ]);
  });
});
