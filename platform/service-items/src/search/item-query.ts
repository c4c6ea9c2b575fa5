import { cutSyllables, syllablesOf } from './pinyin.ts';
import { quoteLexeme } from './search-columns.ts';
import { keyOf, pairsOf, tellingPieces, wordsOf } from './words.ts';

/** What someone typed, in the forms in which it is compared with items. */
export interface ItemQuery {
  /** Without signs, blanks and case. */
  readonly key: string;
  /** Its telling pieces joined, which is what everyday words are held against. */
  readonly core: string;
  /** A tsquery, written out: any of the words. */
  readonly words: string;
  /** In pinyin without blanks: what was typed, when it was letters. */
  readonly pinyin: string;
  /** A pattern for `like`, when what was typed may be initials; null otherwise. */
  readonly initials: string | null;
  readonly syllables: string;
  /** How alike syllables must be, from 0 to 1: the fewer there are, the more. */
  readonly likeness: number;
  /** Pinyin or initials were typed, not characters. */
  readonly isLetters: boolean;
}

/** Shorter fragments would read the whole index. */
const SHORTEST_FRAGMENT = 3;
const LIKENESS_OF_LETTERS = 0.65;

/** Reads what someone typed; nothing when it holds neither letter nor digit. */
export function readItemQuery(text: string): ItemQuery | undefined {
  const key = keyOf(text);
  if (key === '') return undefined;
  const isLetters = /^[a-z]+$/.test(key);
  const pieces = isLetters ? [key] : tellingPieces(key);
  const words = isLetters ? [key] : longerWords(pieces.flatMap((piece) => [...wordsOf(piece), ...pairsOf(piece)]));
  const syllables = isLetters ? cutSyllables(key) : pieces.flatMap(syllablesOf);
  return {
    key,
    core: pieces.join(''),
    words: words.map(quoteLexeme).join(' | '),
    pinyin: syllables.join(''),
    initials: isLetters && key.length >= SHORTEST_FRAGMENT ? `%${key}%` : null,
    syllables: syllables.join(' '),
    likeness: isLetters ? LIKENESS_OF_LETTERS : likenessOf(syllables.length),
    isLetters,
  };
}

/** Two syllables are in many names; a homophone is still wholly alike. */
function likenessOf(syllables: number): number {
  if (syllables <= 2) return 0.9;
  return syllables === 3 ? 0.7 : 0.6;
}

/** Single characters only where there is nothing longer: 店 is in half of all names. */
function longerWords(words: readonly string[]): string[] {
  const long = words.filter((word) => Array.from(word).length > 1);
  return [...new Set(long.length > 0 ? long : words)];
}
