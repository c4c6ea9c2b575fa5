import { Problem } from '@yunmeng/kernel/problem';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { fileNameMissing, fileTooLarge, uploadInterrupted } from '../files/file-problems.ts';
import type { StoredFile } from '../file-store.ts';
import type { Runtime } from '../runtime.ts';
import { isStorableText } from './json-body.ts';

/** Hands every body on as the stream it is: in this part of the server a body is a file. */
export function takeStreams(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

/**
 * Streams the body of an upload into the store.
 *
 * @throws Problem `runtime.file-name-missing`, `runtime.file-too-large` (at once when Content-Length says so),
 *   `runtime.upload-interrupted`, and those of `FileStore.put`
 */
export async function receiveFile(
  runtime: Runtime,
  request: FastifyRequest,
  mediaTypes: readonly string[],
): Promise<StoredFile & { readonly name: string }> {
  const name = fileNameOf(request.query);
  const maxBytes = runtime.configuration.maxUploadBytes;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw fileTooLarge(maxBytes);
  try {
    const stored = await runtime.files.put(contentOf(request), { maxBytes, mediaTypes, fileName: name });
    return { ...stored, name };
  } catch (error) {
    // The connection broke: nobody hears this answer, but the log should not call it a bug.
    if (request.raw.destroyed && !request.raw.complete) throw uploadInterrupted();
    if (error instanceof Problem && error.code === 'runtime.disk-full') {
      runtime.log.error({ requestId: request.id }, 'the disk of the file store is full');
    }
    throw error;
  }
}

/** The body, read on whatever happens to it: an iterator that ends early must not destroy the connection. */
async function* contentOf(request: FastifyRequest): AsyncIterable<Uint8Array> {
  yield* request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>; // no encoding is set: buffers
}

function fileNameOf(query: unknown): string {
  const name = typeof query === 'object' && query !== null && 'name' in query ? query.name : undefined;
  // oxlint-disable-next-line eslint/no-control-regex -- control characters are what is refused
  if (typeof name !== 'string' || !/^[^/\\\u0000-\u001f\u007f]{1,200}$/u.test(name) || !isStorableText(name)) {
    throw fileNameMissing();
  }
  return name.normalize('NFC');
}
