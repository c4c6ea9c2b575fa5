import type { ExampleSet } from '../gallery/example.ts';
import { SkipLink } from './skip-link.tsx';

export const skipLinkExamples: ExampleSet = {
  title: { zh: '跳到正文', en: 'Skip link' },
  examples: [
    {
      name: { zh: '用Tab键到达时才看得见', en: 'Seen when reached with the Tab key' },
      render: () => <SkipLink to="main" />,
    },
  ],
};
