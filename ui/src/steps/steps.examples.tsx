import type { ExampleSet } from '../gallery/example.ts';
import { Steps } from './steps.tsx';

export const stepsExamples: ExampleSet = {
  title: { zh: '走到哪一步', en: 'Steps' },
  examples: [
    {
      name: { zh: '四步中的第二步', en: 'Second of four' },
      render: () => <Steps of="开一家餐饮店" current={2} total={4} />,
    },
  ],
};
