import { expect, it } from 'vitest';

import { areTagsOf, ratingTags } from './rating-tags.ts';

it('offers reasons for every grade, each once, in both languages', () => {
  for (const tags of Object.values(ratingTags)) {
    expect(tags.length).toBeGreaterThanOrEqual(5);
    expect(new Set(tags.map(({ value }) => value)).size).toBe(tags.length);
    expect(tags.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  }
});

it('takes no reason of another grade, and none twice; no reason at all is fine', () => {
  expect(areTagsOf('satisfied', [])).toBe(true);
  expect(areTagsOf('satisfied', ['no-visit'])).toBe(true);
  expect(areTagsOf('satisfied', ['no-visit', 'no-visit'])).toBe(false);
  expect(areTagsOf('satisfied', ['rude'])).toBe(false);
});
