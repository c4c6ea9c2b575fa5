import type { ExampleSet } from '../gallery/example.ts';

export const largePrintExamples: ExampleSet = {
  title: { zh: '大字', en: 'Large print' },
  examples: [
    {
      // A second switch would bear the same id: the one on top of the gallery is the example.
      name: { zh: '在这一页最上面', en: 'At the top of this page' },
      render: () => <p>开关在这一页最上面。</p>,
    },
  ],
};
