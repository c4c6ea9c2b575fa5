import { badCursor } from '../problems.ts';

/** Writes the place after which a list goes on; readers hand it back as it is. */
export function cursorOf(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads it again. @throws Problem `cases.bad-cursor` when it does not fit the patterns */
export function readCursor(cursor: string, patterns: readonly RegExp[]): string[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw badCursor();
  }
  if (!Array.isArray(parts) || parts.length !== patterns.length) throw badCursor();
  return patterns.map((pattern, i) => {
    const text = String(parts[i]);
    if (!pattern.test(text)) throw badCursor();
    return text;
  });
}

/** Forms of the parts. */
export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/;
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const COUNT = /^\d{1,6}$/;
export const DAY_OR_LATER = /^(\d{4}-\d{2}-\d{2}|infinity)$/;
