import type { Brand } from './brand.ts';
import { codePointLength } from './code-points.ts';

/** 姓名: 2 to 50 characters, counted as people count them. */
export type PersonName = Brand<string, 'PersonName'>;

/** Letters of any script with their marks, `·` in minority names, and what foreign names have between words. */
const FORM = /^[\p{L}\p{M}\p{Co}·][\p{L}\p{M}\p{Co}· .'’,-]*$/u;
const FOREIGN_DOTS = /[•‧・･∙⋅]/g;
const DOT_BETWEEN_HAN = /(?<=\p{Script=Han})[.．](?=\p{Script=Han})/gu;

/**
 * Reads a name as people write it. The dots that keyboards offer (`•`, `‧`, `．` …) become `·` (U+00B7), blanks around
 * it go, blanks between words become one. Nothing else changes: normalising would replace rare characters by others.
 * Nothing when it is too short, too long, or holds digits or signs.
 */
export function parsePersonName(text: string): PersonName | undefined {
  const name = text.trim().replace(FOREIGN_DOTS, '·').replace(DOT_BETWEEN_HAN, '·').replace(/\s+/gu, ' ');
  const length = codePointLength(name);
  if (length < 2 || length > 50 || !FORM.test(name)) return undefined;
  return name as PersonName; // checked one line above
}

/**
 * A key under which names of one person meet, however they were typed. For comparison only: never store or show it, and
 * never use it for foreign names with blanks (NFKC replaces some characters).
 */
export function normName(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[•‧．・･.]/g, '·')
    .replace(/\s+/g, '');
}
