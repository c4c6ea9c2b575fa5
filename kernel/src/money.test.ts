import { array, assert, integer, maxSafeInteger, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addFen, allocate, fen, formatYuan, formatYuanGrouped, parseYuan, subtractFen, timesFen } from './money.ts';

const anyFen = maxSafeInteger().map(fen);

describe('money', () => {
  it.each([
    { text: '1234.50', amount: 123_450 },
    { text: ' ¥1,234.5 ', amount: 123_450 },
    { text: '１２元', amount: 1_200 },
    { text: '-0.01', amount: -1 },
    { text: '-0', amount: 0 },
    { text: '90071992547409.91', amount: Number.MAX_SAFE_INTEGER },
    { text: '90071992547409.92', amount: undefined },
    { text: '1.005', amount: undefined },
    { text: '1,23', amount: undefined },
    { text: '1e3', amount: undefined },
    { text: '', amount: undefined },
    { text: '免费', amount: undefined },
  ])('reads "$text" as $amount fen', ({ text, amount }) => expect(parseYuan(text)).toBe(amount));

  it('is never a fraction', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(2 ** 53)).toThrow(RangeError);
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => timesFen(fen(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
    expect(timesFen(fen(1_005), 3)).toBe(3_015);
    expect(subtractFen(fen(1), fen(3))).toBe(-2);
    expect(addFen()).toBe(0);
  });

  it('shows the thousands', () => {
    expect(formatYuanGrouped(fen(123_456_789))).toBe('1,234,567.89');
    expect(formatYuanGrouped(fen(-12_345))).toBe('-123.45');
    expect(formatYuan(fen(5))).toBe('0.05');
  });

  it('gives what is left to the largest remainders, the earlier first', () => {
    expect(allocate(fen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(fen(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(fen(10), [0, 3, 7])).toEqual([0, 3, 7]);
    expect(() => allocate(fen(10), [])).toThrow(RangeError);
    expect(() => allocate(fen(10), [0, 0])).toThrow(RangeError);
    expect(() => allocate(fen(10), [-1, 2])).toThrow(RangeError);
  });

  it('is read back as it was written', () => {
    assert(
      property(anyFen, (amount) => {
        expect(parseYuan(formatYuan(amount))).toBe(amount);
        expect(parseYuan(formatYuanGrouped(amount))).toBe(amount);
      }),
    );
  });

  it('is shared without losing or making a fen', () => {
    const weights = array(integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 9 }).filter((ws) =>
      ws.some((w) => w > 0),
    );
    assert(
      property(anyFen, weights, (amount, ws) => {
        const shares = allocate(amount, ws);
        expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(amount));
        expect(ws.every((weight, i) => weight > 0 || shares[i] === 0)).toBe(true);
        const total = ws.reduce((sum, w) => sum + w, 0);
        const isNear = (i: number) => {
          const exact = (BigInt(amount) * BigInt(ws[i] ?? 0)) / BigInt(total);
          const gap = BigInt(shares[i] ?? 0) - exact;
          return gap >= -1n && gap <= 1n;
        };
        expect(ws.every((_, i) => isNear(i))).toBe(true);
      }),
    );
  });
});
