import type { Bilingual } from './bilingual.ts';

/** One thing wrong with a form or a batch; `pointer` is a JSON Pointer (RFC 6901) into what was sent. */
export interface Finding {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Bilingual;
}

/** A refusal that the house knows: declared once, in the `problems.ts` of its module, and listed in its manifest. */
export interface ProblemKind {
  /** `module.kebab-name`; clients switch on it, so it is never renamed or reused. */
  readonly code: string;
  /** HTTP status, 400 to 599. */
  readonly status: number;
  readonly title: Bilingual;
}

/** What this occurrence adds to its kind. Names nobody and leaks no query. */
export interface ProblemOccurrence {
  /** What happened and what to do now, for the person who reads it. */
  readonly detail?: Bilingual;
  /** Machine-readable facts of the occurrence; they go on the wire beside `detail`. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Everything wrong with a form or batch, when there is more than one sentence to say. */
  readonly errors?: readonly Finding[];
}

/** A refusal: the caller can understand it and act (RFC 9457 over HTTP). Bugs and outages are ordinary `Error`s. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly detail: Bilingual;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly errors: readonly Finding[];

  constructor(kind: ProblemKind, occurrence: ProblemOccurrence = {}) {
    super(`${kind.code}: ${(occurrence.detail ?? kind.title).en}`);
    this.kind = kind;
    this.detail = occurrence.detail ?? kind.title;
    this.facts = occurrence.facts ?? {};
    this.errors = occurrence.errors ?? [];
  }

  get code(): string {
    return this.kind.code;
  }

  get status(): number {
    return this.kind.status;
  }
}
