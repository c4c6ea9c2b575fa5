import type { Problem } from '@yunmeng/kernel/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { TSchema } from 'typebox';

import { inSpan } from '../operation/tracing.ts';
import type { ReadRoute, Route, RouteAnswer, WriteRoute, UploadRoute } from '../route.ts';
import type { Runtime } from '../runtime.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { ANONYMOUS, guardOf, type Gate } from './caller.ts';
import { sendFile } from './download.ts';
import { claimKey, idempotencyKey, keepAnswer, requestHash, type ReadyAnswer } from './idempotency.ts';
import { inputReader } from './route-input.ts';
import { answerCheck, readyAnswer, sendRead, sendReady, type Serialize } from './send.ts';
import { receiveFile, takeStreams } from './upload.ts';

interface MountOptions {
  readonly gate: Gate;
  /** Checks every answer against its schema: on in tests, off in production, where the serialiser enforces it. */
  readonly checksAnswers: boolean;
}

/**
 * Hangs every route of every module under `/api`. `createRuntime` has made sure that no operation is there twice.
 *
 * @throws Error when two routes have one method and path, whatever their parameters are called
 */
export function mountRoutes(app: FastifyInstance, runtime: Runtime, options: MountOptions): void {
  const mount = (on: FastifyInstance, route: Route): void => {
    const schema = route.schemas.response as TSchema | undefined; // Route leaves its schemas open, see there
    on.route({
      method: route.method,
      url: `/api${route.path}`,
      ...(schema ? { schema: { response: { '2xx': schema } } } : {}),
      onRequest: guardOf(route, options.gate),
      handler: handlerOf(runtime, route, options.checksAnswers ? answerCheck(route.operation, schema) : undefined),
    });
  };
  const routes = runtime.modules.flatMap((module) => module.routes ?? []);
  for (const route of routes) if (!isUpload(route)) mount(app, route);
  // Uploads live apart, where a body is a stream whatever its type claims to be.
  app.register((scope, _options, done) => {
    takeStreams(scope);
    for (const route of routes) if (isUpload(route)) mount(scope, route);
    done();
  });
}

/** Every method and path that is mounted, with Fastify's `:name` parameters. */
export function mountedPaths(runtime: Runtime): { readonly method: Route['method']; readonly path: string }[] {
  return runtime.modules.flatMap((module) =>
    (module.routes ?? []).map((route) => ({ method: route.method, path: `/api${route.path}` })),
  );
}

type Check = ((answer: RouteAnswer<unknown>) => void) | undefined;

function handlerOf(runtime: Runtime, route: Route, check: Check): RouteHandlerMethod {
  const handle = isUpload(route)
    ? uploadHandler(runtime, route, check)
    : isRead(route)
      ? readHandler(runtime, route, check)
      : writeHandler(runtime, route, check);
  const name = `HTTP ${route.operation}`;
  const attributes = { 'http.request.method': route.method, 'http.route': `/api${route.path}` };
  return (request, reply) => inSpan(name, attributes, () => handle(request, reply));
}

// oxlint-disable-next-line typescript/no-explicit-any -- variance: see Route
const isUpload = (route: Route): route is UploadRoute<any> => 'upload' in route;
// oxlint-disable-next-line typescript/no-explicit-any -- variance: see Route
const isRead = (route: Route): route is ReadRoute<any> => route.method === 'GET';

type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function readHandler(runtime: Runtime, route: ReadRoute, check: Check): Handle {
  const inputOf = inputReader(runtime, route);
  return async (request, reply) => {
    const answer = await route.handle(inputOf(request));
    check?.(answer);
    if (answer.file) return sendFile(request, reply, { runtime, file: answer.file });
    return sendRead(request, reply, readyAnswer(answer, serializerOf(reply)));
  };
}

function writeHandler(runtime: Runtime, route: WriteRoute, check: Check): Handle {
  const inputOf = inputReader(runtime, route);
  return async (request, reply) => {
    const input = inputOf(request);
    let refusal: Problem | undefined;
    const answer = await writeOnce(runtime, request, {
      purpose: input.purpose,
      // A hash of a password, and a session, do not belong in a table; signing in twice does no harm.
      isKept: route.rate !== 'sign-in',
      content: request.rawBody,
      answer: async (work) => {
        const answered = await route.handle({ ...input, now: work.now }, work);
        refusal = answered.refusal;
        if (refusal) return committedRefusal(route);
        check?.(answered);
        return readyAnswer(answered, serializerOf(reply));
      },
    });
    if (refusal) throw refusal;
    return sendReady(reply, answer);
  };
}

function uploadHandler(runtime: Runtime, route: UploadRoute, check: Check): Handle {
  const inputOf = inputReader(runtime, route);
  return async (request, reply) => {
    const input = inputOf(request);
    const file = await receiveFile(runtime, request, route.upload.mediaTypes);
    const answer = await writeOnce(runtime, request, {
      purpose: input.purpose,
      isKept: true,
      content: file.hash,
      answer: async (work) => {
        const answered = await route.handle({ ...input, now: work.now }, work, file);
        check?.(answered);
        return readyAnswer(answered, serializerOf(reply));
      },
    });
    return sendReady(reply, answer);
  };
}

/** @throws Error where an answer would be kept: a refusal must not be found there by a retry */
function committedRefusal(route: WriteRoute): ReadyAnswer {
  if (route.rate !== 'sign-in') throw new Error(`${route.operation} keeps a refusal: only sign-in may`);
  return { status: 204, headers: {}, body: undefined };
}

interface Write {
  readonly purpose: string | undefined;
  readonly isKept: boolean;
  /** What was sent, as far as it distinguishes one request from another. */
  readonly content: Uint8Array | string | undefined;
  answer(work: UnitOfWork): Promise<ReadyAnswer>;
}

/** One unit of work, once per key: the claim, the effect and the kept answer commit together or not at all. */
async function writeOnce(runtime: Runtime, request: FastifyRequest, write: Write): Promise<ReadyAnswer> {
  const { headers, method, url } = request;
  const actor = request.caller ?? ANONYMOUS;
  const { purpose } = write;
  const context = { actor, requestId: request.id, ...(purpose === undefined ? {} : { purpose }) };
  return runtime.act(context, async (work) => {
    if (!write.isKept) return write.answer(work);
    const claim = {
      account: actor.accountId,
      key: idempotencyKey(headers['idempotency-key']),
      requestHash: requestHash([method, url, headers['if-match'], write.content]),
    };
    const first = await claimKey(work, claim);
    if (first) return first;
    const answer = await write.answer(work);
    await keepAnswer(work, claim, answer);
    return answer;
  });
}

function serializerOf(reply: FastifyReply): Serialize | undefined {
  return reply.getSerializationFunction('2xx') as Serialize | undefined; // Fastify types its input as a record only
}
