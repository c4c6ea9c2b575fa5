import type { Lang } from '@yunmeng/ui';
import { useSyncExternalStore } from 'react';

/** What a person set for this browser. None of it is about a case. */
interface Preferences {
  readonly language: Lang;
  /** 大字. */
  readonly isLargePrint: boolean;
  /** Height of a row in lists, in pixels at ordinary print. */
  readonly rowHeight: 28 | 36 | 44;
  /** Single-key shortcuts can be switched off: some people's aids type letters (WCAG 2.2, 2.1.4). */
  readonly hasSingleKeys: boolean;
}

const NAME = 'yunmeng.console.preferences';
const DEFAULTS: Preferences = { language: 'zh', isLargePrint: false, rowHeight: 36, hasSingleKeys: true };

const listeners = new Set<() => void>();
let current = load();

/** The preferences of this browser, outside of React. */
export const preferences = {
  read: (): Preferences => current,
  change(change: Partial<Preferences>): void {
    current = { ...current, ...change };
    try {
      localStorage.setItem(NAME, JSON.stringify(current));
    } catch {
      // A browser without storage forgets them; nothing else depends on it.
    }
    listeners.forEach((tell) => tell());
  },
};

/** The preferences, and a way to change some of them. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  return [useSyncExternalStore(subscribe, preferences.read), preferences.change];
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function load(): Preferences {
  try {
    return { ...DEFAULTS, ...known(JSON.parse(localStorage.getItem(NAME) ?? '{}')) };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps what this version understands: an older or newer one may have written it. */
function known(stored: unknown): Partial<Preferences> {
  if (typeof stored !== 'object' || stored === null) return {};
  const value = stored as Readonly<Record<string, unknown>>; // an object that is not null
  return {
    ...(value.language === 'zh' || value.language === 'en' ? { language: value.language } : {}),
    ...(typeof value.isLargePrint === 'boolean' ? { isLargePrint: value.isLargePrint } : {}),
    ...(value.rowHeight === 28 || value.rowHeight === 36 || value.rowHeight === 44
      ? { rowHeight: value.rowHeight }
      : {}),
    ...(typeof value.hasSingleKeys === 'boolean' ? { hasSingleKeys: value.hasSingleKeys } : {}),
  };
}
