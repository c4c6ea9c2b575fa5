import type { Field } from '@yunmeng/forms/contract';

import type { ExampleSet } from '../gallery/example.ts';
import { FormRenderer } from './form-renderer.tsx';

const fields: readonly Field[] = [
  {
    id: 'shopName',
    kind: 'text',
    label: { zh: '店名', en: 'Name of the shop' },
    hint: { zh: '照招牌写', en: 'As on the sign' },
    isRequired: true,
  },
  {
    id: 'food',
    kind: 'choices',
    label: { zh: '卖什么', en: 'What you sell' },
    isRequired: true,
    choices: [
      { value: 'hot', label: { zh: '热食', en: 'Hot food' } },
      { value: 'cold', label: { zh: '凉菜', en: 'Cold dishes' } },
    ],
  },
  { id: 'opensOn', kind: 'date', label: { zh: '打算哪天开业', en: 'When you mean to open' }, isRequired: false },
];

export const formRendererExamples: ExampleSet = {
  title: { zh: '表单', en: 'Form renderer' },
  examples: [
    {
      name: { zh: '三个问题', en: 'Three questions' },
      render: () => (
        <FormRenderer
          fields={fields}
          answers={{ shopName: '云梦县示例小吃店', food: ['hot'] }}
          onAnswer={() => {}}
          renderRegion={(question) => <p>{question.label}</p>}
        />
      ),
    },
  ],
};
