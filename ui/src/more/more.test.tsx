import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { More } from './more.tsx';

describe('More', () => {
  it('says how much of the list is seen, and that a capped total is a floor', () => {
    const html = renderToStaticMarkup(<More shown={20} total={10000} isTotalCapped isBusy={false} onMore={() => {}} />);
    expect(html).toContain('看到20条，共10000多条');
    expect(html).toContain('再看一些');
  });

  it('offers nothing at the end', () => {
    const html = renderToStaticMarkup(
      <More shown={3} total={3} isTotalCapped={false} isBusy={false} onMore={undefined} />,
    );
    expect(html).not.toContain('<button');
  });
});
