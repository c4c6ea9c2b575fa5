import type { ExampleSet } from '../gallery/example.ts';
import { Waiting } from './waiting.tsx';

export const waitingExamples: ExampleSet = {
  title: { zh: '等着', en: 'Waiting' },
  examples: [
    { name: { zh: '两秒以后', en: 'After two seconds' }, render: () => <Waiting what="办事指南" patienceMs={0} /> },
  ],
};
