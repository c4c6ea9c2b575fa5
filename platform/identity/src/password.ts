import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default kind) with 19 MiB and two passes: the least that OWASP asks for. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of no password that anyone has: verified when a login is unknown, so that the answer takes as long as any other. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$ZbD3DpRgwfF0RfouPoIw9Q$GlLXXBa3lY6CcSucE4PsPe3SF+siB0+GDIghx1rJMEc';

/** Shortest password that a new account may have. */
export const PASSWORD_MIN_LENGTH = 10;

/** Hashes a password with a salt that the library draws, in PHC form. Takes tens of milliseconds, off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COSTS);
}

/** Whether the password is the account's. Without an account it takes as long and is false. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? NOBODY, password.normalize('NFC'));
  return isRight && passwordHash !== undefined;
}

/** Small letters and digits without l, o, 0 and 1: 32, so that each byte gives five fair bits. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Draws a password that can be read out: sixteen characters in fours (80 bits). */
export function drawPassword(randomBytes: (count: number) => Uint8Array): string {
  const drawn = [...randomBytes(16)].map((byte) => LETTERS.charAt(byte & 31)).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}
