import type { ExampleSet } from '../gallery/example.ts';
import { Wordmark } from './mark.tsx';

export const markExamples: ExampleSet = {
  title: { zh: '标志', en: 'Mark' },
  examples: [{ name: { zh: '标志和名字', en: 'Mark and name' }, render: () => <Wordmark line="湖北省政务服务" /> }],
};
