import type { ExampleSet } from '../gallery/example.ts';
import { Rows } from './rows.tsx';

export const rowsExamples: ExampleSet = {
  title: { zh: '逐行说明', en: 'Rows' },
  examples: [
    {
      name: { zh: '带来源和改', en: 'With source and change' },
      render: () => (
        <Rows
          rows={[
            { term: '店名', detail: '云梦县示例小吃店', action: <a href="#f1">改</a> },
            { term: '面积', detail: '86平方米', source: '来自不动产登记，您确认过', action: <a href="#f1">改</a> },
          ]}
        />
      ),
    },
  ],
};
