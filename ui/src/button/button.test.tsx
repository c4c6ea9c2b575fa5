import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { Button, buttonClass } from './button.tsx';

describe('Button', () => {
  it('does not submit a form unless told to', () => {
    expect(renderToStaticMarkup(<Button>看</Button>)).toContain('type="button"');
    expect(renderToStaticMarkup(<Button type="submit">交</Button>)).toContain('type="submit"');
  });

  it('says what it is busy with and stays focusable', () => {
    const html = renderToStaticMarkup(<Button busy="正在交">交</Button>);
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('正在交');
    expect(html).not.toContain(' disabled');
  });

  it('lends its looks to links', () => {
    expect(buttonClass('secondary', true)).toBe('btn second wide');
    expect(buttonClass('plain')).toBe('btn-plain');
  });
});
