import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { preferences } from '../frame/preferences.ts';
import { words } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: { readonly [Name in keyof typeof words]: (typeof words)[Name]['zh'] };
    keySeparator: false;
    nsSeparator: ':';
  }
}

/** Starts the dictionary in the language this browser is set to. Everything is bundled, so nothing is waited for. */
export async function startDictionary(): Promise<void> {
  const names = Object.keys(words) as (keyof typeof words)[]; // keys of a constant object
  const of = (language: 'zh' | 'en') => Object.fromEntries(names.map((name) => [name, words[name][language]]));
  await i18next.use(initReactI18next).init({
    resources: { zh: of('zh'), en: of('en') },
    lng: preferences.read().language,
    fallbackLng: 'zh',
    defaultNS: 'frame',
    keySeparator: false,
    // React escapes what it draws; escaping twice would show &amp; to people.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}
