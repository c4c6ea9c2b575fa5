import type { ExampleSet } from '../gallery/example.ts';
import { Timeline } from './timeline.tsx';

export const timelineExamples: ExampleSet = {
  title: { zh: '都发生了什么', en: 'Timeline' },
  examples: [
    {
      name: { zh: '有停表', en: 'With a pause' },
      render: () => (
        <Timeline
          entries={[
            { key: '3', kind: 'now', at: '2026-10-23', when: '10月23日（周五）', title: '听证结束，继续审查' },
            {
              key: '2',
              kind: 'pause',
              at: '2026-10-15',
              when: '10月15日（周四）',
              title: '停表：二楼住户申请听证',
              detail: '依据《行政许可法》第四十五条',
            },
            { key: '1', kind: 'done', at: '2026-10-10', when: '10月10日（周六）', title: '受理，开始计时' },
          ]}
        />
      ),
    },
  ],
};
