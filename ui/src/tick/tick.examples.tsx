import type { ExampleSet } from '../gallery/example.ts';
import { Tick } from './tick.tsx';

export const tickExamples: ExampleSet = {
  title: { zh: '勾一下', en: 'Tick' },
  examples: [
    {
      name: { zh: '准备好了', en: 'Ready' },
      render: () => (
        <Tick id="tick1" label="店面平面图" isTicked onTick={() => {}}>
          <p className="hint">手画也行</p>
        </Tick>
      ),
    },
  ],
};
