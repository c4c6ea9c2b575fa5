import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Notice } from './notice.tsx';

it('is silent unless the person asked for it', () => {
  expect(renderToStaticMarkup(<Notice>说明</Notice>)).toBe('<div class="notice">说明</div>');
  expect(
    renderToStaticMarkup(
      <Notice kind="error" live="alert">
        没存上
      </Notice>,
    ),
  ).toContain('role="alert"');
});
