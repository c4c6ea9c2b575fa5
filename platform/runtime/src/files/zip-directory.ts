import type { FileHandle } from 'node:fs/promises';

/** The end of a ZIP archive, where its readers begin. */
export interface ZipDirectory {
  /** Whether the archive ends exactly where the file does. */
  readonly endsWithFile: boolean;
  /** Names of its entries, as far as the first mebibyte of the directory tells. */
  readonly names: readonly string[];
}

const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const MAX_DIRECTORY = 1024 * 1024;
const END_MARK = Buffer.from('PK\u0005\u0006', 'latin1');
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;

/**
 * Finds a ZIP directory at the end of a file, whatever stands before it: that is how readers of ZIP find it, and so
 * how an archive can hide behind a picture.
 */
export async function findZipDirectory(file: FileHandle, sizeBytes: number): Promise<ZipDirectory | undefined> {
  const tailBytes = Math.min(sizeBytes, END_BYTES + MAX_COMMENT);
  const tail = await readAt(file, sizeBytes - tailBytes, tailBytes);
  for (let at = tail.lastIndexOf(END_MARK); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END_MARK, at - 1)) {
    if (at + END_BYTES > tail.length) continue;
    const directoryBytes = tail.readUInt32LE(at + 12);
    const commentBytes = tail.readUInt16LE(at + 20);
    const endAt = sizeBytes - tailBytes + at;
    const directory = await readAt(file, endAt - directoryBytes, Math.min(directoryBytes, MAX_DIRECTORY));
    // The four letters alone turn up in compressed pictures; with a directory in front of them they are an archive.
    const isEmptyArchive =
      directoryBytes === 0 && tail.readUInt16LE(at + 10) === 0 && tail.readUInt32LE(at + 16) <= endAt;
    if (!isEmptyArchive && (directory.length < ENTRY_BYTES || directory.readUInt32LE(0) !== ENTRY_MARK)) continue;
    return { endsWithFile: endAt + END_BYTES + commentBytes === sizeBytes, names: entryNames(directory) };
  }
  return undefined;
}

function entryNames(directory: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === ENTRY_MARK) {
    const nameBytes = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0 || length <= 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
