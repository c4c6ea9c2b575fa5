import type { ClockView } from '@yunmeng/time-limits/contract';
import { describe, expect, it } from 'vitest';

import { clocksToDraw } from './clocks-to-draw.ts';

const aClock = (name: ClockView['name'], state: ClockView['state'], startedOn = '2026-10-10'): ClockView => ({
  name,
  basis: '',
  limit: { count: 5, unit: 'working-day' },
  startedOn,
  state,
  due: { kind: 'known', on: '2026-10-27' },
  used: 1,
  pausedDays: 0,
  left: 4,
  pauses: [],
});

describe('the clocks of a page', () => {
  it('draws the acceptance check until the case is accepted', () => {
    expect(clocksToDraw([aClock('acceptance', 'running')])?.main.name).toBe('acceptance');
  });

  it('then draws the promise with the legal limit behind it', () => {
    const drawn = clocksToDraw([
      aClock('acceptance', 'stopped'),
      aClock('promised', 'paused'),
      aClock('statutory', 'paused'),
    ]);
    expect([drawn?.main.name, drawn?.behind?.name]).toEqual(['promised', 'statutory']);
  });

  it('draws the time for a correction while it runs', () => {
    expect(clocksToDraw([aClock('acceptance', 'stopped'), aClock('correction', 'running')])?.main.name).toBe(
      'correction',
    );
  });

  it('draws the second acceptance check, not the first', () => {
    const drawn = clocksToDraw([
      aClock('acceptance', 'stopped', '2026-10-01'),
      aClock('correction', 'stopped', '2026-10-08'),
      aClock('acceptance', 'running', '2026-10-20'),
    ]);
    expect(drawn?.main).toMatchObject({ name: 'acceptance', startedOn: '2026-10-20' });
  });

  it('draws how the promise ended once nothing runs', () => {
    expect(clocksToDraw([aClock('acceptance', 'stopped'), aClock('promised', 'stopped')])?.main.name).toBe('promised');
    expect(clocksToDraw([])).toBeUndefined();
  });
});
