import fastify, { type FastifyInstance } from 'fastify';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

import type { Runtime } from '../runtime.ts';
import { observeRequests } from '../operation/observe-requests.ts';
import { createMetrics } from '../operation/metrics.ts';
import { serveHealth } from '../operation/health.ts';
import { type Authenticate, authenticator } from './caller.ts';
import { serveDescription } from '../description/serve-description.ts';
import { answerFailures, unknownAddress } from './failures.ts';
import { badRequest } from './http-problems.ts';
import { takeJson } from './json-body.ts';
import { mountRoutes } from './mount-routes.ts';
import { wireProblem } from './problem-answer.ts';
import { DEFAULT_RATE_LIMITS, rateLimiters } from './rate-limits.ts';
import { securityHeaders } from './security-headers.ts';
import { sendProblem } from './send.ts';
import { serveSites, type Sites } from './sites.ts';
import './request-state.ts';

const MAX_JSON_BYTES = 2 * 1024 * 1024;
/** How long a stop waits for what was accepted. */
const STOP_WITHIN_MS = 10_000;
const SWEEP_EVERY_MS = 20;

export interface HttpServerOptions {
  /** Says who calls. Default: the one module of the house that authenticates. */
  readonly authenticate?: Authenticate;
  /** Folders of the built pages. */
  readonly sites?: Sites;
  /** Checks every answer against its schema; for tests. */
  readonly checksAnswers?: boolean;
  /** Milliseconds of a clock that only moves forward, for pace and durations. */
  readonly monotonicMs?: () => number;
}

/** The server of a runtime's routes, pages and probes. */
export interface HttpServer {
  readonly fastify: FastifyInstance;
  /**
   * Accepts connections; the configuration's address when none is given. Port 0 takes a free one.
   *
   * @returns the address, `http://127.0.0.1:8080`
   */
  listen(at?: { readonly host?: string; readonly port?: number }): Promise<string>;
  /** Accepts nothing more, finishes what was accepted (at most ten seconds), then cuts what is left. */
  close(): Promise<void>;
}

/**
 * Builds the HTTP server: every module's routes under `/api`, their description, the pages, the probes.
 *
 * @throws Error when two routes have one address
 */
export async function createHttpServer(runtime: Runtime, options: HttpServerOptions = {}): Promise<HttpServer> {
  const { configuration } = runtime;
  const headers = securityHeaders(configuration.publicUrl.startsWith('https:'));
  const app = fastify({
    genReqId: requestIds(runtime),
    trustProxy: configuration.trustedProxies.length > 0 ? [...configuration.trustedProxies] : false,
    bodyLimit: MAX_JSON_BYTES,
    forceCloseConnections: 'idle',
    // Whoever has a connection already is still answered while the server stops; new connections are not accepted.
    return503OnClosing: false,
    requestTimeout: 600_000,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (_error, request, reply) => {
      const problem = badRequest({ zh: '地址的编码有误。', en: 'The address is not encoded properly.' });
      void sendProblem(request, reply.headers(headers.api), problem, configuration.publicUrl);
    },
    clientErrorHandler: answerUnreadable(runtime),
  });
  app.decorateRequest('caller');
  app.decorateRequest('rawBody');
  app.decorateRequest('operation');

  const metrics = createMetrics(runtime);
  observeRequests(app, runtime, metrics);
  answerFailures(app, runtime, MAX_JSON_BYTES);
  takeJson(app, MAX_JSON_BYTES);

  const gate = {
    headers: headers.api,
    authenticate: options.authenticate ?? authenticator(runtime),
    limiters: rateLimiters({ ...DEFAULT_RATE_LIMITS, ...configuration.rateLimits }),
    modules: runtime.modules,
    monotonicMs: options.monotonicMs ?? (() => performance.now()),
  };
  mountRoutes(app, runtime, { gate, checksAnswers: options.checksAnswers ?? false });
  serveHealth(app, runtime, { metrics, headers: headers.api });
  serveDescription(app, runtime, headers);
  await serveSites(app, {
    sites: options.sites,
    headers,
    unknownAddress: unknownAddress(runtime),
    publicUrl: configuration.publicUrl,
  });
  await app.ready();
  app.server.on('checkContinue', continueUpTo(app, configuration.maxUploadBytes));

  return {
    fastify: app,
    listen: (at) => app.listen({ host: at?.host ?? configuration.host, port: at?.port ?? configuration.port }),
    close: () => closeWithin(app, STOP_WITHIN_MS),
  };
}

/** A client that asks before it sends a large body is told no before it does. */
function continueUpTo(app: FastifyInstance, maxBytes: number): RequestListener {
  return (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) <= maxBytes) response.writeContinue();
    app.server.emit('request', request, response);
  };
}

/** Names requests: where they were served, and a count. A UUID for each would cost a tenth of what a list costs. */
function requestIds(runtime: Runtime): () => string {
  const server = runtime.newId().replaceAll('-', '').slice(12);
  let count = 0;
  return () => `${server}-${(count += 1).toString(36)}`;
}

async function closeWithin(app: FastifyInstance, ms: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), ms).unref();
  // A connection whose answer was under way is kept alive by its client; once idle it has no reason to stay.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_EVERY_MS).unref();
  await app.close();
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Answers what is not HTTP at all, as far as the connection still takes an answer. */
function answerUnreadable(runtime: Runtime): (error: Error, socket: Socket) => void {
  return (error, socket) => {
    if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) {
      socket.destroy();
      return;
    }
    const problem = badRequest({ zh: '请求不符合 HTTP。', en: 'The request is not HTTP.' });
    const { publicUrl } = runtime.configuration;
    const body = JSON.stringify(wireProblem(problem, { language: 'zh', publicUrl, requestId: runtime.newId() }));
    const head = [
      'HTTP/1.1 400 Bad Request',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
}
