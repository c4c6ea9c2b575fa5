import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Tick } from './tick.tsx';

it('is a check box that its name ticks too', () => {
  const html = renderToStaticMarkup(
    <Tick id="plan" label="平面图" isTicked={false} onTick={() => {}}>
      <p>手画也行</p>
    </Tick>,
  );
  expect(html).toContain('<label for="plan">平面图</label>');
  expect(html).not.toContain('checked');
});
