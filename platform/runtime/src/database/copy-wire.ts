import type pg from 'pg';

/** What pg's connection offers for COPY; its types leave it out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(piece: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

/**
 * One `COPY … FROM STDIN` on a connection of pg, fed by whoever opened it. When PostgreSQL or the connection breaks it
 * off, the write under way throws that error, and so does every later one; nothing more is sent.
 */
export class CopyIn implements pg.Submittable {
  readonly #text: string;
  readonly #opened: Promise<void>;
  /** How many rows were taken, or why not. */
  readonly #ended: Promise<number>;
  #open: () => void = () => undefined;
  #end: (rows: number) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;
  #wake: () => void = () => undefined;
  #connection: CopyConnection | undefined;
  #rowCount = 0;

  private constructor(text: string) {
    this.#text = text;
    this.#opened = new Promise((resolve) => (this.#open = resolve));
    this.#ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    // It can fail between two writes; the next one tells.
    this.#ended.catch(() => undefined);
  }

  /** Sends the statement and waits until the server wants rows. */
  static async open(client: pg.ClientBase, text: string): Promise<CopyIn> {
    const copy = client.query(new CopyIn(text));
    await Promise.race([copy.#opened, copy.#ended]);
    return copy;
  }

  /** Hands on a piece of any size; waits while the server is slower than the source. */
  async write(piece: Uint8Array): Promise<void> {
    if (this.#connection) {
      const { stream } = this.#connection;
      this.#connection.sendCopyFromChunk(piece);
      if (!stream.writableNeedDrain) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        stream.once('drain', resolve);
      });
      stream.off('drain', this.#wake);
    }
    if (!this.#connection) await this.#ended;
  }

  /** Waits until the server has taken everything. @returns how many rows */
  async finish(): Promise<number> {
    this.#connection?.endCopyFrom();
    return this.#ended;
  }

  /** Gives up: the server forgets the rows, and the statement has failed. Never throws. */
  async abort(): Promise<void> {
    this.#connection?.sendCopyFail('the source of the rows failed');
    // PostgreSQL's complaint about that is of no interest.
    await this.#ended.catch(() => undefined);
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#connection = connection;
    this.#open();
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.#rowCount = Number(/^COPY (\d+)$/.exec(message.text)?.[1] ?? 0);
  }

  /** Only now are the rows there for the next statement of this connection. */
  handleReadyForQuery(): void {
    this.#end(this.#rowCount);
  }

  handleError(error: unknown): void {
    this.#connection = undefined;
    this.#fail(error);
    this.#wake();
  }
}

/** Enough to keep a slow reader busy; more is left on the wire. */
const READ_AHEAD_BYTES = 1024 * 1024;

/**
 * One `COPY … TO STDOUT` on a connection of pg, read by iterating. When PostgreSQL or the connection breaks it off,
 * the iteration throws that error. Whoever stops reading earlier ends the connection.
 */
export class CopyOut implements pg.Submittable {
  readonly #text: string;
  #connection: pg.Connection | undefined;
  #parts: Buffer[] = [];
  #size = 0;
  #end: { readonly error: unknown } | 'done' | undefined;
  #wake: () => void = () => undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Pieces that end where rows end, in PostgreSQL's text form. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.#size > 0) {
        const part = Buffer.concat(this.#parts, this.#size);
        this.#parts = [];
        this.#size = 0;
        yield part;
      } else if (this.#end === 'done') {
        return;
      } else if (this.#end) {
        throw this.#end.error;
      } else {
        this.#connection?.stream.resume();
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection;
    connection.query(this.#text);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // pg reuses the memory in which a message arrives.
    this.#parts.push(Buffer.from(chunk));
    this.#size += chunk.length;
    if (this.#size > READ_AHEAD_BYTES) this.#connection?.stream.pause();
    this.#wake();
  }

  handleCommandComplete(): void {
    // How many rows there were, its reader counts.
  }

  handleReadyForQuery(): void {
    this.#end = 'done';
    this.#wake();
  }

  handleError(error: unknown): void {
    this.#end ??= { error };
    // What follows the error, up to "ready for query", has to be read by pg.
    this.#connection?.stream.resume();
    this.#wake();
  }
}
