import type { Replay } from '@yunmeng/time-limits/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { ReplayTable } from './replay-table.tsx';

const replay: Replay = {
  clock: {
    name: 'promised',
    basis: '行政许可法第四十二条',
    limit: { count: 2, unit: 'working-day' },
    startedOn: '2026-10-09',
    state: 'running',
    due: { kind: 'known', on: '2026-10-12' },
    used: 1,
    pausedDays: 0,
    left: 1,
    pauses: [],
  },
  calendars: ['2026: 国务院办公厅关于2026年部分节假日安排的通知'],
  days: [
    { day: '2026-10-09', kind: 'working', mark: 'start', usedAfter: 0 },
    { day: '2026-10-10', kind: 'make-up', mark: 'today', usedAfter: 1, note: '今天' },
    { day: '2026-10-11', kind: 'weekend', mark: 'off', usedAfter: 1 },
    { day: '2026-10-12', kind: 'working', mark: 'left', usedAfter: 2 },
  ],
};

describe('ReplayTable', () => {
  const html = renderToStaticMarkup(<ReplayTable replay={replay} lang="zh" />);

  it('gives every day a row with what it was and what the count stood at', () => {
    expect(html.match(/<th scope="row">/g)).toHaveLength(4);
    expect(html).toContain('>10月10日</time> 周六</th><td>调休上班</td><td>1</td><td>今天</td>');
    expect(html).toContain('<td>周末</td><td>—</td>');
  });

  it('says why the first day is not counted', () => {
    expect(html).toContain('<td>不计</td><td>起算当天不算（民法典第二百零一条）</td>');
  });

  it('names the notices and the law the count stands on', () => {
    expect(html).toContain('依据：行政许可法第四十二条');
    expect(html).toContain('放假安排：2026: 国务院办公厅');
  });
});
