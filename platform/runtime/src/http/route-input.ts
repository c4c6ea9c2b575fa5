import type { Instant } from '@yunmeng/kernel/instant';
import type { FastifyRequest } from 'fastify';

import type { Route, RouteInput, RouteSchemas } from '../route.ts';
import type { Runtime } from '../runtime.ts';
import { parseIfMatch } from './conditional.ts';
import { inputParser } from './parse-input.ts';

/** Turns a request into what the handler of one route sees. */
type ReadInput = (request: FastifyRequest) => RouteInput<RouteSchemas>;

/** @throws Problem (from the reader) `runtime.invalid-input`, `runtime.precondition-malformed` */
export function inputReader(runtime: Runtime, route: Route): ReadInput {
  const parse = inputParser(route.schemas as RouteSchemas); // Route leaves its schemas open, see there
  return (request) => {
    const parsed = parse({ params: request.params, query: request.query, body: request.body });
    const now: Instant = runtime.now();
    return {
      runtime,
      // The parser has checked the three against the schemas from which the handler's types were inferred.
      params: parsed.params as undefined, // see above
      query: parsed.query as undefined, // see above
      body: parsed.body as undefined, // see above
      actor: request.caller,
      now,
      requestId: request.id,
      ifMatch: parseIfMatch(request.headers['if-match']),
      purpose: purposeOf(request.headers['purpose']),
      clientAddress: request.ip,
    };
  };
}

/** Headers carry ASCII, so a purpose in Chinese arrives percent-encoded. */
function purposeOf(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  try {
    return decodeURIComponent(header).slice(0, 200);
  } catch {
    return header.slice(0, 200);
  }
}
