import type { Answers } from '@yunmeng/forms/contract';

import { failureOf, type Failure } from '../api/failure.ts';
import type { DraftMirror } from './draft-mirror.ts';
import { mergeAnswers, sameAnswers } from './merge-answers.ts';

/** What the server holds of a draft. */
export interface SavedAnswers {
  readonly answers: Answers;
  readonly version: number;
}

/** How saving stands. `kept-here`: no network, the answers are on this device alone. */
type SaveState =
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'kept-here'; readonly at: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly theirs: Answers; readonly fields: readonly string[] };

export interface DraftSnapshot {
  readonly answers: Answers;
  readonly save: SaveState;
  /** Answers of another device were put together with those of this one. */
  readonly hasMerged: boolean;
}

interface DraftSaverParts {
  readonly saved: SavedAnswers;
  readonly mirror: DraftMirror;
  readonly now: () => number;
  /** PUT with `If-Match`. @returns the new version */
  readonly put: (answers: Answers, version: number) => Promise<number>;
  /** What the server holds now. */
  readonly fetch: () => Promise<SavedAnswers>;
  /** Calls back after a while; returns how to call it off. */
  readonly later: (work: () => void, delayMs: number) => () => void;
}

const QUIET_MS = 1200;
const RETRY_MS = 15_000;

/**
 * Saves a draft while it is filled in. What was typed is first kept on this device and goes to the server after a pause
 * in typing. A save whose answer was lost is sent again as it was, before anything newer, so that it never looks like
 * another device's. Answers of another device are put together with these; where both changed the same one, saving stops
 * until the person has chosen.
 */
export class DraftSaver {
  readonly #parts: DraftSaverParts;
  readonly #listeners = new Set<() => void>();
  #snapshot: DraftSnapshot;
  #base: SavedAnswers;
  /** Sent, and not answered yet or never. */
  #pending: SavedAnswers | undefined;
  #running: Promise<void> | undefined;
  #callOff: () => void = () => {};

  constructor(parts: DraftSaverParts) {
    this.#parts = parts;
    this.#base = parts.saved;
    this.#snapshot = { answers: parts.saved.answers, save: { kind: 'saved', at: undefined }, hasMerged: false };
    const mirrored = parts.mirror.read();
    if (mirrored) {
      const { merged, conflicts } = mergeAnswers(mirrored.base, mirrored.answers, parts.saved.answers);
      this.#take(merged, conflicts, parts.saved.answers);
    }
  }

  readonly current = (): DraftSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The version that the server held when it last answered. */
  savedVersion(): number {
    return this.#base.version;
  }

  /** Takes an answer, keeps it here, and saves after a pause. */
  change(fieldId: string, answer: Answers[string]): void {
    const answers = { ...this.#snapshot.answers, [fieldId]: answer };
    const isHeld = this.#snapshot.save.kind === 'conflict' || this.#snapshot.save.kind === 'saving';
    this.#set({ answers, hasMerged: false, ...(isHeld ? {} : { save: { kind: 'changed' } }) });
    this.#mirror();
    if (this.#snapshot.save.kind !== 'conflict') this.#schedule(QUIET_MS);
  }

  /** Saves now. @returns whether the server has everything that was typed */
  async save(): Promise<boolean> {
    this.#callOff();
    if (this.#snapshot.save.kind === 'conflict') return false;
    // A save that began before the last key was pressed does not hold it: another follows.
    await this.#running;
    await this.#run();
    return this.#snapshot.save.kind === 'saved';
  }

  /** Takes over what another device has saved meanwhile. @returns whether everything is saved, and nothing is to be chosen */
  async pull(): Promise<boolean> {
    await this.#running;
    await this.#fetchTheirs();
    return this.#snapshot.save.kind === 'saved';
  }

  /** Settles a conflict with the answers the person chose, and saves. */
  async resolve(chosen: Answers): Promise<boolean> {
    this.#set({ answers: { ...this.#snapshot.answers, ...chosen }, save: { kind: 'changed' }, hasMerged: true });
    this.#mirror();
    return this.save();
  }

  /** Stops the timers. What was typed stays on this device. */
  stop(): void {
    this.#callOff();
  }

  async #run(): Promise<void> {
    this.#running ??= this.#flush().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #flush(): Promise<void> {
    try {
      while (this.#snapshot.save.kind !== 'conflict') {
        if (!this.#pending && sameAnswers(this.#snapshot.answers, this.#base.answers)) break;
        this.#pending ??= { answers: this.#snapshot.answers, version: this.#base.version };
        this.#set({ save: { kind: 'saving' } });
        const version = await this.#parts.put(this.#pending.answers, this.#pending.version);
        this.#base = { answers: this.#pending.answers, version };
        this.#pending = undefined;
      }
      if (this.#snapshot.save.kind === 'conflict') return;
      this.#parts.mirror.clear();
      this.#set({ save: { kind: 'saved', at: this.#parts.now() } });
    } catch (thrown) {
      await this.#answerFailure(failureOf(thrown));
    }
  }

  async #answerFailure(failure: Failure): Promise<void> {
    if (failure.status === 412) {
      this.#pending = undefined;
      await this.#fetchTheirs();
      return;
    }
    this.#mirror();
    // Signed out, or too often: what was sent may be sent again as it was. Any other refusal is final.
    if (failure.kind === 'refused' && failure.status !== 401 && failure.status !== 429) {
      this.#pending = undefined;
      this.#set({ save: { kind: 'failed', failure } });
      return;
    }
    this.#set({
      save: failure.kind === 'unreachable' ? { kind: 'kept-here', at: this.#parts.now() } : { kind: 'failed', failure },
    });
    this.#schedule(RETRY_MS);
  }

  async #fetchTheirs(): Promise<void> {
    try {
      const theirs = await this.#parts.fetch();
      const { merged, conflicts } = mergeAnswers(this.#base.answers, this.#snapshot.answers, theirs.answers);
      const hasTheirs = !sameAnswers(theirs.answers, this.#base.answers);
      this.#base = theirs;
      this.#take(merged, conflicts, theirs.answers);
      if (hasTheirs && conflicts.length === 0) this.#set({ hasMerged: true });
      if (conflicts.length === 0) await this.#flush();
    } catch (thrown) {
      await this.#answerFailure(failureOf(thrown));
    }
  }

  #take(answers: Answers, fields: readonly string[], theirs: Answers): void {
    const isSame = sameAnswers(answers, this.#base.answers);
    const save: SaveState =
      fields.length > 0
        ? { kind: 'conflict', theirs, fields }
        : isSame
          ? { kind: 'saved', at: undefined }
          : { kind: 'changed' };
    this.#set({ answers, save });
    if (save.kind === 'changed') this.#schedule(QUIET_MS);
    if (isSame) this.#parts.mirror.clear();
    else this.#mirror();
  }

  #mirror(): void {
    this.#parts.mirror.write({ answers: this.#snapshot.answers, base: this.#base.answers, at: this.#parts.now() });
  }

  #schedule(delayMs: number): void {
    this.#callOff();
    this.#callOff = this.#parts.later(() => void this.#run(), delayMs);
  }

  #set(changes: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
