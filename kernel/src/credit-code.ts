import type { Brand } from './brand.ts';
import { mod1110 } from './check-characters.ts';

/** 统一社会信用代码: 18 characters with a right check character (GB 32100-2015). */
export type CreditCode = Brand<string, 'CreditCode'>;

export type CreditCodeFault = 'form' | 'check-character';

/** Something odd that real codes show and that refuses nobody. */
export type CreditCodeWarning = 'organization-code' | 'authority';

export type CreditCodeVerdict =
  | { readonly kind: 'valid'; readonly code: CreditCode; readonly warnings: readonly CreditCodeWarning[] }
  | { readonly kind: 'invalid'; readonly fault: CreditCodeFault };

/** Without I, O, S, V and Z. */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ALL_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FORM = /^[0-9A-HJ-NP-RTUWXY]{18}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** 登记管理部门 and 机构类别: the first two characters that the standard allows together. */
const AUTHORITIES: Readonly<Record<string, string>> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '4': '19',
  '5': '1239',
  '6': '129',
  '7': '129',
  '8': '19',
  '9': '1239',
  A: '19',
  N: '1239',
  Y: '1',
};

/**
 * Judges a code as people write it (blanks, full-width and small letters). A wrong check character refuses it. A wrong
 * check in the organization code within it (GB 11714), or an unknown authority, is only a warning: some real codes that
 * were not given by market regulators have it.
 */
export function checkCreditCode(text: string): CreditCodeVerdict {
  const code = text.normalize('NFKC').trim().toUpperCase();
  if (!FORM.test(code)) return { kind: 'invalid', fault: 'form' };
  if (creditCodeCheck(code.slice(0, 17)) !== code[17]) return { kind: 'invalid', fault: 'check-character' };

  const warnings: CreditCodeWarning[] = [];
  if (organizationCodeCheck(code.slice(8, 16)) !== code[16]) warnings.push('organization-code');
  if (!AUTHORITIES[code.charAt(0)]?.includes(code.charAt(1))) warnings.push('authority');
  return { kind: 'valid', code: code as CreditCode, warnings }; // checked above
}

/** 组织机构代码: the nine characters of GB 11714 within the code, the key of older registers. */
export function organizationCodeOf(code: CreditCode): string {
  return code.slice(8, 17);
}

/**
 * The check character over the first 17.
 *
 * @throws RangeError when the body has another length or a letter that the alphabet leaves out
 */
export function creditCodeCheck(body: string): string {
  const values = [...body].map((letter) => LETTERS.indexOf(letter));
  if (values.length !== 17 || values.includes(-1))
    throw new RangeError('a credit code has 17 characters before its check');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  return LETTERS.charAt((31 - (sum % 31)) % 31);
}

/**
 * 组织机构代码校验码 over the first eight characters (GB 11714).
 *
 * @throws RangeError when the body is not eight digits or capital letters
 */
export function organizationCodeCheck(body: string): string {
  if (!/^[0-9A-Z]{8}$/.test(body)) throw new RangeError('an organization code has eight characters before its check');
  const sum = INNER_WEIGHTS.reduce((total, weight, i) => total + weight * ALL_LETTERS.indexOf(body.charAt(i)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** 注册号 (GS 15-2006): 15 digits by which market registers named their entries before the credit code; check MOD 11,10. */
export function isRegistrationNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && mod1110(text.slice(0, 14)) === text[14];
}
