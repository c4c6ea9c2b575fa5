import { Problem } from '@yunmeng/kernel/problem';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { codeOf, DatabaseUnavailable } from '../database/unavailable.ts';
import { errorFacts } from '../operation/error-facts.ts';
import type { Runtime } from '../runtime.ts';
import {
  badRequest,
  bodyTooLarge,
  internal,
  mediaTypeUnsupported,
  methodNotAllowed,
  unavailable,
  unknownRoute,
} from './http-problems.ts';
import { mountedPaths } from './mount-routes.ts';
import { sendProblem } from './send.ts';

/** Answers every failure with a problem: refusals as they are, everything else as a bug that says nothing. */
export function answerFailures(app: FastifyInstance, runtime: Runtime, maxJsonBytes: number): void {
  const { publicUrl } = runtime.configuration;
  app.setErrorHandler((error, request, reply) =>
    sendProblem(request, reply, problemOf(error, { runtime, request, maxJsonBytes }), publicUrl),
  );
}

/** Answers 404, or 405 when the address exists for other methods. */
export function unknownAddress(runtime: Runtime): (request: FastifyRequest) => Problem {
  const patterns = mountedPaths(runtime).map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (request) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (methods.length === 0) return unknownRoute();
    return methodNotAllowed([...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : [])])].toSorted());
  };
}

function patternOf(path: string): RegExp {
  const escaped = path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${escaped.join('/')}$`);
}

interface Circumstances {
  readonly runtime: Runtime;
  readonly request: FastifyRequest;
  readonly maxJsonBytes: number;
}

function problemOf(error: unknown, { runtime, request, maxJsonBytes }: Circumstances): Problem {
  if (error instanceof Problem) return error;
  const known = fastifyProblem(codeOf(error), maxJsonBytes, request);
  if (known) return known;
  const facts = { requestId: request.id, operation: request.operation, ...errorFacts(error) };
  if (isOutage(error)) {
    runtime.log.warn(facts, 'the database is not available');
    return unavailable();
  }
  runtime.log.error(facts, 'a request failed by a fault of ours');
  return internal();
}

function fastifyProblem(code: string | undefined, maxJsonBytes: number, request: FastifyRequest): Problem | undefined {
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return mediaTypeUnsupported(['application/json']);
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return bodyTooLarge(maxJsonBytes);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return badRequest({
        zh: '内容的长度与 Content-Length 不符。',
        en: 'The body is not as long as Content-Length says.',
      });
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return badRequest({ zh: '地址的编码有误。', en: 'The address is not encoded properly.' });
    case 'ECONNRESET':
      // The client went away while it was sending; nobody hears the answer.
      return request.raw.destroyed ? badRequest({ zh: '连接已中断。', en: 'The connection was cut.' }) : undefined;
    default:
      return undefined;
  }
}

/** Whether the same request may simply be sent again: the database is away, or two transactions were in each other's way. */
function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const code = codeOf(error);
  return code === '40P01' || code === '40001' || code === '55P03' || code === '57014';
}
