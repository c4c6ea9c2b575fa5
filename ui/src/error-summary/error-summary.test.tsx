import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { ErrorSummary } from './error-summary.tsx';

describe('ErrorSummary', () => {
  it('is not there while nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} attempt={0} />)).toBe('');
  });

  it('counts, can take the focus, and leads to each question', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        attempt={1}
        errors={[
          { fieldId: 'shop', text: '请写店名' },
          { fieldId: 'area', text: '面积要大于0' },
        ]}
      />,
    );
    expect(html).toContain('还差2处');
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('href="#shop"');
  });
});
