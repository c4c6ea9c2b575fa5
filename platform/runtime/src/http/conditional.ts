import { preconditionMalformed, preconditionRequired, versionMismatch } from './http-problems.ts';

/**
 * Lets a write pass only when it was made against the current version (RFC 9110, 13.1.1).
 *
 * @throws Problem `runtime.precondition-required` when the client sent no version, `runtime.version-mismatch` when
 *   it sent another one
 */
export function checkVersion(ifMatch: number | undefined, current: number): void {
  if (ifMatch === undefined) throw preconditionRequired();
  if (ifMatch !== current) throw versionMismatch(current);
}

/** The tag of a version, `"7"`. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/**
 * The version of an `If-Match` header; nothing when there is none or it is `*`, which names no version. A weakened
 * tag is taken too: compressing proxies weaken ours, and a version stays one.
 *
 * @throws Problem `runtime.precondition-malformed`
 */
export function parseIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(header)?.[1];
  if (version === undefined) throw preconditionMalformed();
  return Number(version);
}

/** Whether `If-None-Match` names the tag (weak comparison, RFC 9110, 13.1.2). */
export function isNotModified(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
