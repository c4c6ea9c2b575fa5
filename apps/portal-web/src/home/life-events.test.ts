import { describe, expect, it } from 'vitest';

import { eventOf } from './life-events.ts';

describe('the name on a slip', () => {
  it('is how people call the event', () => {
    expect(eventOf('person', '设立变更').zh).toBe('做生意');
    expect(eventOf('enterprise', '设立变更').zh).toBe('开公司');
  });

  it('is borrowed from the other book, and at last the theme itself', () => {
    expect(eventOf('person', '农林牧渔').zh).toBe('种地养殖');
    expect(eventOf('person', '民族宗教').zh).toBe('民族宗教');
  });
});
