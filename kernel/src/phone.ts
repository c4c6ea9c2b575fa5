import type { Brand } from './brand.ts';

/**
 * 电话号码 in one form: `13800001234`, `0712-4328888`, `0712-4328888-801`, `400-820-1234`, `12345`.
 */
export type Phone = Brand<string, 'Phone'>;

/** 手机, 固定电话, 400/800 服务号, 短号 (12345, 110, 95588). */
export type PhoneKind = 'mobile' | 'fixed' | 'service' | 'short';

const COUNTRY = /^(?:\+86|0086|86(?=1[3-9]\d{9}$))-?/;
const MOBILE = /^1[3-9]\d{9}$/;
/** 010 and 020 to 029 have two digits after the 0, all other areas three. */
const FIXED = /^\(?(010|02\d|0[3-9]\d{2})\)?-?([2-9]\d{6,7})(?:(?:-|转|ext\.?|x|#)(\d{1,6}))?$/i;
const SERVICE = /^([48]00)(\d{3})(\d{4})$/;
/** 1xx for emergencies, 1xxxx for carriers and 12345-like lines, 95xxx and 96xxx for companies. */
const SHORT = /^(?:1\d{2}|1\d{4}|9[56]\d{3,4})$/;

/**
 * Reads a telephone number as people write it: country code 86, blanks, hyphens, brackets, full-width digits, an
 * extension after `-`, `转`, `x` or `#`. A fixed number needs its area code. Nothing when it is no number of China.
 */
export function parsePhone(text: string): Phone | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-');
  const national = written.replace(COUNTRY, '');
  const digits = national.replaceAll('-', '');
  if (MOBILE.test(digits) || SHORT.test(digits)) return digits as Phone; // in the one form of mobile and short numbers
  const service = SERVICE.exec(digits);
  if (service) return service.slice(1).join('-') as Phone; // in the one form of service numbers

  // Abroad an area code is dialled without its 0.
  const fixed = FIXED.exec(national === written || national.startsWith('0') ? national : `0${national}`);
  if (!fixed) return undefined;
  return fixed
    .slice(1)
    .filter((part) => part !== undefined)
    .join('-') as Phone; // in the one form of fixed numbers
}

/** Which kind of number it is. */
export function phoneKind(phone: Phone): PhoneKind {
  if (MOBILE.test(phone)) return 'mobile';
  if (/^[48]00-/.test(phone)) return 'service';
  return phone.startsWith('0') ? 'fixed' : 'short';
}
