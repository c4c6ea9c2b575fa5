import type { SignedIn } from '../api/answers.ts';
import type { Api } from '../api/client.ts';
import { Failure } from '../api/failure.ts';

/** `lapsed`: the time ran out while a page was open; what was typed is still there. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'signed-in'; readonly session: SignedIn }
  | { readonly kind: 'lapsed'; readonly session: SignedIn };

interface SessionStoreParts {
  readonly api: () => Api;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called when another person (or nobody) is now signed in: what was read for the first is forgotten. */
  readonly onChangeOfPerson: () => void;
}

const ASK_AGAIN_MS = 5 * 60_000;

/** Holds who is signed in, and tells whoever listens. */
export class SessionStore {
  #state: SessionState = { kind: 'unknown' };
  readonly #listeners = new Set<() => void>();
  readonly #api: () => Api;
  readonly #now: () => number;
  readonly #onChangeOfPerson: () => void;
  #askedAt = 0;

  constructor({ api, now, onChangeOfPerson }: SessionStoreParts) {
    this.#api = api;
    this.#now = now;
    this.#onChangeOfPerson = onChangeOfPerson;
  }

  readonly current = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks the server who is signed in; also keeps the session alive. */
  async refresh(): Promise<void> {
    this.#askedAt = this.#now();
    try {
      const { body } = await this.#api().get<SignedIn | undefined>('/session');
      this.#set(body ? { kind: 'signed-in', session: body } : { kind: 'nobody' });
    } catch (thrown) {
      // Without a network nobody knows; who was signed in stays so until the server says otherwise.
      if (thrown instanceof Failure && thrown.kind !== 'refused') {
        if (this.#state.kind === 'unknown') this.#set({ kind: 'nobody' });
        return;
      }
      this.lapse();
    }
  }

  /** @throws Failure of the server, which says why */
  async signIn(login: string, password: string): Promise<void> {
    const { body } = await this.#api().write<SignedIn>({ method: 'POST', path: '/session', body: { login, password } });
    this.#set({ kind: 'signed-in', session: body });
  }

  async signOut(): Promise<void> {
    await this.#api().write({ method: 'DELETE', path: '/session' });
    this.#set({ kind: 'nobody' });
  }

  /**
   * The server answered something: that kept the session alive. Now and then it is asked until when, so that whoever
   * works is not warned as if he had left.
   */
  noteUse(): void {
    if (this.#state.kind !== 'signed-in' || this.#now() - this.#askedAt < ASK_AGAIN_MS) return;
    void this.refresh();
  }

  /** The server said that nobody is signed in. */
  lapse(): void {
    if (this.#state.kind === 'lapsed') return;
    this.#set(this.#state.kind === 'signed-in' ? { kind: 'lapsed', session: this.#state.session } : { kind: 'nobody' });
  }

  #set(state: SessionState): void {
    const [before, after] = [personOf(this.#state), personOf(state)];
    this.#state = state;
    if (before !== undefined && before !== after) this.#onChangeOfPerson();
    for (const listener of this.#listeners) listener();
  }
}

function personOf(state: SessionState): string | undefined {
  return state.kind === 'signed-in' || state.kind === 'lapsed' ? state.session.accountId : undefined;
}
