/** One thing wrong with what was sent, at `pointer` (RFC 6901). */
interface WireFinding {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

interface ProblemFacts {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly instance?: string | undefined;
  readonly errors?: readonly WireFinding[] | undefined;
}

/** Codes that the console makes itself, when there is no answer to read. */
export const NO_ANSWER = 'console.no-answer';
const UNREADABLE_ANSWER = 'console.unreadable-answer';

/** 没办成: what the server said (RFC 9457), or that it said nothing. Screens switch on `code` alone. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Where the log knows this request; it goes last and small. */
  readonly instance: string | undefined;
  readonly errors: readonly WireFinding[];

  constructor(facts: ProblemFacts, options?: ErrorOptions) {
    super(`${facts.code} (${facts.status})`, options);
    this.code = facts.code;
    this.status = facts.status;
    this.title = facts.title;
    this.detail = facts.detail;
    this.instance = facts.instance;
    this.errors = facts.errors ?? [];
  }

  /** Nobody knows whether it was done: the same request with the same key may be sent again. */
  get isUncertain(): boolean {
    return this.code === NO_ANSWER || this.code === UNREADABLE_ANSWER || this.status >= 500;
  }

  /** 版本不符: somebody else acted in between. */
  get isStale(): boolean {
    return this.status === 412 || this.status === 409 || this.status === 428;
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

/** Reads an answer that is not a success. Proxies answer with pages of their own, so anything may come. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text().catch(() => '');
  const facts = parsed(text);
  const code = textOf(facts, 'code');
  if (code === undefined) {
    return new ApiProblem({ code: UNREADABLE_ANSWER, status: response.status, title: '', detail: '' });
  }
  return new ApiProblem({
    code,
    status: response.status,
    title: textOf(facts, 'title') ?? '',
    detail: textOf(facts, 'detail') ?? '',
    instance: textOf(facts, 'instance'),
    errors: findingsOf(facts),
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(facts: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = facts[name];
  return typeof value === 'string' ? value : undefined;
}

function findingsOf(facts: Readonly<Record<string, unknown>>): readonly WireFinding[] {
  if (!Array.isArray(facts.errors)) return [];
  return facts.errors.filter(isRecord).map((error) => ({
    pointer: textOf(error, 'pointer') ?? '',
    code: textOf(error, 'code') ?? '',
    detail: textOf(error, 'detail') ?? '',
  }));
}
