import type { ExampleSet } from '../gallery/example.ts';
import { LongText } from './long-text.tsx';

export const longTextExamples: ExampleSet = {
  title: { zh: '多行字', en: 'Long text' },
  examples: [
    {
      name: { zh: '数着字数', en: 'With a count' },
      render: () => <LongText id="lt1" label="要说明的情况" maxLength={500} value="店在一楼。" onChange={() => {}} />,
    },
  ],
};
