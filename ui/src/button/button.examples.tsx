import type { ExampleSet } from '../gallery/example.ts';
import { Button, Buttons } from './button.tsx';

export const buttonExamples: ExampleSet = {
  title: { zh: '按钮', en: 'Button' },
  examples: [
    {
      name: { zh: '主要和次要', en: 'Primary and secondary' },
      render: () => (
        <Buttons>
          <Button>继续</Button>
          <Button kind="secondary">先存着</Button>
          <Button kind="plain">不存了</Button>
        </Buttons>
      ),
    },
    { name: { zh: '正在做', en: 'Busy' }, render: () => <Button busy="正在交上去">确认，交上去</Button> },
  ],
};
