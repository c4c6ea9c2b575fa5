import type { Lang } from '@yunmeng/ui';

/** Parts of one line, with the comma of the language; empty parts leave no trace. */
export function joined(parts: readonly (string | undefined)[], lang: Lang): string {
  return parts.filter((part) => part !== undefined && part !== '').join(lang === 'zh' ? '，' : ', ');
}

/** A label and what it names: “逐日看：承诺”, “Day by day: Promised”. */
export function labelled(label: string, text: string, lang: Lang): string {
  return label + (lang === 'zh' ? '：' : ': ') + text;
}
