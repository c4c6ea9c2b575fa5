import { createHash } from 'node:crypto';

import { addMs, type Instant } from '@yunmeng/kernel/instant';

/** 会话时限: how long a session lives. Choices of this project until trust levels bring their own (in milliseconds). */
export const SESSION_LIMITS = {
  /** Without any use. */
  idleMs: 2 * 3_600_000,
  /** With any use. */
  absoluteMs: 12 * 3_600_000,
  /** Last use is kept to this grain, so that reading a page does not write a row each time. */
  touchMs: 60_000,
} as const;

/** The cookie that carries the token. */
export const SESSION_COOKIE = 'ym_session';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Draws a token: 256 bits, in letters that a cookie may carry. */
export function drawToken(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** Whether text from a cookie has the form of a token at all. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What the table knows of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** When a session ends if nobody uses it again. */
export function expiryOf(session: { readonly lastSeenAt: Instant; readonly endsAt: Instant }): Instant {
  const idle = addMs(session.lastSeenAt, SESSION_LIMITS.idleMs);
  return idle < session.endsAt ? idle : session.endsAt;
}

/**
 * The `Set-Cookie` of a new session (RFC 6265): out of reach of scripts, never sent from another site's forms, and over
 * TLS only where the platform is reached that way.
 */
export function sessionCookie(token: string, publicUrl: string): string {
  return cookie(token, SESSION_LIMITS.absoluteMs / 1000, publicUrl);
}

/** The `Set-Cookie` that takes it away again. */
export function endedCookie(publicUrl: string): string {
  return cookie('', 0, publicUrl);
}

function cookie(value: string, maxAgeSeconds: number, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
