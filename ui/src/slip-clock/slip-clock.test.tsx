import type { ClockView } from '@yunmeng/time-limits/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { SlipClock, SlipLegend } from './slip-clock.tsx';

const promised: ClockView = {
  name: 'promised',
  basis: '办事指南承诺',
  limit: { count: 7, unit: 'working-day' },
  startedOn: '2026-10-10',
  state: 'running',
  due: { kind: 'known', on: '2026-10-27' },
  used: 5,
  pausedDays: 5,
  left: 2,
  pauses: [],
};
const statutory: ClockView = {
  ...promised,
  name: 'statutory',
  limit: { count: 20, unit: 'working-day' },
  due: { kind: 'open', workingDaysAfter: 3, awaitsYear: 2027 },
  left: 15,
};

describe('SlipClock', () => {
  it('says in words everything that the slips show', () => {
    const html = renderToStaticMarkup(<SlipClock promised={promised} statutory={statutory} size="page" lang="zh" />);
    expect(html).toContain('role="img"');
    expect(html).toContain('承诺7个工作日：用了5个，停表5个，还剩2个，最晚10月27日（周二）。');
    expect(html).toContain('法定20个工作日：用了5个，停表5个，还剩15个，2027年放假安排还没公布，公布后才有准确日期。');
    expect(html.match(/<i /g)).toHaveLength(25);
  });

  it('says so when the promise is passed', () => {
    const html = renderToStaticMarkup(
      <SlipClock promised={{ ...promised, used: 9, left: -2, state: 'overdue' }} size="list" lang="zh" />,
    );
    expect(html).toContain('已经超2个');
    expect(html.match(/class="over/g)).toHaveLength(2);
  });

  it('draws nothing for a clock that stopped before its first day counted', () => {
    const stopped = { ...promised, used: 0, pausedDays: 0, left: 7, state: 'stopped' as const };
    expect(renderToStaticMarkup(<SlipClock promised={stopped} size="page" lang="zh" />)).toBe('');
  });

  it('speaks English', () => {
    const html = renderToStaticMarkup(<SlipClock promised={promised} size="list" lang="en" />);
    expect(html).toContain('Promised limit: 7 working days: 5 used, 5 paused, 2 left, by Tuesday 27 October.');
  });
});

describe('SlipLegend', () => {
  it('names only the slips that are there', () => {
    const html = renderToStaticMarkup(<SlipLegend promised={promised} lang="zh" />);
    expect(html).toContain('停表');
    expect(html).not.toContain('超期');
    expect(html).not.toContain('到法定日');
  });
});
