/** 发文字号: how official documents are cited, `鄂政发〔2020〕12号`. */
export interface DocumentNumber {
  /** 机关代字, e.g. `鄂政发`; of a joint document that of the leading body. */
  readonly prefix: string;
  readonly year: number;
  readonly sequence: number;
}

const PREFIX = /^\p{Script=Han}{2,10}$/u;
const FORM = /^(\p{Script=Han}{2,10})〔((?:19|20)\d{2})〕([1-9]\d*)号$/u;

/**
 * Reads a document number in its strict form: six-cornered brackets 〔〕, four digits of year, no leading zero and no
 * 第 (GB/T 9704-2012). Nothing for any other form.
 */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const parts = FORM.exec(text.trim());
  if (!parts) return undefined;
  const [, prefix = '', year, sequence] = parts;
  return { prefix, year: Number(year), sequence: Number(sequence) };
}

/** Writes one. @throws RangeError when a part does not belong in a document number */
export function formatDocumentNumber({ prefix, year, sequence }: DocumentNumber): string {
  const isYear = Number.isInteger(year) && year >= 1900 && year <= 2099;
  if (!PREFIX.test(prefix) || !isYear || !Number.isSafeInteger(sequence) || sequence < 1) {
    throw new RangeError(`not a document number: ${prefix} ${year} ${sequence}`);
  }
  return `${prefix}〔${year}〕${sequence}号`;
}
