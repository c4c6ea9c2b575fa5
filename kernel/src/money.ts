import type { Brand } from './brand.ts';

/** 金额: whole fen (分) as a safe integer, negative for what is paid back. Never a fraction. */
export type Fen = Brand<number, 'Fen'>;

const YUAN = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;

/** So many fen. @throws RangeError when it is no safe whole number (about 90 trillion yuan is the end) */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen; // the one constructor; minus zero is zero
}

/**
 * Reads an amount in yuan as people and exchange files write it: `1,234.50`, `1234.5`, `¥12`, with full-width digits and
 * blanks around it. Nothing when it has more than two digits of fraction or is no amount.
 */
export function parseYuan(text: string): Fen | undefined {
  const parts = YUAN.exec(
    text
      .normalize('NFKC')
      .trim()
      .replace(/^¥\s*/, '')
      .replace(/\s*元$/, ''),
  );
  if (!parts) return undefined;
  const [, sign, yuan = '', fraction = ''] = parts;
  const amount = Number(yuan.replaceAll(',', '') + fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(amount)) return undefined;
  return fen(sign === '-' ? -amount : amount);
}

/** In yuan with two digits of fraction, as exchange files want it: `1234.50`. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** In yuan as a page shows it: `1,234.50`. */
export function formatYuanGrouped(amount: Fen): string {
  return formatYuan(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** The sum; zero of nothing. @throws RangeError when it is too large to be exact */
export function addFen(...amounts: readonly Fen[]): Fen {
  let sum = 0;
  for (const amount of amounts) sum = fen(sum + amount);
  return fen(sum);
}

/** a − b. @throws RangeError when it is too large to be exact */
export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** So many times the amount. @throws RangeError when `count` is no whole number or the product is too large */
export function timesFen(amount: Fen, count: number): Fen {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of times: ${count}`);
  return fen(Number(BigInt(amount) * BigInt(count)));
}

/**
 * Shares an amount by weight, so that the shares sum to the amount exactly: each gets its part cut to the fen, and what
 * is left goes fen by fen to the largest remainders, the earlier first.
 *
 * @throws RangeError when the weights are negative, fractional, or all zero
 */
export function allocate(amount: Fen, weights: readonly number[]): Fen[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('weights are whole numbers from 0');
  }
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) throw new RangeError('at least one weight must be above 0');

  const size = BigInt(Math.abs(amount));
  const shares = weights.map((weight) => (size * BigInt(weight)) / total);
  const rests = weights.map((weight, i) => ({ i, rest: (size * BigInt(weight)) % total }));
  rests.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1));
  const left = Number(size - shares.reduce((sum, share) => sum + share, 0n));
  const favoured = new Set(rests.slice(0, left).map(({ i }) => i));
  const sign = amount < 0 ? -1 : 1;
  return shares.map((share, i) => fen(sign * (Number(share) + (favoured.has(i) ? 1 : 0))));
}
