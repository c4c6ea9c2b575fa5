import type { FastifyInstance } from 'fastify';

import { badEncoding, badJson } from './http-problems.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
/** Escapes that may make a NUL or half a surrogate pair out of clean bytes. */
const SUSPECT_ESCAPE = /\\u(?:0000|d[89a-f])/i;

/**
 * Reads JSON bodies strictly: broken UTF-8 is refused instead of repaired, and so is text that PostgreSQL could not
 * keep. The bytes stay on the request, because a write is recognised by them.
 */
export function takeJson(app: FastifyInstance, maxBytes: number): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer', bodyLimit: maxBytes },
    (request, bytes, done) => {
      const buffer = bytes as Buffer; // parseAs: 'buffer'
      request.rawBody = buffer;
      if (buffer.length === 0) {
        done(null, undefined);
        return;
      }
      let text: string;
      try {
        text = decoder.decode(buffer);
      } catch {
        done(badEncoding());
        return;
      }
      void parse(request, text, (error, value: unknown) => {
        if (error) done(badJson());
        else if (SUSPECT_ESCAPE.test(text) && !isStorable(value)) done(badEncoding());
        else done(null, value);
      });
    },
  );
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorableText(key) && isStorable(inner));
}

/** Whether the database can keep a text as it is: no NUL, no lone surrogate. */
export function isStorableText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
