import type { ClockView } from '@yunmeng/time-limits/contract';

import type { ExampleSet } from '../gallery/example.ts';
import { SlipClock, SlipLegend } from './slip-clock.tsx';

const hearing = {
  from: '2026-10-15',
  plannedTo: '2026-10-22',
  to: '2026-10-22',
  kind: 'hearing',
  basis: '行政许可法第四十五条',
  reason: '二楼住户申请听证',
  approver: '钱七',
};
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
  pauses: [hearing],
};
const statutory: ClockView = {
  ...promised,
  name: 'statutory',
  limit: { count: 20, unit: 'working-day' },
  due: { kind: 'known', on: '2026-11-13' },
  left: 15,
};
const late: ClockView = {
  ...promised,
  limit: { count: 7, unit: 'working-day' },
  used: 9,
  left: -2,
  state: 'overdue',
  pausedDays: 0,
  pauses: [],
};
const open: ClockView = {
  ...promised,
  used: 2,
  left: 5,
  pausedDays: 0,
  pauses: [],
  due: { kind: 'open', workingDaysAfter: 4, awaitsYear: 2027 },
};

export const slipClockExamples: ExampleSet = {
  title: { zh: '简钟', en: 'Slip clock' },
  examples: [
    {
      name: { zh: '页面，停过表，带法定时限', en: 'Page size, once paused, with the legal limit' },
      render: () => (
        <div>
          <SlipClock promised={promised} statutory={statutory} size="page" lang="zh" />
          <SlipLegend promised={promised} statutory={statutory} lang="zh" />
        </div>
      ),
    },
    {
      name: { zh: '列表，正常', en: 'List size' },
      render: () => <SlipClock promised={promised} size="list" lang="zh" />,
    },
    {
      name: { zh: '列表，超承诺', en: 'List size, over' },
      render: () => <SlipClock promised={late} size="list" lang="zh" />,
    },
    {
      name: { zh: '到期日还不知道', en: 'The date is not known yet' },
      render: () => <SlipClock promised={open} size="page" lang="zh" />,
    },
  ],
};
