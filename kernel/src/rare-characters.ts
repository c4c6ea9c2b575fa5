/**
 * 生僻字 kinds, by what a program must have to keep and show them (GB 18030-2022; government services need its
 * implementation level 3):
 *
 * - `extension`: in the standard, but not in the 20,902 characters of older fonts;
 * - `supplementary`: in the standard and beyond the basic plane: two units in JavaScript, four bytes in UTF-8;
 * - `beyond-standard`: a Han character of Unicode that GB 18030-2022 does not have;
 * - `private-use`: a place without meaning of its own, as old systems used for characters they lacked.
 */
export type RareKind = 'extension' | 'supplementary' | 'beyond-standard' | 'private-use';

/** One rare character and where it stands. */
export interface RareCharacter {
  readonly character: string;
  /** Position counted in characters, from 0. */
  readonly index: number;
  readonly kind: RareKind;
}

const RANGES: readonly (readonly [from: number, to: number, kind: RareKind])[] = [
  [0x3400, 0x4db5, 'extension'],
  [0x4db6, 0x4dbf, 'beyond-standard'],
  [0x9fa6, 0x9fef, 'extension'],
  [0x9ff0, 0x9fff, 'beyond-standard'],
  [0xe000, 0xf8ff, 'private-use'],
  [0xf900, 0xfaff, 'extension'],
  [0x20000, 0x2a6d6, 'supplementary'],
  [0x2a6d7, 0x2a6ff, 'beyond-standard'],
  [0x2a700, 0x2b734, 'supplementary'],
  [0x2b735, 0x2b73f, 'beyond-standard'],
  [0x2b740, 0x2b81d, 'supplementary'],
  [0x2b820, 0x2cea1, 'supplementary'],
  [0x2ceb0, 0x2ebe0, 'supplementary'],
  [0x2ebf0, 0x3ffff, 'beyond-standard'],
  [0xf0000, 0x10ffff, 'private-use'],
];

/** Places that GB 18030-2005 left in the private use area and GB 18030-2022 moved to characters of Unicode. */
const MOVED: ReadonlyMap<string, string> = new Map([
  ['\uE78D', '\uFE10'],
  ['\uE78E', '\uFE12'],
  ['\uE78F', '\uFE11'],
  ['\uE790', '\uFE13'],
  ['\uE791', '\uFE14'],
  ['\uE792', '\uFE15'],
  ['\uE793', '\uFE16'],
  ['\uE794', '\uFE17'],
  ['\uE795', '\uFE18'],
  ['\uE796', '\uFE19'],
  ['\uE81E', '\u9FB4'],
  ['\uE826', '\u9FB5'],
  ['\uE82B', '\u9FB6'],
  ['\uE82C', '\u9FB7'],
  ['\uE832', '\u9FB8'],
  ['\uE843', '\u9FB9'],
  ['\uE854', '\u9FBA'],
  ['\uE864', '\u9FBB'],
]);

/** The rare characters of a text, in order. */
export function rareCharacters(text: string): RareCharacter[] {
  return [...text].flatMap((character, index) => {
    const kind = rareKind(character);
    return kind === undefined ? [] : [{ character, index, kind }];
  });
}

/** Whether a text needs the font for rare characters to be seen whole. */
export function needsRareFont(text: string): boolean {
  return rareCharacters(text).length > 0;
}

/** Replaces the 18 private-use places of older files by the characters that GB 18030-2022 gives them. */
export function modernizePrivateUse(text: string): string {
  return text.replace(/[\uE78D-\uE796\uE81E-\uE864]/g, (character) => MOVED.get(character) ?? character);
}

function rareKind(character: string): RareKind | undefined {
  const point = character.codePointAt(0) ?? 0;
  // Nearly all text ends here, without a look at the table.
  if (point < 0x3400 || (point > 0x4dbf && point < 0x9fa6)) return undefined;
  return RANGES.find(([from, to]) => point >= from && point <= to)?.[2];
}
