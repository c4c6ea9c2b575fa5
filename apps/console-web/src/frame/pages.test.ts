import { describe, expect, it } from 'vitest';

import { pagesFor } from './pages.ts';

describe('pagesFor', () => {
  it.each([
    {
      permissions: ['cases.accept', 'cases.read'],
      names: ['inbox', 'available', 'paused', 'cases'],
      why: 'a clerk handles',
    },
    { permissions: ['cases.supervise'], names: ['supervision', 'cases'], why: 'a supervisor only looks' },
    { permissions: ['runtime.audit'], names: ['cases'], why: 'whoever does neither can still look up' },
  ])('begins with $names.0: $why', ({ permissions, names }) => {
    expect(pagesFor(permissions).map(({ name }) => name)).toEqual(names);
  });
});
