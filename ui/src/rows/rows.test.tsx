import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Rows } from './rows.tsx';

it('is a definition list with the source under the answer', () => {
  const html = renderToStaticMarkup(
    <Rows rows={[{ term: '面积', detail: '86平方米', source: '来自不动产登记', action: <a href="/">改</a> }]} />,
  );
  expect(html).toContain('<dt>面积</dt>');
  expect(html).toContain('来自不动产登记');
  expect(html).toContain('<dd class="rows-act">');
});
