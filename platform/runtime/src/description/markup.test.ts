import { describe, expect, it } from 'vitest';

import { html } from './markup.ts';

describe('html', () => {
  it('escapes text and keeps markup', () => {
    const inner = html`<b>${'<script>"\'&'}</b>`;
    expect(html`<p>${inner}${undefined}${[inner]}${3}</p>`.text).toBe(
      '<p><b>&#60;script&#62;&#34;&#39;&#38;</b><b>&#60;script&#62;&#34;&#39;&#38;</b>3</p>',
    );
  });
});
