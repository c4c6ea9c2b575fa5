import { describe, expect, it } from 'vitest';

import { filterOf, searchOf } from './case-filter.ts';

describe('filterOf', () => {
  it('comes back as it went into the address', () => {
    const filter = { q: '8T4N 6AD2 L9YX', state: 'in-review' } as const;
    expect(filterOf(searchOf(filter))).toEqual(filter);
  });

  it('asks nothing that it does not know', () => {
    expect(filterOf(new URLSearchParams('state=sleeping&q=%20'))).toEqual({});
  });
});
