/** What was read: where it ends, and whether it always has one length. */
interface Read {
  readonly end: number;
  readonly isFixed: boolean;
}

interface Repetition extends Read {
  readonly min: number;
  readonly max: number;
}

const SPECIAL = '\\^$.*+?()[]{}|';
const CLASS_SPECIAL = '\\^-[]';
const MAX_LENGTH = 500;
/** PostgreSQL's own limit for a counted repetition. */
const MAX_COUNT = 255;
/** More of them make a backtracking engine slow on long text. */
const MAX_OPEN_ENDED = 4;

/**
 * Lets a pattern through when it means the same in PostgreSQL (advanced regular expressions) and in JavaScript (flags `s`
 * and `u`), and when no text can make JavaScript search for ever. The subset:
 *
 * - characters; `.` (any one, line ends too); a backslash before a special character makes it an ordinary one;
 * - classes `[A-Z0-9]` and `[^…]` of characters and ranges by code point, with `\` before `\ ^ - [ ]`;
 * - groups `(?:…)`, alternatives `|`, none of them empty;
 * - `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}` up to 255, at most four of them without upper end; a group that may repeat must
 *   have one fixed length and no alternatives;
 * - `^` at the beginning and `$` at the end of an alternative: begin and end of the whole text.
 *
 * Refused are among others `\d \w \s \b` (they differ: write `[0-9]`), capturing groups, references, look-around, lazy and
 * possessive repetition, and named classes.
 *
 * @returns the pattern
 * @throws RangeError that names the place
 */
export function checkPattern(pattern: string): string {
  if (pattern.length > MAX_LENGTH) throw new RangeError(`a pattern has at most ${MAX_LENGTH} characters`);
  if (/[\0\p{Surrogate}]/u.test(pattern)) throw new RangeError('a pattern holds whole characters only');
  const reader = new PatternReader([...pattern]);
  reader.readAll();
  return pattern;
}

class PatternReader {
  readonly #characters: readonly string[];
  #openEnded = 0;

  constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  readAll(): void {
    const { end } = this.#alternatives(0);
    if (end < this.#characters.length) this.#refuse(end, 'a closing bracket without its opening one');
  }

  #alternatives(start: number): Read {
    let read = this.#sequence(start);
    let { isFixed } = read;
    while (this.#at(read.end) === '|') {
      read = this.#sequence(read.end + 1);
      isFixed = false;
    }
    return { end: read.end, isFixed };
  }

  #sequence(start: number): Read {
    let at = this.#at(start) === '^' ? start + 1 : start;
    let isFixed = true;
    let hasAtom = false;
    while (!this.#isSequenceEnd(at)) {
      const piece = this.#piece(at);
      isFixed &&= piece.isFixed;
      hasAtom = true;
      at = piece.end;
    }
    if (!hasAtom) this.#refuse(at, 'an empty alternative');
    return { end: this.#at(at) === '$' ? at + 1 : at, isFixed };
  }

  #isSequenceEnd(at: number): boolean {
    const character = this.#at(at);
    if (character !== '$') return character === undefined || character === '|' || character === ')';
    const next = this.#at(at + 1);
    return next === undefined || next === '|' || next === ')';
  }

  #piece(start: number): Read {
    const isGroup = this.#at(start) === '(';
    const atom = isGroup ? this.#group(start) : this.#atom(start);
    const repetition = this.#repetition(atom.end);
    if (!repetition) return atom;
    if (isGroup && repetition.max > 1 && !atom.isFixed)
      this.#refuse(start, 'a repeated group without one fixed length');
    return { end: repetition.end, isFixed: atom.isFixed && repetition.isFixed };
  }

  #group(start: number): Read {
    if (this.#at(start + 1) !== '?' || this.#at(start + 2) !== ':')
      this.#refuse(start, 'only groups of the form (?:…)');
    const inside = this.#alternatives(start + 3);
    if (this.#at(inside.end) !== ')') this.#refuse(start, 'a group that does not end');
    return { end: inside.end + 1, isFixed: inside.isFixed };
  }

  #atom(start: number): Read {
    const character = this.#at(start) ?? '';
    if (character === '[') return { end: this.#class(start), isFixed: true };
    if (character === '\\') return { end: this.#escape(start, `${SPECIAL}/`), isFixed: true };
    if (character !== '.' && SPECIAL.includes(character))
      this.#refuse(start, `a special character ${character} out of place`);
    return { end: start + 1, isFixed: true };
  }

  #class(start: number): number {
    let at = this.#at(start + 1) === '^' ? start + 2 : start + 1;
    if (this.#at(at) === ']') this.#refuse(start, 'an empty class');
    while (this.#at(at) !== ']') {
      const from = this.#classCharacter(at);
      at = from.end;
      if (this.#at(at) !== '-') continue;
      const to = this.#classCharacter(at + 1);
      if (to.point < from.point) this.#refuse(at, 'a range that runs backwards');
      at = to.end;
    }
    return at + 1;
  }

  #classCharacter(start: number): { readonly end: number; readonly point: number } {
    const character = this.#at(start);
    const end = character === '\\' ? this.#escape(start, CLASS_SPECIAL) : start + 1;
    if (character === undefined) return this.#refuse(start, 'a class that does not end');
    if (character !== '\\' && CLASS_SPECIAL.includes(character)) {
      this.#refuse(start, `write \\${character} inside a class`);
    }
    return { end, point: this.#at(end - 1)?.codePointAt(0) ?? 0 };
  }

  #escape(start: number, allowed: string): number {
    const character = this.#at(start + 1);
    if (character === undefined || !allowed.includes(character)) {
      this.#refuse(start, `the escape \\${character ?? ''} does not mean the same everywhere`);
    }
    return start + 2;
  }

  #repetition(start: number): Repetition | undefined {
    const repetition = this.#count(start);
    if (!repetition) return undefined;
    if (repetition.max === Infinity) this.#openEnded += 1;
    if (this.#openEnded > MAX_OPEN_ENDED) this.#refuse(start, `more than ${MAX_OPEN_ENDED} open-ended repetitions`);
    const next = this.#at(repetition.end);
    if (next !== undefined && '*+?{'.includes(next)) this.#refuse(repetition.end, 'a repetition of a repetition');
    return repetition;
  }

  #count(start: number): Repetition | undefined {
    switch (this.#at(start)) {
      case '?':
        return { end: start + 1, min: 0, max: 1, isFixed: false };
      case '*':
        return { end: start + 1, min: 0, max: Infinity, isFixed: false };
      case '+':
        return { end: start + 1, min: 1, max: Infinity, isFixed: false };
      case '{':
        return this.#braces(start);
      default:
        return undefined;
    }
  }

  #braces(start: number): Repetition {
    const parts = /^\{(\d{1,3})(?:(,)(\d{1,3})?)?\}/.exec(this.#characters.slice(start, start + 9).join(''));
    if (!parts) return this.#refuse(start, 'braces hold one or two counts');
    const min = Number(parts[1]);
    const max = parts[2] === undefined ? min : Number(parts[3] ?? Infinity);
    if (max < min || min > MAX_COUNT || (max !== Infinity && max > MAX_COUNT)) {
      this.#refuse(start, `counts run upwards, to ${MAX_COUNT} at most`);
    }
    return { end: start + parts[0].length, min, max, isFixed: min === max };
  }

  #at(index: number): string | undefined {
    return this.#characters[index];
  }

  #refuse(at: number, why: string): never {
    throw new RangeError(`pattern refused at character ${at + 1}: ${why}`);
  }
}
