import type { ExampleSet } from '../gallery/example.ts';
import { Disclosure } from './disclosure.tsx';

export const disclosureExamples: ExampleSet = {
  title: { zh: '展开看', en: 'Disclosure' },
  examples: [
    {
      name: { zh: '收着', en: 'Closed' },
      render: () => (
        <Disclosure summary="依据和版本">
          <p>《中华人民共和国行政许可法》第三十二条</p>
        </Disclosure>
      ),
    },
  ],
};
