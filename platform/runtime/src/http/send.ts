import type { Problem } from '@yunmeng/kernel/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

import type { RouteAnswer } from '../route.ts';
import { entityTag, isNotModified } from './conditional.ts';
import type { ReadyAnswer } from './idempotency.ts';
import { preferredLanguage, wireProblem } from './problem-answer.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
/** How long a client may go on sending a body that is refused, before its connection is cut. */
const LINGER_MS = 5_000;

/** Turns a body into JSON text; the schema of the route decides what is let out. */
export type Serialize = (body: unknown) => string;

/** Turns a handler's answer into what is sent (and, for a write, kept). */
export function readyAnswer(answer: RouteAnswer<unknown>, serialize: Serialize | undefined): ReadyAnswer {
  const body = answer.body === undefined ? undefined : (serialize ?? JSON.stringify)(answer.body);
  return {
    status: answer.status ?? (body === undefined ? 204 : 200),
    headers:
      answer.version === undefined ? (answer.headers ?? {}) : { ...answer.headers, etag: entityTag(answer.version) },
    body,
  };
}

/**
 * Checks answers against their schema, so that a test notices what the serialiser would quietly leave out or bend.
 *
 * @throws Error (from the check) when the answer does not fit: a bug of the module
 */
export function answerCheck(operation: string, schema: TSchema | undefined): (answer: RouteAnswer<unknown>) => void {
  const validator = schema && Compile(schema);
  return ({ body, file, status }) => {
    const hasNoBody = body === undefined && (validator === undefined || status === 204);
    if (file !== undefined || hasNoBody) return;
    if (validator === undefined) throw new Error(`${operation} answers with a body but declares no response schema`);
    if (validator.Check(body)) return;
    const faults = validator.Errors(body).map((error) => `${error.instancePath || '/'} ${error.message}`);
    throw new Error(`${operation} answers against its own schema: ${faults.join('; ')}`);
  };
}

/** Sends a prepared answer. */
export function sendReady(reply: FastifyReply, answer: ReadyAnswer): FastifyReply {
  reply.code(answer.status).headers(answer.headers);
  if (answer.body === undefined) return reply.send();
  return reply.type(JSON_TYPE).send(answer.body);
}

/** Sends the answer of a read: 304 when the reader has this version already. */
export function sendRead(request: FastifyRequest, reply: FastifyReply, answer: ReadyAnswer): FastifyReply {
  const tag = answer.headers['etag'];
  if (tag !== undefined) {
    // It may be kept by the reader's own browser, but is asked about each time.
    reply.header('cache-control', 'private, no-cache');
    if (isNotModified(request.headers['if-none-match'], tag)) return reply.code(304).headers(answer.headers).send();
  }
  return sendReady(reply, answer);
}

/** Sends a refusal in the language of the request, with the headers that its status asks for. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  publicUrl: string,
): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  lingerOver(request, reply);
  reply
    .code(problem.status)
    .headers({
      'content-language': language === 'zh' ? 'zh-CN' : 'en',
      vary: 'accept-language',
      'cache-control': 'no-store',
    })
    .headers(headersFor(problem))
    .type(PROBLEM_TYPE);
  return reply.send(JSON.stringify(wireProblem(problem, { language, publicUrl, requestId: request.id })));
}

function headersFor(problem: Problem): Record<string, string> {
  const { retryAfterSeconds, allowed, sizeBytes } = problem.facts;
  switch (problem.status) {
    case 401:
      return { 'www-authenticate': 'Session realm="yunmeng"' };
    case 405:
      return Array.isArray(allowed) ? { allow: allowed.join(', ') } : {};
    case 416:
      return { 'content-range': `bytes */${String(sizeBytes)}` };
    case 429:
      return { 'retry-after': String(retryAfterSeconds) };
    case 503:
      return { 'retry-after': '2' };
    default:
      return {};
  }
}

/**
 * A client that is still sending hears nothing when its connection is cut at once (the reset throws away our answer).
 * So the rest of a refused body is read and dropped for a while; memory stays flat.
 */
function lingerOver(request: FastifyRequest, reply: FastifyReply): void {
  const incoming = request.raw;
  if (incoming.complete || incoming.destroyed) return;
  reply.removeHeader('connection');
  reply.raw.once('finish', () => {
    if (incoming.complete || incoming.destroyed) return;
    const cut = setTimeout(() => incoming.destroy(), LINGER_MS).unref();
    incoming.once('close', () => clearTimeout(cut));
    incoming.resume();
  });
}
