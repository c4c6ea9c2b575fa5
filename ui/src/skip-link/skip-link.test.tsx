import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { SkipLink } from './skip-link.tsx';

it('leads to the main part of the page', () => {
  expect(renderToStaticMarkup(<SkipLink to="main" />)).toBe('<a class="skip" href="#main">跳到正文</a>');
});
