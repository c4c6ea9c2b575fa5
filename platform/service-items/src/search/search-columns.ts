import { initialsOf, syllablesOf } from './pinyin.ts';
import { keyOf, pairsOf, tellingPieces, wordsOf } from './words.ts';

/** Texts by which an item is found. */
interface SearchTexts {
  readonly name: string;
  /** Plain name and everyday words. */
  readonly alsoCalled: readonly string[];
  /** Body, themes and what else is said about it. */
  readonly context: readonly string[];
}

/** What the store keeps of them, computed when an item is written. */
interface SearchColumns {
  readonly keys: string[];
  /** A tsvector, written out. */
  readonly words: string;
  readonly pinyin: string[];
  readonly initials: string;
  readonly syllables: string;
}

/** Computes them. The name is the first key; without what stands in brackets it is one more. */
export function searchColumns({ name, alsoCalled, context }: SearchTexts): SearchColumns {
  const shortName = name.normalize('NFKC').replace(/\([^()]*\)/g, '');
  const names = unique([keyOf(name), keyOf(shortName)]);
  const called = alsoCalled.map(keyOf);
  const keys = unique([...names, ...called, ...called.map((key) => tellingPieces(key).join(''))]);
  const spoken = keys.map((key) => syllablesOf(key));
  return {
    keys,
    words: tsvector([
      [context.flatMap(lexemesOf), 'C'],
      [keys.slice(names.length).flatMap(lexemesOf), 'B'],
      [names.flatMap(lexemesOf), 'A'],
    ]),
    pinyin: unique(spoken.flatMap((syllables) => [syllables.join(''), initialsOf(syllables)])),
    initials: unique(spoken.map(initialsOf)).join(' '),
    syllables: unique(spoken.map((syllables) => syllables.join(' '))).join(' '),
  };
}

function lexemesOf(text: string): string[] {
  const key = keyOf(text);
  return [...wordsOf(key), ...pairsOf(key)];
}

/** Later groups weigh more and win. */
function tsvector(groups: readonly (readonly [readonly string[], 'A' | 'B' | 'C'])[]): string {
  const weights = new Map<string, string>();
  for (const [lexemes, weight] of groups) for (const lexeme of lexemes) weights.set(lexeme, weight);
  return [...weights].map(([lexeme, weight]) => `${quoteLexeme(lexeme)}:1${weight}`).join(' ');
}

/** A word as PostgreSQL reads it in a written tsvector or tsquery. */
export function quoteLexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
