import { readFileSync } from 'node:fs';

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { LargePrint } from './large-print.tsx';

it('is a switch, with the id that the tokens read', () => {
  const html = renderToStaticMarkup(<LargePrint isOn onChange={() => {}} />);
  expect(html).toContain('role="switch"');
  expect(html).toContain('id="large-print"');
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  expect(tokens).toContain(':root:has(#large-print:checked)');
});
