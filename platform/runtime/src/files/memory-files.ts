import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import type { FileStore, StoredFile } from '../file-store.ts';

/** A file store that lives as long as a test. It trusts the name for the type, and refuses nothing. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, { file: StoredFile; content: Buffer }>();
  const keep = (content: Buffer, mediaType: string): StoredFile => {
    const file = { hash: createHash('sm3').update(content).digest('hex'), sizeBytes: content.length, mediaType };
    kept.set(file.hash, { file, content });
    return file;
  };
  return {
    put: async (content, limits) => keep(await collect(content), limits.mediaTypes[0] ?? 'application/octet-stream'),
    find: async (hash) => kept.get(hash)?.file,
    read: (hash, range) => {
      const content = kept.get(hash)?.content;
      if (!content) throw new Error(`no file ${hash}`);
      return Readable.from([range ? content.subarray(range.start, range.end + 1) : content]);
    },
    list: async function* list() {
      for (const { file } of kept.values()) yield file;
    },
    keep: async (file, content) => {
      const kept = keep(await collect(content), file.mediaType);
      if (kept.hash !== file.hash) throw new Error(`the content of ${file.hash} is ${kept.hash}`);
    },
    checkWritable: () => Promise.resolve(),
  };
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
