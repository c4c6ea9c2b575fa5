import { describe, expect, it } from 'vitest';

import { createPreferences } from './preferences.ts';
import { aMemory } from './memory.ts';

describe('preferences', () => {
  it('are Chinese in normal print until someone changes them', () => {
    expect(createPreferences(aMemory(), '').current()).toEqual({ lang: 'zh', isLarge: false });
  });

  it('stay on the device', () => {
    const kept = aMemory();
    createPreferences(kept, '').change({ isLarge: true });
    createPreferences(kept, '').change({ lang: 'en' });
    expect(createPreferences(kept, '').current()).toEqual({ lang: 'en', isLarge: true });
  });

  it('a link may ask for large print', () => {
    expect(createPreferences(aMemory({ large: '0' }), '?large=1').current().isLarge).toBe(true);
  });
});
