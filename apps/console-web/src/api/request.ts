import { preferences } from '../frame/preferences.ts';
import { ApiProblem, NO_ANSWER, problemOf } from './problem.ts';
import { noteServerDate } from './server-clock.ts';

/** A write. The key names the intention: every try of one intention carries the same key, so it is done once. */
interface Write {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly key: string;
  /** Version that the person saw, for `If-Match`. */
  readonly version?: number | undefined;
}

/**
 * Reads a resource of the API.
 *
 * @param path under `/api`, e.g. `/tasks?group=mine`
 * @throws ApiProblem
 */
export async function get<Body>(path: string, signal?: AbortSignal): Promise<Body> {
  const response = await ask(path, { headers: languageHeader(), ...(signal ? { signal } : {}) });
  return bodyOf<Body>(response);
}

/**
 * Sends a write and answers what the server answered; `undefined` for 204.
 *
 * @throws ApiProblem
 */
export async function send<Body>({ method = 'POST', path, body, key, version }: Write): Promise<Body> {
  const headers: Record<string, string> = { ...languageHeader(), 'Idempotency-Key': key };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const response = await ask(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return bodyOf<Body>(response);
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiProblem({ code: NO_ANSWER, status: 0, title: '', detail: '' }, { cause });
  }
  noteServerDate(response.headers.get('date'));
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function bodyOf<Body>(response: Response): Promise<Body> {
  const text = await response.text();
  // The contract of the route says what it is; the server validates its answers against the same schema.
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

function languageHeader(): Record<string, string> {
  return { 'Accept-Language': preferences.read().language === 'zh' ? 'zh-CN' : 'en' };
}
