import type { FastifyInstance } from 'fastify';

import type { Runtime } from '../runtime.ts';
import type { Metrics } from './metrics.ts';

/** Requests that take longer are worth a line of their own. */
const SLOW_MS = 1_000;

/**
 * Measures every request, and logs those that changed something, failed or were slow (all of them at level `debug`).
 * A line names the operation and the account's id, never the address: that could hold what somebody searched for.
 */
export function observeRequests(app: FastifyInstance, runtime: Runtime, metrics: Metrics): void {
  const logsAll = runtime.configuration.logLevel === 'debug';
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.operation ?? 'other';
    const elapsedMs = reply.elapsedTime;
    const { statusCode } = reply;
    metrics.observe(operation, statusCode, elapsedMs / 1000);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (logsAll || !isRead || statusCode >= 500 || elapsedMs > SLOW_MS) {
      runtime.log.info(
        {
          requestId: request.id,
          operation,
          method: request.method,
          status: statusCode,
          ms: Math.round(elapsedMs),
          account: request.caller?.accountId,
        },
        'request',
      );
    }
    done();
  });
}
