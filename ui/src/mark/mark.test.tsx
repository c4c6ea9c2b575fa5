import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Wordmark } from './mark.tsx';

it('keeps the name 云梦 in Chinese on every page', () => {
  expect(renderToStaticMarkup(<Wordmark line="Public services" />)).toContain('<b lang="zh-CN">云梦</b>');
});
