import type { FastifyReply, FastifyRequest } from 'fastify';

import { fileGone, rangeNotSatisfiable } from '../files/file-problems.ts';
import type { RouteAnswer } from '../route.ts';
import type { Runtime } from '../runtime.ts';
import { isNotModified } from './conditional.ts';

type AnswerFile = NonNullable<RouteAnswer<unknown>['file']>;

/** Bytes from `start` to `end`, both included. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Sends a stored file: always as a download, never sniffed, and in a sandbox should a browser show it all the same.
 * One `Range` is answered 206 (RFC 9110, 14); a list of ranges gets the whole file.
 *
 * @throws Problem `runtime.range-not-satisfiable`, `runtime.file-gone`
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { runtime, file }: { readonly runtime: Runtime; readonly file: AnswerFile },
): Promise<FastifyReply> {
  const tag = `"${file.hash}"`;
  reply.headers({
    etag: tag,
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'content-disposition': attachment(file.fileName),
  });
  if (isNotModified(request.headers['if-none-match'], tag)) return reply.code(304).send();
  if ((await runtime.files.find(file.hash)) === undefined) throw fileGone();

  const ifRange = request.headers['if-range'];
  const range =
    ifRange === undefined || ifRange === tag ? parseRange(request.headers.range, file.sizeBytes) : undefined;
  reply.type(file.mediaType);
  if (range === undefined) {
    return reply.header('content-length', file.sizeBytes).send(runtime.files.read(file.hash));
  }
  return reply
    .code(206)
    .headers({
      'content-range': `bytes ${range.start}-${range.end}/${file.sizeBytes}`,
      'content-length': String(range.end - range.start + 1),
    })
    .send(runtime.files.read(file.hash, range));
}

/**
 * The one range of a `Range` header; nothing when there is none, or it is malformed or a list (then the header is
 * ignored, as RFC 9110 allows).
 *
 * @throws Problem `runtime.range-not-satisfiable`
 */
export function parseRange(header: string | undefined, sizeBytes: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '') return last === '' ? undefined : suffixRange(Number(last), sizeBytes);
  const start = Number(first);
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (start >= sizeBytes) throw rangeNotSatisfiable(sizeBytes);
  return start > end ? undefined : { start, end };
}

/** The last so many bytes: `bytes=-500`. */
function suffixRange(count: number, sizeBytes: number): ByteRange {
  if (count === 0 || sizeBytes === 0) throw rangeNotSatisfiable(sizeBytes);
  return { start: Math.max(0, sizeBytes - count), end: sizeBytes - 1 };
}

/** `Content-Disposition` with the name twice: ASCII for old readers, UTF-8 for all others (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
