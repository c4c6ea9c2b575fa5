import { AsyncLocalStorage } from 'node:async_hooks';

import type { Actor } from '../actor.ts';
import type { Runtime } from '../runtime.ts';
import { authenticator } from './caller.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './http-server.ts';

/** A request as a test makes it. */
export interface TestRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** Whole path with query, e.g. `/api/items?limit=25`. */
  readonly url: string;
  /** Who calls; nobody when absent (then cookies count, if the test sends any). */
  readonly actor?: Actor;
  /** JSON, or the bytes of an upload. */
  readonly body?: unknown;
  /** Idempotency key; a write gets a new one when absent, and none at all for `null`. */
  readonly key?: string | null;
  /** Version for `If-Match`. */
  readonly ifMatch?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back; `body` is read from JSON when it is JSON, and text otherwise. */
export interface TestAnswer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Body;
  readonly bytes: Buffer;
}

/** A server for tests: called in process with an actor handed over, or listening on a free port. */
export interface TestServer {
  readonly server: HttpServer;
  inject<Body = unknown>(request: TestRequest): Promise<TestAnswer<Body>>;
}

/** Builds the server of a test: every answer is checked against its schema. */
export async function createTestServer(runtime: Runtime, options: HttpServerOptions = {}): Promise<TestServer> {
  // The actor travels beside the request, so that no header exists by which anyone could become somebody.
  const callers = new AsyncLocalStorage<Actor>();
  const authenticate = options.authenticate ?? authenticator(runtime);
  const server = await createHttpServer(runtime, {
    checksAnswers: true,
    ...options,
    authenticate: async (request) => callers.getStore() ?? (await authenticate(request)),
  });
  let keys = 0;
  return {
    server,
    async inject<Body>(request: TestRequest): Promise<TestAnswer<Body>> {
      keys += 1;
      // Awaited inside: the request is made when its result is asked for, and must see its caller then.
      const send = async () => await server.fastify.inject(injection(request, `test-key-${keys}`));
      const answer = await (request.actor === undefined ? send() : callers.run(request.actor, send));
      const isJson = answer.body !== '' && /\bjson\b/.test(String(answer.headers['content-type'] ?? ''));
      return {
        status: answer.statusCode,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        body: (isJson ? JSON.parse(answer.body) : answer.body) as Body, // the test says what it expects
        bytes: answer.rawPayload,
      };
    },
  };
}

function injection(request: TestRequest, newKey: string) {
  const isRead = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
  const key = request.key === undefined ? newKey : request.key;
  const isBytes = request.body instanceof Uint8Array;
  const headers: Record<string, string> = {
    ...(isRead || key === null ? {} : { 'idempotency-key': key }),
    ...(request.ifMatch === undefined ? {} : { 'if-match': `"${request.ifMatch}"` }),
    ...(request.body === undefined
      ? {}
      : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
    ...request.headers,
  };
  return {
    method: request.method,
    url: request.url,
    headers,
    ...(request.body === undefined
      ? {}
      : { payload: isBytes ? Buffer.from(request.body as Uint8Array) : JSON.stringify(request.body) }), // checked just above
  };
}
