/** A place that keeps short texts over a reload; it may fail silently (private windows). */
export interface ShortMemory {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
}

/** What a person wants done once, however often it has to be sent. */
interface Wish {
  /** Everything that makes two requests the same wish: method, address, version, body. */
  readonly name: string;
  /** Kept over a reload of the page. Only for wishes whose name holds no personal data. */
  readonly survivesReload?: boolean;
}

/**
 * Keys of writes that are not answered yet. A wish keeps its key until the server has answered it, so a retry after a
 * broken line is recognised as the same request; and while it is on its way a second press joins the first.
 */
export class Wishes {
  readonly #keys = new Map<string, string>();
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #newKey: () => string;
  readonly #memory: ShortMemory;

  constructor(newKey: () => string, memory: ShortMemory) {
    this.#newKey = newKey;
    this.#memory = memory;
  }

  /** Sends a wish once. `isAnswered` tells, of what `send` threw, whether the server has answered at all. */
  async once<T>(wish: Wish, send: (key: string) => Promise<T>, isAnswered: (thrown: unknown) => boolean): Promise<T> {
    const running = this.#running.get(wish.name);
    // The same wish has the same kind of answer.
    if (running) return running as Promise<T>;
    const sending = this.#send(wish, send, isAnswered);
    this.#running.set(wish.name, sending);
    try {
      return await sending;
    } finally {
      this.#running.delete(wish.name);
    }
  }

  async #send<T>(wish: Wish, send: (key: string) => Promise<T>, isAnswered: (thrown: unknown) => boolean): Promise<T> {
    const key = this.#keyOf(wish);
    try {
      const answer = await send(key);
      this.#settle(wish);
      return answer;
    } catch (thrown) {
      if (isAnswered(thrown)) this.#settle(wish);
      throw thrown;
    }
  }

  #keyOf(wish: Wish): string {
    const known = this.#keys.get(wish.name) ?? (wish.survivesReload ? this.#memory.get(memoryName(wish)) : undefined);
    const key = known ?? this.#newKey();
    this.#keys.set(wish.name, key);
    if (wish.survivesReload) this.#memory.set(memoryName(wish), key);
    return key;
  }

  #settle(wish: Wish): void {
    this.#keys.delete(wish.name);
    if (wish.survivesReload) this.#memory.remove(memoryName(wish));
  }
}

function memoryName(wish: Wish): string {
  return `wish ${wish.name}`;
}
