import type { ExampleSet } from '../gallery/example.ts';
import { Tag } from './tag.tsx';

export const tagExamples: ExampleSet = {
  title: { zh: '状态', en: 'Tag' },
  examples: [
    {
      name: { zh: '五种', en: 'Five kinds' },
      render: () => (
        <>
          <Tag kind="ok">办好了</Tag> <Tag kind="info">政府在办</Tag> <Tag kind="warn">等您做一件事</Tag>{' '}
          <Tag kind="error">没有批准</Tag> <Tag kind="idle">已撤回</Tag>
        </>
      ),
    },
  ],
};
