import type { Brand } from './brand.ts';
import { mod112 } from './check-characters.ts';
import { ageOn, parseCompactDate, type PlainDate } from './plain-date.ts';

/** 公民身份号码: 18 characters with a right check character (GB 11643-1999). */
export type CitizenId = Brand<string, 'CitizenId'>;

/** 居民, or the region of a 港澳台居民居住证, which has the same form and check. */
export type CitizenIdHolder = 'mainland' | 'hong-kong' | 'macao' | 'taiwan';

export type CitizenIdFault = 'form' | 'birth-date' | 'born-in-future' | 'too-old' | 'check-character';

/** What a number turned out to be. `not-judged` is a card of another rule: 外国人永久居留身份证, 18 characters from 9. */
export type CitizenIdVerdict =
  | { readonly kind: 'valid'; readonly id: CitizenId; readonly holder: CitizenIdHolder }
  | { readonly kind: 'invalid'; readonly fault: CitizenIdFault }
  | { readonly kind: 'not-judged'; readonly text: string };

const OLDEST_AGE = 150;
const HOLDERS: Readonly<Record<string, CitizenIdHolder>> = { '81': 'hong-kong', '82': 'macao', '83': 'taiwan' };

/**
 * Judges a number as people write it: blanks around it, full-width characters, `x` and the Roman numeral `Ⅹ` for X,
 * and old numbers of 15 digits, which become 18. The region in it is where the number was first given; it may be
 * abolished and is never checked, and it says nothing about where the holder lives.
 *
 * @param today the day on which the holder may be no older than 150 years and must have been born
 */
export function checkCitizenId(text: string, today: PlainDate): CitizenIdVerdict {
  const written = text.normalize('NFKC').trim().toUpperCase();
  if (/^9\d{16}[\dX]$/.test(written)) return { kind: 'not-judged', text: written };
  const id = /^\d{15}$/.test(written) ? upgradeCitizenId(written) : written;
  if (!/^[1-8]\d{16}[\dX]$/.test(id)) return { kind: 'invalid', fault: 'form' };

  const bornOn = parseCompactDate(id.slice(6, 14));
  if (bornOn === undefined) return { kind: 'invalid', fault: 'birth-date' };
  if (bornOn > today) return { kind: 'invalid', fault: 'born-in-future' };
  if (ageOn(bornOn, today) > OLDEST_AGE) return { kind: 'invalid', fault: 'too-old' };
  if (mod112(id.slice(0, 17)) !== id[17]) return { kind: 'invalid', fault: 'check-character' };
  return { kind: 'valid', id: id as CitizenId, holder: HOLDERS[id.slice(0, 2)] ?? 'mainland' }; // checked above
}

/**
 * Turns an old number of 15 digits into 18: the century 19 before the year, and the check character.
 *
 * @throws RangeError when it is not 15 digits
 */
export function upgradeCitizenId(old: string): string {
  if (!/^\d{15}$/.test(old)) throw new RangeError('an old citizen id has 15 digits');
  const body = `${old.slice(0, 6)}19${old.slice(6)}`;
  return body + mod112(body);
}

/** 出生日期. */
export function birthDateOf(id: CitizenId): PlainDate {
  const bornOn = parseCompactDate(id.slice(6, 14));
  if (bornOn === undefined) throw new RangeError('a checked citizen id holds a birth date');
  return bornOn;
}

/** 性别: odd sequence numbers are men's, even ones women's. */
export function sexOf(id: CitizenId): 'male' | 'female' {
  return Number(id[16]) % 2 === 1 ? 'male' : 'female';
}
