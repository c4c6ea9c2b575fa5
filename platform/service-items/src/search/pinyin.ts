import { pinyin } from 'pinyin-pro';

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const FINAL =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)';
const SYLLABLE = new RegExp(`${INITIAL}${FINAL}|.`, 'gu');

/** Readings that were worked out: lists name the same item for body after body, and finding a reading costs half a millisecond. */
const known = new Map<string, readonly string[]>();
const KNOWN_TEXTS = 10_000;

/** Syllables of Chinese text in the reading that fits the words, without tones and with v for ü; anything else as it is. */
export function syllablesOf(text: string): readonly string[] {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= KNOWN_TEXTS) known.clear();
  const read = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const syllables = read.map((one) => one.toLowerCase());
  known.set(text, syllables);
  return syllables;
}

/** First letters of the syllables: 退休 is tx. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1)).join('');
}

/** Cuts letters that someone typed without blanks into likely syllables: `tuixiu` is tui xiu. */
export function cutSyllables(letters: string): string[] {
  return letters.match(SYLLABLE) ?? [];
}
