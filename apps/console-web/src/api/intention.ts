import { uuidV7 } from '@yunmeng/kernel/uuid';

/**
 * 一次意图一个号: one key for one thing that a person means to do. It stays the same while the same thing is tried again
 * (a lost answer, a second press) and changes when something else is meant, since a key names one request only.
 */
export class Intention {
  #meant: string | undefined;
  #key = '';
  readonly #newKey: () => string;

  constructor(newKey: () => string = freshKey) {
    this.#newKey = newKey;
  }

  /** The key of exactly this request. */
  keyFor(request: unknown): string {
    const meant = JSON.stringify(request);
    if (meant !== this.#meant) {
      this.#meant = meant;
      this.#key = this.#newKey();
    }
    return this.#key;
  }

  /** It was done: whatever comes next is another intention, even in the same words. */
  settle(): void {
    this.#meant = undefined;
  }
}

/** A key never used before. */
export function freshKey(): string {
  return uuidV7(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count)));
}
