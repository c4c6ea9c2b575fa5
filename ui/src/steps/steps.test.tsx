import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Steps } from './steps.tsx';

it('says in words what the slips draw', () => {
  const html = renderToStaticMarkup(<Steps of="开一家餐饮店" current={2} total={4} />);
  expect(html).toContain('开一家餐饮店，第2步，共4步');
  expect(html.match(/class="done"/g)).toHaveLength(2);
  expect(html).toContain('aria-hidden="true"');
});
