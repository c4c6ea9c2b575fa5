import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { describe, expect, it } from 'vitest';

import { dayKindOf } from './calendar.ts';

const calendar = {
  year: 2026,
  regionCode: '100000000000',
  daysOff: [{ on: '2026-10-07', name: '国庆节' }],
  makeUpDays: [{ on: '2026-10-10', name: '国庆节' }],
  notices: [],
};

describe('dayKindOf', () => {
  it.each([
    { on: '2026-11-24', kind: 'working', why: 'a Tuesday' },
    { on: '2026-11-28', kind: 'weekend', why: 'a Saturday' },
    { on: '2026-10-10', kind: 'make-up', why: 'a Saturday that is worked' },
    { on: '2026-10-07', kind: 'holiday', why: 'a Wednesday off' },
    { on: '2027-01-04', kind: 'unknown', why: 'its year has no calendar here' },
  ])('finds $on to be $kind: $why', ({ on, kind }) => {
    expect(dayKindOf(day(on), calendar)).toBe(kind);
  });
});
