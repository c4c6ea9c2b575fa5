import type { Replay } from '@yunmeng/time-limits/contract';

import type { ExampleSet } from '../gallery/example.ts';
import { ReplayTable } from './replay-table.tsx';

const replay: Replay = {
  clock: {
    name: 'promised',
    basis: '办事指南承诺',
    limit: { count: 4, unit: 'working-day' },
    startedOn: '2026-10-09',
    state: 'running',
    due: { kind: 'known', on: '2026-10-16' },
    used: 2,
    pausedDays: 1,
    left: 2,
    pauses: [],
  },
  calendars: ['2026年：国务院办公厅关于2026年部分节假日安排的通知'],
  days: [
    { day: '2026-10-09', kind: 'working', mark: 'start', usedAfter: 0 },
    { day: '2026-10-10', kind: 'make-up', mark: 'used', usedAfter: 1 },
    { day: '2026-10-11', kind: 'weekend', mark: 'off', usedAfter: 1 },
    { day: '2026-10-12', kind: 'working', mark: 'paused', usedAfter: 1, note: '专家评审，行政许可法第四十五条' },
    { day: '2026-10-13', kind: 'working', mark: 'today', usedAfter: 2 },
    { day: '2026-10-14', kind: 'working', mark: 'left', usedAfter: 3 },
    { day: '2026-10-15', kind: 'working', mark: 'left', usedAfter: 4 },
  ],
};

export const replayTableExamples: ExampleSet = {
  title: { zh: '逐日计时', en: 'Day by day' },
  examples: [
    { name: { zh: '停过一天', en: 'Paused for a day' }, render: () => <ReplayTable replay={replay} lang="zh" /> },
    { name: { zh: '英文', en: 'English' }, render: () => <ReplayTable replay={replay} lang="en" /> },
  ],
};
