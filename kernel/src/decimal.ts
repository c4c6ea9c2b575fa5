import type { Brand } from './brand.ts';

/**
 * 小数: an exact number in its one written form: no exponent, no sign for zero, no zeros that say nothing
 * (`-12.5`, `0.05`, `100`). Equal numbers are equal strings. In JSON a string, in PostgreSQL `numeric`.
 */
export type Decimal = Brand<string, 'Decimal'>;

/** 四舍五入 (away from zero at the half), 四舍六入五成双 (to the even digit at the half), towards zero, away from zero. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/** A number as whole units of 10^-scale. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const FORM = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** Longer texts are an attack or a mistake; no amount, rate or measure needs as many digits. */
const MAX_DIGITS = 1_000;

/** Whether `text` is a number in its one written form. */
export function isDecimal(text: string): text is Decimal {
  const parts = FORM.exec(text);
  return parts !== null && text.length <= MAX_DIGITS && write(scaled(text)) === text;
}

/**
 * Reads a number: digits, perhaps a sign, perhaps a point with digits after it. Also what PostgreSQL prints for
 * `numeric` (`1.50`).
 *
 * @throws RangeError for any other form (exponents, NaN, grouping), or more than a thousand characters
 */
export function parseDecimal(text: string): Decimal {
  if (text.length > MAX_DIGITS || !FORM.test(text)) throw new RangeError('not a decimal number');
  return write(scaled(text));
}

/** The whole number as a decimal. @throws RangeError when it is not a safe whole number (binary fractions are never exact) */
export function decimalOf(whole: number): Decimal {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not a safe whole number: ${whole}`);
  return write({ units: BigInt(whole), scale: 0 });
}

/** a + b, exactly. */
export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return write({ units: left + right, scale });
}

/** a − b, exactly. */
export function subtractDecimal(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return write({ units: left - right, scale });
}

/** a × b, exactly. */
export function multiplyDecimal(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [scaled(a), scaled(b)];
  return write({ units: left.units * right.units, scale: left.scale + right.scale });
}

/**
 * a ÷ b, rounded once to `scale` digits after the point.
 *
 * @throws RangeError when `b` is zero, or `scale` is no whole number from 0 to 100
 */
export function divideDecimal(a: Decimal, b: Decimal, { scale, rounding }: DecimalPlaces): Decimal {
  const [left, right] = aligned(a, b);
  if (right === 0n) throw new RangeError('division by zero');
  return write({ units: divideRounded(left * 10n ** BigInt(places(scale)), right, rounding), scale });
}

/** Digits after the point, and what happens to those beyond. */
export interface DecimalPlaces {
  readonly scale: number;
  readonly rounding: Rounding;
}

/**
 * Rounds to `scale` digits after the point. Zeros at the end still go: use {@link formatDecimal} to show them.
 *
 * @throws RangeError when `scale` is no whole number from 0 to 100
 */
export function roundDecimal(value: Decimal, { scale, rounding }: DecimalPlaces): Decimal {
  const number = scaled(value);
  if (number.scale <= places(scale)) return value;
  return write({ units: divideRounded(number.units, 10n ** BigInt(number.scale - scale), rounding), scale });
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareDecimal(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * With at least `scale` digits after the point, filled with zeros: `12.5` with 2 is `12.50`. Never rounds.
 *
 * @throws RangeError when `scale` is no whole number from 0 to 100
 */
export function formatDecimal(value: Decimal, scale: number): string {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(places(scale), '0');
  return digits === '' ? whole : `${whole}.${digits}`;
}

function scaled(text: string): Scaled {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole.replace('+', '') + fraction), scale: fraction.length };
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const [left, right] = [scaled(a), scaled(b)];
  const scale = Math.max(left.scale, right.scale);
  return [left.units * 10n ** BigInt(scale - left.scale), right.units * 10n ** BigInt(scale - right.scale), scale];
}

function write({ units, scale }: Scaled): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const sign = units < 0n ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as Decimal; // the one constructor
}

function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const quotient = dividend / divisor;
  const remainder = absolute(dividend % divisor);
  if (remainder === 0n) return quotient;
  const away = dividend < 0n === divisor < 0n ? 1n : -1n;
  return roundsAway(quotient, compare(remainder * 2n, absolute(divisor)), rounding) ? quotient + away : quotient;
}

/** @param half how the rest compares with half a unit */
function roundsAway(quotient: bigint, half: number, rounding: Rounding): boolean {
  switch (rounding) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half-up':
      return half >= 0;
    case 'half-even':
      return half > 0 || (half === 0 && quotient % 2n !== 0n);
  }
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function places(scale: number): number {
  if (!Number.isInteger(scale) || scale < 0 || scale > 100) throw new RangeError(`no such scale: ${scale}`);
  return scale;
}
