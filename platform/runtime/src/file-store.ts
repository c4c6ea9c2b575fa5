/** What the store knows of a stored file. */
export interface StoredFile {
  /** SM3 of the content in lower-case hex: the address. */
  readonly hash: string;
  readonly sizeBytes: number;
  /** Found by looking at the content, never taken from the client. */
  readonly mediaType: string;
}

/** A content-addressed store: the same content is kept once; a stored file never changes. */
export interface FileStore {
  /**
   * Streams content in and makes it durable before it answers.
   * @throws Problem `runtime.file-too-large`, `runtime.file-type-refused`, `runtime.file-type-mismatch`,
   *   `runtime.file-ambiguous`, `runtime.disk-full`
   */
  put(content: AsyncIterable<Uint8Array>, limits: FileLimits): Promise<StoredFile>;
  find(hash: string): Promise<StoredFile | undefined>;
  /** Content from `start` to `end` inclusive, all of it when absent. */
  read(hash: string, range?: { readonly start: number; readonly end: number }): NodeJS.ReadableStream;
  /** Everything that is kept, for the backup; order is not promised. */
  list(): AsyncIterable<StoredFile>;
  /**
   * Takes a file back from a backup, durable before it answers; a file that is there already is left alone.
   * @throws Error when the content does not have the hash of its address
   */
  keep(file: StoredFile, content: AsyncIterable<Uint8Array>): Promise<void>;
  /**
   * Removes content that was last stored more than `ageMs` ago by the clock of the disk, unless `findNeeded`, asked for
   * up to a thousand addresses at a time, answers that it is needed. Content that is stored anew meanwhile stays.
   *
   * @returns how much was removed
   */
  sweep(ageMs: number, findNeeded: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>;
  /** Tries whether something can be written now. @throws Error when it cannot */
  checkWritable(): Promise<void>;
}

export interface FileLimits {
  readonly maxBytes: number;
  /** Media types that are taken, e.g. `application/pdf`. */
  readonly mediaTypes: readonly string[];
  /** Name the sender gave it; refused when its ending claims another type than the content has. */
  readonly fileName?: string;
}
