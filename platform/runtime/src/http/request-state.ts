import type { Actor } from '../actor.ts';

/** What the edge notes on a request on its way to the handler. */
declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; undefined when nobody is signed in. */
    caller: Actor | undefined;
    /** The JSON body as it came. */
    rawBody: Buffer | undefined;
    /** What the request is called in metrics and spans: the operation of its route. */
    operation: string | undefined;
  }
}
