import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { Timeline } from './timeline.tsx';

it('is an ordered list whose moments machines can read', () => {
  const html = renderToStaticMarkup(
    <Timeline
      entries={[{ key: '1', kind: 'now', at: '2026-10-10', when: '10月10日（周六）', title: '受理，开始计时' }]}
    />,
  );
  expect(html).toContain('<ol class="timeline"><li class="now"><time dateTime="2026-10-10">10月10日（周六）</time>');
});
