import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { LongText } from './long-text.tsx';

const show = (value: string) =>
  renderToStaticMarkup(<LongText id="l" label="说明" value={value} maxLength={5} onChange={() => {}} />);

describe('LongText', () => {
  it('counts characters as people do, rare ones too', () => {
    expect(show('𬱖先生')).toContain('还能写2个字');
  });

  it('keeps what is too long and says by how much', () => {
    const html = show('一二三四五六七');
    expect(html).toContain('多了2个字');
    expect(html).not.toContain('maxLength');
  });
});
