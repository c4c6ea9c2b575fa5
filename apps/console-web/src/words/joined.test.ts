import { describe, expect, it } from 'vitest';

import { joined, labelled } from './joined.ts';

describe('joined', () => {
  it('uses the comma of the language and leaves nothing empty between two', () => {
    expect(joined(['李四', undefined, '', '云梦县'], 'zh')).toBe('李四，云梦县');
    expect(joined(['required', 'no file'], 'en')).toBe('required, no file');
  });
});

describe('labelled', () => {
  it('uses the colon of the language', () => {
    expect([labelled('逐日看', '承诺', 'zh'), labelled('Day by day', 'Promised', 'en')]).toEqual([
      '逐日看：承诺',
      'Day by day: Promised',
    ]);
  });
});
