import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Disclosure } from './disclosure.tsx';

it('is a native details, with what it is about for those who hear it alone', () => {
  const html = renderToStaticMarkup(
    <Disclosure summary="为什么问这个" about="：店名">
      <p>因为</p>
    </Disclosure>,
  );
  expect(html).toContain('<details class="disclosure"><summary>');
  expect(html).toContain('<span class="vh">：店名</span>');
});
