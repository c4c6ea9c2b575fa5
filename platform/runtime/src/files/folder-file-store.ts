import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { codeOf } from '../database/unavailable.ts';
import type { FileStore, StoredFile } from '../file-store.ts';
import { MarkScanner } from './content-marks.ts';
import { admitFile, mediaTypeOf } from './file-kind.ts';
import { diskFull, fileTooLarge } from './file-problems.ts';

/** What the store needs of a file that it writes; a test hands in a disk that is full. */
interface WritableFile {
  write(bytes: Uint8Array): Promise<unknown>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

interface FolderFileStoreOptions {
  readonly create?: (path: string) => Promise<WritableFile>;
}

const INCOMING = '.incoming';
/** An upload is over after this time; what is left of it is from a process that died. */
const ABANDONED_AFTER_MS = 3_600_000;
/** Addresses that are asked for at a time. */
const BATCH = 1000;
const HASH = /^[0-9a-f]{64}$/;

/**
 * A content-addressed store in a folder: `ab/cdef…`, named by the SM3 of the content. Content is written aside,
 * flushed, renamed, and the folder flushed too, before anyone hears that it is there.
 */
export async function openFolderFileStore(folder: string, options: FolderFileStoreOptions = {}): Promise<FileStore> {
  const incoming = join(folder, INCOMING);
  await mkdir(incoming, { recursive: true });
  // A desk of its own for every process that writes here; its pieces are simply numbered.
  const desk = await mkdtemp(join(incoming, 'desk-'));
  await removeAbandoned(incoming, (await stat(desk)).mtimeMs);
  let pieces = 0;
  const newPath = async (): Promise<string> => {
    // A process that starts later clears away desks that were idle for long.
    await mkdir(desk, { recursive: true });
    pieces += 1;
    return join(desk, String(pieces));
  };
  const create = options.create ?? ((path) => open(path, 'wx', 0o640));
  const pathOf = (hash: string): string => {
    if (!HASH.test(hash)) throw new RangeError('not the address of a file');
    return join(folder, hash.slice(0, 2), hash.slice(2));
  };

  /** Writes content aside; whatever goes wrong, nothing stays. `accept` decides before it counts as stored. */
  const take = async (content: AsyncIterable<Uint8Array>, maxBytes: number, accept: Accept): Promise<StoredFile> => {
    const path = await newPath();
    try {
      const written = await writeAside(await create(path), content, maxBytes);
      const mediaType = await accept(path, written);
      await settle(path, pathOf(written.hash), folder);
      return { hash: written.hash, sizeBytes: written.sizeBytes, mediaType };
    } catch (error) {
      await rm(path, { force: true });
      throw isDiskFull(error) ? diskFull() : error;
    }
  };

  return {
    put: (content, limits) =>
      take(content, limits.maxBytes, (path, { sizeBytes, scanner }) =>
        admitFile({ path, sizeBytes, marks: scanner.marks() }, limits),
      ),
    async find(hash) {
      const path = pathOf(hash);
      const found = await stat(path).catch(absent);
      return found && { hash, sizeBytes: found.size, mediaType: await mediaTypeOf(path, found.size) };
    },
    read: (hash, range) => createReadStream(pathOf(hash), range),
    async *list() {
      for await (const { hash, path, size } of filesIn(folder)) {
        yield { hash, sizeBytes: size, mediaType: await mediaTypeOf(path, size) };
      }
    },
    async keep(file, content) {
      if (await refresh(pathOf(file.hash), await clockOf(await newPath(), create))) return;
      await take(content, Infinity, (_path, { hash }) => {
        if (hash !== file.hash)
          throw new Error(`the content kept as ${file.hash} has the address ${hash}: it is damaged`);
        return Promise.resolve(file.mediaType);
      });
    },
    async sweep(ageMs, findNeeded) {
      // The disk may keep another time than this machine.
      const limitMs = (await clockOf(await newPath(), create)) - ageMs;
      let removed = 0;
      for await (const hashes of batchesOf(folder, limitMs)) {
        const needed = await findNeeded(hashes);
        for (const hash of hashes) {
          if (!needed.has(hash) && (await removeOld(pathOf(hash), await newPath(), limitMs))) removed += 1;
        }
      }
      return removed;
    },
    async checkWritable() {
      const path = await newPath();
      const file = await create(path);
      try {
        await file.write(Buffer.from('ok'));
      } finally {
        await file.close();
        await rm(path, { force: true });
      }
    },
  };
}

interface Written {
  readonly hash: string;
  readonly sizeBytes: number;
  readonly scanner: MarkScanner;
}

type Accept = (path: string, written: Written) => Promise<string>;

async function writeAside(file: WritableFile, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Written> {
  const hash = createHash('sm3');
  const scanner = new MarkScanner();
  let sizeBytes = 0;
  try {
    for await (const piece of content) {
      sizeBytes += piece.length;
      if (sizeBytes > maxBytes) throw fileTooLarge(maxBytes);
      hash.update(piece);
      scanner.push(piece);
      await file.write(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest('hex'), sizeBytes, scanner };
}

/** Gives content its name for good: the rename is durable once its folder (and a new folder's parent) is flushed. */
async function settle(from: string, to: string, root: string): Promise<void> {
  const folder = join(to, '..');
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
  if (isNew) await flushFolder(root);
  await rename(from, to);
  await flushFolder(folder);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

interface Found {
  readonly hash: string;
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

async function* filesIn(folder: string): AsyncGenerator<Found> {
  for (const part of (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const rest of await readdir(join(folder, part))) {
      const path = join(folder, part, rest);
      const found = await stat(path).catch(absent);
      if (found) yield { hash: part + rest, path, size: found.size, mtimeMs: found.mtimeMs };
    }
  }
}

async function* batchesOf(folder: string, limitMs: number): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  for await (const { hash, mtimeMs } of filesIn(folder)) {
    if (mtimeMs >= limitMs) continue;
    batch.push(hash);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What time the disk has, as it stamps files. */
async function clockOf(path: string, create: (path: string) => Promise<WritableFile>): Promise<number> {
  await (await create(path)).close();
  const { mtimeMs } = await stat(path);
  await rm(path);
  return mtimeMs;
}

/** Removes content unless it was stored anew: what is taken away is looked at once nobody else can replace it. */
async function removeOld(path: string, aside: string, limitMs: number): Promise<boolean> {
  if (((await stat(path).catch(absent))?.mtimeMs ?? limitMs) >= limitMs) return false;
  await rename(path, aside);
  if ((await stat(aside)).mtimeMs < limitMs) {
    await rm(aside);
    return true;
  }
  await rename(aside, path);
  await flushFolder(join(path, '..'));
  return false;
}

/** Stamps content that is there as stored now. @returns whether it is there */
async function refresh(path: string, nowMs: number): Promise<boolean> {
  return utimes(path, nowMs / 1000, nowMs / 1000).then(
    () => true,
    (error: unknown) => absent(error) ?? false,
  );
}

async function removeAbandoned(incoming: string, nowMs: number): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(absent);
    if (found && found.mtimeMs < nowMs - ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

function absent(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '');
}
