import { pinyin } from 'pinyin-pro';

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const FINAL =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)';
const SYLLABLE = new RegExp(`${INITIAL}${FINAL}|.`, 'gu');

/** Syllables of Chinese text in the reading that fits the words, without tones and with v for ü; anything else as it is. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((one) =>
    one.toLowerCase(),
  );
}

/** First letters of the syllables: 退休 is tx. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.slice(0, 1)).join('');
}

/** Cuts letters that someone typed without blanks into likely syllables: `tuixiu` is tui xiu. */
export function cutSyllables(letters: string): string[] {
  return letters.match(SYLLABLE) ?? [];
}
