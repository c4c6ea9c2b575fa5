import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { createContext, useContext, type ReactNode } from 'react';

/** 语言: the two languages of the house. */
export type Lang = 'zh' | 'en';

const Language = createContext<Lang>('zh');

/** Sets the language of everything inside. */
export function LanguageProvider({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  return <Language value={lang}>{children}</Language>;
}

/** The language this page is read in; Chinese where nothing sets another. */
export function useLang(): Lang {
  return useContext(Language);
}

/** Picks the sentence of the reader's language: `const say = useSay(); say(words.title)`. */
export function useSay(): (text: Bilingual) => string {
  const lang = useLang();
  return (text) => text[lang];
}

/** The value of an HTML `lang` attribute. */
export function htmlLang(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}

/** What stands between words and sentences that a page puts together. */
export interface Marks {
  readonly comma: string;
  readonly colon: string;
  readonly stop: string;
  /** Between two whole sentences. */
  readonly gap: string;
}

const MARKS: Readonly<Record<Lang, Marks>> = {
  zh: { comma: '，', colon: '：', stop: '。', gap: '' },
  en: { comma: ', ', colon: ': ', stop: '.', gap: ' ' },
};

/** The marks of the reader's language: full-width in Chinese, with blanks in English. */
export function useMarks(): Marks {
  return MARKS[useLang()];
}
