import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';

import { extract, pack } from 'tar-stream';

/** Why an archive cannot be made or used, in one sentence that says what to do. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** What an entry must be when it is read again. */
interface EntryCheck {
  readonly sizeBytes: number;
  /** SM3 in lower-case hex. */
  readonly sm3: string;
}

/** Last entry: without it the archive was cut off. */
const CHECKSUMS = 'checksums.json';

/**
 * Writes an archive: a plain tar, so that any tool can look into it. It appears under its name only when it is whole
 * and on the disk.
 */
export class ArchiveWriter {
  readonly #path: string;
  readonly #pack = pack();
  readonly #output;
  readonly #written: Promise<unknown>;
  readonly #checks: Record<string, EntryCheck> = {};
  #failure: unknown;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#output = file.createWriteStream();
    this.#written = once(this.#output, 'close');
    // Both are reported by the entry under way; this keeps them from being called unhandled in the meantime.
    this.#written.catch(() => undefined);
    this.#pack.on('error', () => undefined);
    this.#output.on('error', (error) => {
      this.#failure ??= error;
      this.#pack.destroy(error);
    });
    this.#pack.pipe(this.#output);
  }

  /** @throws BackupProblem when the file cannot be made */
  static async create(path: string): Promise<ArchiveWriter> {
    try {
      return new ArchiveWriter(path, await open(`${path}.partial`, 'w', 0o600));
    } catch (cause) {
      throw new BackupProblem(
        `The archive ${path} cannot be made (${reasonOf(cause)}): choose a folder that can be written.`,
        { cause },
      );
    }
  }

  /** Adds an entry that is at hand as a whole. */
  async add(name: string, content: Buffer): Promise<void> {
    await this.stream(name, content.length, [content]);
  }

  /** Adds an entry whose size is known before its content. */
  async stream(
    name: string,
    sizeBytes: number,
    content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<void> {
    this.#requireHealth();
    const hash = createHash('sm3');
    const entry = this.#pack.entry({ name, size: sizeBytes }, (error) => (this.#failure ??= error ?? undefined));
    const closed = new Promise<void>((resolve) => entry.once('close', () => resolve()));
    for await (const part of content) {
      hash.update(part);
      if (this.#failure) break;
      if (!entry.write(part))
        await Promise.race([new Promise<void>((resolve) => entry.once('drain', () => resolve())), closed]);
    }
    entry.end(null);
    await closed;
    this.#requireHealth();
    this.#checks[name] = { sizeBytes, sm3: hash.digest('hex') };
  }

  /** Adds the checksums, and gives the finished archive its name. */
  async finish(): Promise<void> {
    await this.add(CHECKSUMS, Buffer.from(JSON.stringify(this.#checks, null, 1)));
    this.#pack.finalize();
    await this.#written.catch((error: unknown) => (this.#failure ??= error));
    this.#requireHealth();
    const file = await open(`${this.#path}.partial`, 'r');
    await file.sync();
    await file.close();
    await rename(`${this.#path}.partial`, this.#path);
  }

  #requireHealth(): void {
    if (!this.#failure) return;
    throw new BackupProblem(
      `The archive ${this.#path} could not be written (${reasonOf(this.#failure)}): make room, or choose another folder.`,
      {
        cause: this.#failure,
      },
    );
  }

  /** Gives up and removes what was written. */
  async abandon(): Promise<void> {
    this.#pack.destroy();
    this.#output.destroy();
    await this.#written.catch(() => undefined);
    await rm(`${this.#path}.partial`, { force: true });
  }
}

/** An entry while the archive is read; its content must be read before the next one comes. */
interface ArchiveEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Reads an archive from its beginning. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const unpacking = extract();
  const input = createReadStream(path, { highWaterMark: 256 * 1024 });
  input.on('error', (error) => unpacking.destroy(error));
  input.pipe(unpacking as unknown as NodeJS.WritableStream); // a stream of streamx, which Node's pipe takes
  try {
    for await (const entry of unpacking) {
      // The types of streamx leave out that its streams can be iterated.
      yield { name: entry.header.name, content: entry as unknown as AsyncIterable<Uint8Array> };
      entry.resume();
    }
  } finally {
    input.destroy();
  }
}

/**
 * Reads the whole archive and compares every entry with its checksum, before anything is done with it.
 *
 * @returns names and sizes of its entries, and the content of `manifest.json` and `files.json`
 * @throws BackupProblem when it is cut off, damaged, or no archive
 */
export async function checkArchive(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, EntryCheck>();
  const documents = new Map<string, Buffer>();
  try {
    for await (const { name, content } of readArchive(path)) {
      const hash = createHash('sm3');
      const parts: Uint8Array[] = [];
      let sizeBytes = 0;
      for await (const part of content) {
        hash.update(part);
        sizeBytes += part.length;
        if (name.endsWith('.json')) parts.push(part);
      }
      found.set(name, { sizeBytes, sm3: hash.digest('hex') });
      if (name.endsWith('.json')) documents.set(name, Buffer.concat(parts));
    }
  } catch (cause) {
    throw new BackupProblem(`${path} cannot be read as a backup (${reasonOf(cause)}): use another one.`, { cause });
  }
  requireAllAsWritten(path, found, documents.get(CHECKSUMS));
  return documents;
}

function requireAllAsWritten(path: string, found: ReadonlyMap<string, EntryCheck>, checks: Buffer | undefined): void {
  if (!checks) throw new BackupProblem(`${path} is cut off or no backup: use another one.`);
  const expected = readJson(checks) as Record<string, EntryCheck> | undefined; // written by ArchiveWriter, if by anyone
  if (!expected) throw new BackupProblem(`${path} is no backup of Yunmeng: use another one.`);
  for (const name of new Set([...found.keys(), ...Object.keys(expected)])) {
    if (name === CHECKSUMS) continue;
    const [is, shouldBe] = [found.get(name), expected[name]];
    if (is && shouldBe && is.sm3 === shouldBe.sm3 && is.sizeBytes === shouldBe.sizeBytes) continue;
    throw new BackupProblem(`${path} is damaged at ${name}: use another one.`);
  }
}

/** An object or list, or nothing when it is no JSON of that kind: somebody else's file. */
export function readJson(content: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(content.toString());
    return typeof value === 'object' ? (value ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
