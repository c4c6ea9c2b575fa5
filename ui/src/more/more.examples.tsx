import type { ExampleSet } from '../gallery/example.ts';
import { More } from './more.tsx';

export const moreExamples: ExampleSet = {
  title: { zh: '再看一些', en: 'More' },
  examples: [
    {
      name: { zh: '还有', en: 'There are more' },
      render: () => <More shown={20} total={61} isTotalCapped={false} isBusy={false} onMore={() => {}} />,
    },
  ],
};
