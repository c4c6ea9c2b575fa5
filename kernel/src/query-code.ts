import type { Brand } from './brand.ts';
import { mod3736 } from './check-characters.ts';
import type { RandomBytes } from './uuid.ts';

/** 查询码: twelve characters that let a citizen look up a case without signing in. It holds no personal data. */
export type QueryCode = Brand<string, 'QueryCode'>;

/** Without I and O, which people read as 1 and 0. */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const FORM = /^[0-9A-HJ-NP-Z]{12}$/;
/** Bytes from here on would make the first letters likelier than the last. */
const BYTE_LIMIT = 256 - (256 % LETTERS.length);

/**
 * Draws a code: eleven random characters (56 bits) and a check character (MOD 37,36). Codes whose check character would
 * be I or O are drawn again.
 */
export function queryCode(randomBytes: RandomBytes): QueryCode {
  for (;;) {
    const body = drawLetters(11, randomBytes);
    const code = body + mod3736(body);
    if (FORM.test(code)) return code as QueryCode; // the one constructor
  }
}

/**
 * Reads a code as people type it: small letters, full-width characters, blanks and hyphens, O for 0 and I for 1.
 * Nothing when the length or the check character is wrong.
 */
export function parseQueryCode(text: string): QueryCode | undefined {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replaceAll('I', '1');
  if (!FORM.test(code) || mod3736(code.slice(0, 11)) !== code[11]) return undefined;
  return code as QueryCode; // checked one line above
}

/** In fours, as it is printed: `7K3M 9Q2X 4TBA`. */
export function formatQueryCode(code: QueryCode): string {
  return `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`;
}

function drawLetters(count: number, randomBytes: RandomBytes): string {
  let letters = '';
  while (letters.length < count) {
    const fair = [...randomBytes(count - letters.length)].filter((byte) => byte < BYTE_LIMIT);
    letters += fair.map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  }
  return letters;
}
