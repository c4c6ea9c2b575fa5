import type { Lang } from '@yunmeng/ui';

import type { KeptTexts } from './surroundings.tsx';

/** How this reader likes pages to be: kept on the device, no account needed. */
export interface Preferences {
  readonly lang: Lang;
  readonly isLarge: boolean;
}

/** Holds the preferences and tells whoever listens. */
export interface PreferenceStore {
  readonly current: () => Preferences;
  readonly change: (changes: Partial<Preferences>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Reads what the device keeps. `?large=1` and `?lang=en` in the address count more, so that a link can ask for them.
 *
 * @param query the address's query, with its `?`
 */
export function createPreferences(kept: KeptTexts, query: string): PreferenceStore {
  const asked = new URLSearchParams(query);
  const listeners = new Set<() => void>();
  let current: Preferences = {
    lang: (asked.get('lang') ?? kept.get('lang')) === 'en' ? 'en' : 'zh',
    isLarge: (asked.get('large') ?? kept.get('large')) === '1',
  };
  return {
    current: () => current,
    change(changes) {
      current = { ...current, ...changes };
      kept.set('lang', current.lang);
      kept.set('large', current.isLarge ? '1' : '0');
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
