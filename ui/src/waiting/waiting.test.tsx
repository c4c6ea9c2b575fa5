import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { Waiting } from './waiting.tsx';

describe('Waiting', () => {
  it('says nothing at first', () => {
    expect(renderToStaticMarkup(<Waiting what="办事指南" />)).not.toContain('还在等');
  });

  it('then says what it waits for', () => {
    expect(renderToStaticMarkup(<Waiting what="办事指南" patienceMs={0} />)).toContain('还在等办事指南');
  });
});
