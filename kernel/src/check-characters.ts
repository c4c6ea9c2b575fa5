const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * 公民身份号码校验码: ISO 7064 MOD 11-2 over 17 digits (GB 11643-1999).
 *
 * @throws RangeError when the body is not 17 digits
 */
export function mod112(body: string): string {
  if (!/^\d{17}$/.test(body)) throw new RangeError('MOD 11-2 of a citizen id needs 17 digits');
  const sum = CITIZEN_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/**
 * ISO 7064 hybrid MOD 11,10 (GB/T 17710): the check digit of the old 15-digit registration number.
 *
 * @throws RangeError when the body is not made of digits
 */
export function mod1110(body: string): string {
  if (!/^\d+$/.test(body)) throw new RangeError('MOD 11,10 needs digits');
  let product = 10;
  for (const digit of body) {
    product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * ISO 7064 hybrid MOD 37,36 (GB/T 17710): the check character of e-licence identifiers and query codes.
 *
 * @throws RangeError when the body has anything but digits and capital letters
 */
export function mod3736(body: string): string {
  if (!/^[0-9A-Z]+$/.test(body)) throw new RangeError('MOD 37,36 needs digits and capital letters');
  let product = 36;
  for (const letter of body) {
    product = (((product + LETTERS.indexOf(letter)) % 36 || 36) * 2) % 37;
  }
  return LETTERS.charAt((37 - product) % 36);
}
