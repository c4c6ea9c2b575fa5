import { randomUUID } from 'node:crypto';

/** What came back. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Version in the `ETag`, when there was one. */
  readonly version: number | undefined;
}

/** A refusal or outage, in the words of the server. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly status: number;
  readonly code: string;

  constructor(status: number, body: unknown, path: string) {
    const problem = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}; // reason: read field by field
    const code = typeof problem['code'] === 'string' ? problem['code'] : '';
    super(`${path} was answered ${status} ${code}: ${typeof problem['detail'] === 'string' ? problem['detail'] : ''}`);
    this.status = status;
    this.code = code;
  }
}

const versionOf = (etag: string | null): number | undefined => {
  const digits = /^(?:W\/)?"(\d+)"$/.exec(etag ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** One person's browser, as far as HTTP goes: keeps the session cookie and sends a fresh idempotency key with each write. */
export class HttpClient {
  readonly #base: string;
  #cookie = '';

  constructor(base: string) {
    this.#base = base;
  }

  /** Signs in; everything after is done as that person. */
  async signIn(login: string, password: string): Promise<Record<string, unknown>> {
    return this.post('/session', { login, password });
  }

  async get(path: string): Promise<Record<string, unknown>> {
    return asObject((await this.send('GET', path)).body);
  }

  /** Sends a write. `ifMatch` is the version it was decided on. */
  async post(path: string, body: unknown, ifMatch?: number): Promise<Record<string, unknown>> {
    return asObject(
      (
        await this.send('POST', path, {
          body: JSON.stringify(body),
          mediaType: 'application/json',
          ...(ifMatch === undefined ? {} : { ifMatch }),
        })
      ).body,
    );
  }

  async put(path: string, body: unknown, ifMatch: number): Promise<Record<string, unknown>> {
    return asObject(
      (await this.send('PUT', path, { body: JSON.stringify(body), mediaType: 'application/json', ifMatch })).body,
    );
  }

  async upload(path: string, content: Uint8Array, mediaType: string): Promise<Record<string, unknown>> {
    return asObject((await this.send('POST', path, { body: content, mediaType })).body);
  }

  /** @throws RefusedRequest on any status from 400 on */
  async send(
    method: string,
    path: string,
    options: { body?: string | Uint8Array; mediaType?: string; ifMatch?: number; key?: string } = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.#base}/api${path}`, {
      method,
      headers: {
        ...(options.mediaType ? { 'content-type': options.mediaType } : {}),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': options.key ?? randomUUID() }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        'accept-language': 'zh',
      },
      ...(options.body === undefined ? {} : { body: options.body as BodyInit }), // reason: the DOM and Node types of bytes differ by name only
    });
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('ym_session='));
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    if (response.status >= 400) throw new RefusedRequest(response.status, body, `${method} ${path}`);
    return { status: response.status, body, version: versionOf(response.headers.get('etag')) };
  }
}

function asObject(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}; // reason: our own API, read field by field
}
