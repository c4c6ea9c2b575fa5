import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Icon, iconNames } from './icon.tsx';

it('is hidden from those who listen: the word beside it says what it means', () => {
  for (const name of iconNames) expect(renderToStaticMarkup(<Icon name={name} />)).toContain('aria-hidden="true"');
});
