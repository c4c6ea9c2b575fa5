import type { ExampleSet } from '../gallery/example.ts';
import { ChoiceGroup, ChoicesGroup } from './choice-group.tsx';

export const choiceGroupExamples: ExampleSet = {
  title: { zh: '选一项，选几项', en: 'Choice group' },
  examples: [
    {
      name: { zh: '选一项', en: 'Choose one' },
      render: () => (
        <ChoiceGroup
          id="c1"
          label="您的店是开在这里吗？"
          value="area"
          onChange={() => {}}
          options={[
            { value: 'here', label: '是，就在这里' },
            { value: 'area', label: '是这里，但面积或用途不对', hint: '先按您说的继续办，我们请登记中心核实' },
            { value: 'other', label: '不是，店在别的地方' },
          ]}
        />
      ),
    },
    {
      name: { zh: '选几项，还没选', en: 'Choose several, none chosen yet' },
      render: () => (
        <ChoicesGroup
          id="c2"
          label="卖什么"
          values={[]}
          error="请至少选一项"
          onChange={() => {}}
          options={[
            { value: 'hot', label: '热食' },
            { value: 'cold', label: '凉菜' },
          ]}
        />
      ),
    },
  ],
};
