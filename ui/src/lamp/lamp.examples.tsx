import type { Lamp as LampState } from '@yunmeng/cases/contract';

import type { ExampleSet } from '../gallery/example.ts';
import { Lamp, lampWord } from './lamp.tsx';

const lamps: readonly LampState[] = ['normal', 'notice', 'yellow', 'red', 'paused', 'done'];

export const lampExamples: ExampleSet = {
  title: { zh: '灯牌', en: 'Lamp' },
  examples: lamps.map((lamp) => ({
    name: { zh: lampWord(lamp, 'zh'), en: lampWord(lamp, 'en') },
    render: () => <Lamp lamp={lamp} lang="zh" />,
  })),
};
