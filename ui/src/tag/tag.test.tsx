import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Tag } from './tag.tsx';

it('says its state in words, and hides the drawing from those who listen', () => {
  const html = renderToStaticMarkup(<Tag kind="ok">办好了</Tag>);
  expect(html).toContain('aria-hidden="true"');
  expect(html).toContain('办好了');
});
