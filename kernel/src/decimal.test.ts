import { assert, bigInt, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDecimal,
  compareDecimal,
  decimalOf,
  divideDecimal,
  formatDecimal,
  isDecimal,
  multiplyDecimal,
  parseDecimal as decimal,
  type Rounding,
  roundDecimal,
  subtractDecimal,
} from './decimal.ts';

const anyDecimal = tuple(bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), integer({ min: 0, max: 12 })).map(
  ([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    return decimal(`${units < 0n ? '-' : ''}${whole}.${digits.slice(digits.length - scale) || '0'}`);
  },
);
const zero = decimalOf(0);
const modes = ['half-up', 'half-even', 'down', 'up'] as const;

describe('decimals', () => {
  it.each([
    { text: '1.50', canonical: '1.5' },
    { text: '007', canonical: '7' },
    { text: '-0.00', canonical: '0' },
    { text: '+3', canonical: '3' },
    { text: '-0.05', canonical: '-0.05' },
    { text: '100', canonical: '100' },
  ])('has one form: $text is $canonical', ({ text, canonical }) => {
    expect(decimal(text)).toBe(canonical);
    expect(isDecimal(text)).toBe(text === canonical);
  });

  it.each(['', '.5', '5.', '1e3', 'NaN', 'Infinity', '1,000', ' 1', '１', '--1', '1'.repeat(1_001)])(
    'refuses %s',
    (text) => {
      expect(() => decimal(text)).toThrow(RangeError);
      expect(isDecimal(text)).toBe(false);
    },
  );

  it('counts where binary fractions fail', () => {
    expect(addDecimal(decimal('0.1'), decimal('0.2'))).toBe('0.3');
    expect(multiplyDecimal(decimal('1.15'), decimal('100'))).toBe('115');
    expect(() => decimalOf(0.1)).toThrow(RangeError);
  });

  it.each<{ value: string; scale: number; expected: Record<Rounding, string> }>([
    { value: '2.5', scale: 0, expected: { 'half-up': '3', 'half-even': '2', down: '2', up: '3' } },
    { value: '3.5', scale: 0, expected: { 'half-up': '4', 'half-even': '4', down: '3', up: '4' } },
    { value: '-2.5', scale: 0, expected: { 'half-up': '-3', 'half-even': '-2', down: '-2', up: '-3' } },
    { value: '1.005', scale: 2, expected: { 'half-up': '1.01', 'half-even': '1', down: '1', up: '1.01' } },
    { value: '0.001', scale: 2, expected: { 'half-up': '0', 'half-even': '0', down: '0', up: '0.01' } },
    { value: '-0.001', scale: 2, expected: { 'half-up': '0', 'half-even': '0', down: '0', up: '-0.01' } },
    { value: '7.1', scale: 2, expected: { 'half-up': '7.1', 'half-even': '7.1', down: '7.1', up: '7.1' } },
  ])('rounds $value to $scale places', ({ value, scale, expected }) => {
    for (const rounding of modes) expect(roundDecimal(decimal(value), { scale, rounding })).toBe(expected[rounding]);
  });

  it('divides and rounds once', () => {
    expect(divideDecimal(decimal('10'), decimal('3'), { scale: 4, rounding: 'half-up' })).toBe('3.3333');
    expect(divideDecimal(decimal('-1'), decimal('8'), { scale: 2, rounding: 'half-even' })).toBe('-0.12');
    expect(divideDecimal(decimal('1'), decimal('-0.125'), { scale: 0, rounding: 'down' })).toBe('-8');
    expect(() => divideDecimal(decimal('1'), zero, { scale: 2, rounding: 'down' })).toThrow(RangeError);
    expect(() => roundDecimal(decimal('1'), { scale: -1, rounding: 'down' })).toThrow(RangeError);
  });

  it('shows zeros when asked to', () => {
    expect(formatDecimal(decimal('12.5'), 2)).toBe('12.50');
    expect(formatDecimal(decimal('12'), 0)).toBe('12');
    expect(formatDecimal(decimal('1.005'), 2)).toBe('1.005');
  });

  it('keeps the laws of arithmetic', () => {
    assert(
      property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(addDecimal(a, b)).toBe(addDecimal(b, a));
        expect(addDecimal(addDecimal(a, b), c)).toBe(addDecimal(a, addDecimal(b, c)));
        expect(multiplyDecimal(a, addDecimal(b, c))).toBe(addDecimal(multiplyDecimal(a, b), multiplyDecimal(a, c)));
        expect(subtractDecimal(addDecimal(a, b), b)).toBe(a);
        expect(isDecimal(multiplyDecimal(a, b))).toBe(true);
        expect(compareDecimal(a, b)).toBe(compareDecimal(subtractDecimal(a, b), zero));
        expect(compareDecimal(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('rounds to a neighbour, never further than the mode allows', () => {
    assert(
      property(anyDecimal, integer({ min: 0, max: 6 }), constantFrom(...modes), (value, scale, rounding) => {
        const rounded = roundDecimal(value, { scale, rounding });
        const error = subtractDecimal(rounded, value).replace('-', '');
        const half = rounding.startsWith('half') ? '0.5' : '1';
        const unit = multiplyDecimal(decimal(half), decimal(`0.${'0'.repeat(scale)}1`));
        expect(compareDecimal(decimal(error), multiplyDecimal(unit, decimalOf(10)))).toBeLessThanOrEqual(0);
        expect(roundDecimal(rounded, { scale, rounding })).toBe(rounded);
      }),
    );
  });
});
