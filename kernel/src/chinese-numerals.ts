import type { Fen } from './money.ts';
import type { PlainDate } from './plain-date.ts';

interface Numerals {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly units: readonly [string, string, string, string];
}

const ORDINARY: Numerals = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'] };
const CAPITAL: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] };
const YEAR_DIGITS = '〇一二三四五六七八九';

/**
 * 中文数字: a whole number in words, 一百零五, 十二, 三万亿.
 *
 * @throws RangeError when it is negative or no safe whole number
 */
export function chineseNumber(value: number): string {
  return words(digitsOf(value), ORDINARY).replace(/^一十/, '十');
}

/**
 * 人民币大写: the amount as receipts and contracts have it (支付结算办法, annex 1): 壹万零壹佰元零伍分, 壹佰万元整.
 *
 * @throws RangeError when the amount is negative
 */
export function rmbCapitals(amount: Fen): string {
  const digits = digitsOf(amount).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/^0+/, '');
  const [jiao = '0', fenDigit = '0'] = digits.slice(-2);
  if (amount === 0) return '零元整';

  const whole = yuan === '' ? '' : `${words(yuan, CAPITAL)}元`;
  if (jiao === '0' && fenDigit === '0') return `${whole}整`;
  const tenths = jiao === '0' ? (whole === '' ? '' : '零') : `${capital(jiao)}角`;
  return whole + tenths + (fenDigit === '0' ? '整' : `${capital(fenDigit)}分`);
}

/** 汉字日期 of official documents: 二〇二六年十一月二十四日. */
export function chineseDate(date: PlainDate): string {
  const [year = '', month, day] = date.split('-');
  const yearWords = [...year.replace(/^0+/, '')].map((digit) => YEAR_DIGITS.charAt(Number(digit))).join('');
  return `${yearWords}年${chineseNumber(Number(month))}月${chineseNumber(Number(day))}日`;
}

function capital(digit: string): string {
  return CAPITAL.digits.charAt(Number(digit));
}

function digitsOf(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number from 0: ${value}`);
  return String(value);
}

/** Groups of four, 万 and 亿 in turn; one 零 for any run of zeros inside. */
function words(digits: string, { digits: names, units }: Numerals): string {
  if (digits === '0') return names.charAt(0);
  let text = '';
  let isZeroPending = false;
  for (let i = 0; i < digits.length; i++) {
    const place = digits.length - 1 - i;
    const digit = Number(digits[i]);
    if (digit === 0) {
      isZeroPending = true;
    } else {
      text += (isZeroPending ? names.charAt(0) : '') + names.charAt(digit) + units[place % 4];
      isZeroPending = false;
    }
    text += groupName(digits.slice(0, i + 1), place);
  }
  return text;
}

/** 万 or 亿 after a group of four that is not all zeros; 亿 also after an empty group that stands below 万亿. */
function groupName(read: string, place: number): string {
  if (place === 0 || place % 4 !== 0) return '';
  const group = place / 4;
  const width = group % 2 === 0 ? 8 : 4;
  if (Number(read.slice(-width)) === 0) return '';
  return group % 2 === 0 ? '亿' : '万';
}
