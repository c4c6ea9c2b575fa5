import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { Lamp } from './lamp.tsx';

describe('Lamp', () => {
  it.each([
    { lamp: 'normal' as const, word: '正常' },
    { lamp: 'notice' as const, word: '预警' },
    { lamp: 'yellow' as const, word: '黄牌' },
    { lamp: 'red' as const, word: '红牌' },
    { lamp: 'paused' as const, word: '停表' },
    { lamp: 'done' as const, word: '已办结' },
  ])('says $word beside the shape of $lamp', ({ lamp, word }) => {
    const html = renderToStaticMarkup(<Lamp lamp={lamp} lang="zh" />);
    expect(html).toContain(`</i>${word}`);
    expect(html).toContain('aria-hidden="true"');
  });

  it('keeps the character on the card in both languages', () => {
    expect(renderToStaticMarkup(<Lamp lamp="red" lang="en" />)).toContain('红</i>Red card');
  });
});
