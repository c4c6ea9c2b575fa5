/**
 * The server is away, or the connection broke while it worked: an outage, not a refusal. What was being written is
 * rolled back, except when the connection broke during the commit itself: then nobody knows until it is asked again,
 * which is why every write has an idempotency key.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Codes of Node's sockets and of PostgreSQL (class 08, 57P) that mean "not now" and nothing about the statement. */
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'ENETUNREACH',
]);
const SERVER_CODES = new Set(['57P01', '57P02', '57P03', '53300']);
const CLIENT_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|connection timeout/iu;

/** Whether an error of `pg` tells of a broken or absent connection. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code !== undefined && (SOCKET_CODES.has(code) || SERVER_CODES.has(code) || code.startsWith('08'))) return true;
  // A host with several addresses fails with one error for each.
  if (error instanceof AggregateError) return error.errors.some(isConnectionError);
  return CLIENT_MESSAGES.test(error.message);
}

/** The error code of PostgreSQL (five characters) or of Node's sockets, when the error has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The same error, or an outage that carries it as its cause. */
export function outageOr(error: unknown): unknown {
  return isConnectionError(error) ? new DatabaseUnavailable('The database is not reachable.', { cause: error }) : error;
}
