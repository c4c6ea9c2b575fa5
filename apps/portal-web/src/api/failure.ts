/** A refusal as it comes over the wire (RFC 9457). `detail` is in the language that was asked for. */
interface WireProblem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Where the request was logged: `/requests/<id>`. */
  readonly instance?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly WireFinding[];
}

/** One thing wrong with what was sent. */
interface WireFinding {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Why a request brought nothing: the server refused it, it did not get through, or something broke on our side. */
type FailureKind = 'refused' | 'unreachable' | 'fault';

/** A request that brought no answer of the wished kind. Pages switch on `kind`, then on `problem.code`. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly problem: WireProblem | undefined;

  constructor(kind: FailureKind, problem?: WireProblem, cause?: unknown) {
    super(problem?.code ?? kind, { cause });
    this.kind = kind;
    this.problem = problem;
  }

  get code(): string | undefined {
    return this.problem?.code;
  }

  get status(): number | undefined {
    return this.problem?.status;
  }
}

/** Makes a failure of whatever was thrown: what is not one already is a bug of ours. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure('fault', undefined, thrown);
}

/** Reads the body of an answer that is no success. */
export function failureOfAnswer(status: number, body: unknown): Failure {
  const problem = isProblem(body) ? body : undefined;
  if (status >= 500) return new Failure('fault', problem);
  return problem ? new Failure('refused', problem) : new Failure('fault');
}

function isProblem(body: unknown): body is WireProblem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  );
}
