import { describe, expect, it } from 'vitest';

import { chainOf } from './region-chain.ts';

describe('the chain of a division', () => {
  it('goes from the city down', () => {
    expect(chainOf('420923100000')).toEqual(['420900000000', '420923000000', '420923100000']);
  });

  it('is empty for the province and for what is no code', () => {
    expect(chainOf('420000000000')).toEqual([]);
    expect(chainOf('')).toEqual([]);
  });
});
