/** Hands out strong random bytes. It is always given by the caller: nothing in the kernel is random by itself. */
export type RandomBytes = (count: number) => Uint8Array;

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const LAST_MS = 2 ** 48 - 1;

/**
 * A UUID version 7 (RFC 9562, 5.7): 48 bits of time, then 74 random bits. Ids of different milliseconds sort by
 * time; those of one millisecond sort at random.
 *
 * @throws RangeError when the time does not fit, or too few random bytes were given
 */
export function uuidV7(epochMs: number, randomBytes: RandomBytes): string {
  if (!Number.isSafeInteger(epochMs) || epochMs < 0 || epochMs > LAST_MS)
    throw new RangeError(`no UUID at ${epochMs} ms`);
  const random = [...randomBytes(10)];
  if (random.length !== 10) throw new RangeError('a UUID needs ten random bytes');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const time = epochMs.toString(16).padStart(12, '0');
  const version = hex([0x70 | (a & 0x0f), b]);
  const variant = hex([0x80 | (c & 0x3f), rest[0] ?? 0]);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(rest.slice(1))}`;
}

/** Whether `text` is a UUID of any version (RFC 9562), in either case of letters. */
export function isUuid(text: string): boolean {
  return FORM.test(text);
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
