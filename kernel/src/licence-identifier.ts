import { mod3736 } from './check-characters.ts';

/** The parts of a 电子证照标识 (GB/T 36904-2018) between its fixed root and its check character. */
export interface LicenceIdentifier {
  /** 证照类型代码: credit code of the body that defined the type, and three digits. */
  readonly type: string;
  /** 颁发机构代码: credit code of the issuer; some carry another code. */
  readonly issuer: string;
  /** 流水号: unique for type and issuer. */
  readonly serial: string;
  /** 版本号: `001` first; a re-issue or a change raises it. */
  readonly version: string;
}

const ROOT = '1.2.156.3005.2';
const TYPE = /^[0-9A-HJ-NP-RTUWXY]{18}[0-9]{3}$/;
const WORD = /^[0-9A-Z]{1,40}$/;
const VERSION = /^(?!000)\d{3}$/;
const RECEIVED =
  /^1\.2\.156\.3005\.2\.([0-9A-Z]{1,40})\.([0-9A-Z]{1,40})\.([0-9A-Z]{1,40})\.((?!000)\d{3})\.([0-9A-Z])$/;

/**
 * Writes an identifier with its check character (MOD 37,36 over the four parts, root and dots left out).
 *
 * @throws RangeError when a part has another form; what is issued here is strict
 */
export function formatLicenceIdentifier({ type, issuer, serial, version }: LicenceIdentifier): string {
  if (!TYPE.test(type)) throw new RangeError('a licence type has 21 characters: a credit code and three digits');
  if (!WORD.test(issuer) || !WORD.test(serial))
    throw new RangeError('issuer and serial are digits and capital letters');
  if (!VERSION.test(version)) throw new RangeError('a version has three digits, from 001');
  return [ROOT, type, issuer, serial, version, mod3736(type + issuer + serial + version)].join('.');
}

/**
 * Reads an identifier that came from elsewhere; nothing when it has not the form. Some in the wild carry a wrong check
 * character: `isCheckRight` tells, and what to do about it is for the reader to decide.
 */
export function parseLicenceIdentifier(
  text: string,
): (LicenceIdentifier & { readonly isCheckRight: boolean }) | undefined {
  const found = RECEIVED.exec(text);
  if (!found) return undefined;
  const [, type = '', issuer = '', serial = '', version = '', check] = found;
  return { type, issuer, serial, version, isCheckRight: mod3736(type + issuer + serial + version) === check };
}
