import type { ExampleSet } from '../gallery/example.ts';
import { TextInput } from './text-input.tsx';

const ignore = () => {};

export const textInputExamples: ExampleSet = {
  title: { zh: '一行字', en: 'Text input' },
  examples: [
    {
      name: { zh: '手机号', en: 'Phone' },
      render: () => <TextInput id="t1" label="手机" purpose="phone" value="13000000000" onChange={ignore} />,
    },
    {
      name: { zh: '带单位', en: 'With a unit' },
      render: () => <TextInput id="t2" label="店面面积" purpose="decimal" unit="平方米" value="86" onChange={ignore} />,
    },
    {
      name: { zh: '可以不填，填错了', en: 'Optional, with an error' },
      render: () => <TextInput id="t3" label="门牌号" isOptional error="门牌号最多20个字" value="" onChange={ignore} />,
    },
  ],
};
