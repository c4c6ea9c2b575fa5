import type { FastifyInstance, FastifyRequest } from 'fastify';

import { statement } from '../database/database.ts';
import type { Headers } from '../http/security-headers.ts';
import { unknownRoute } from '../http/http-problems.ts';
import type { Runtime } from '../runtime.ts';
import { errorFacts } from './error-facts.ts';
import type { Metrics } from './metrics.ts';
import { pendingMigrations } from './pending-migrations.ts';

/** How long one check may take before the server counts as not ready. */
const CHECK_WITHIN_MS = 3_000;

const ping = statement<{ readonly one: number }>('runtime.ping', 'select 1 as one');

/**
 * `/healthz` says that the process lives, `/readyz` that it can serve, `/metrics` how it is.
 * The metrics answer to loopback and private addresses only, and never to what came through an unknown proxy.
 */
export function serveHealth(
  app: FastifyInstance,
  runtime: Runtime,
  { metrics, headers }: { readonly metrics: Metrics; readonly headers: Headers },
): void {
  const plain = { ...headers, 'cache-control': 'no-store' };
  const checks = readinessChecks(runtime);

  app.get('/healthz', (_request, reply) => reply.headers(plain).send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const outcomes = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => ({ name, fault: await faultOf(runtime, name, check) })),
    );
    const faults = outcomes.filter(({ fault }) => fault !== undefined);
    return reply
      .code(faults.length === 0 ? 200 : 503)
      .headers(plain)
      .send({
        status: faults.length === 0 ? 'ready' : 'not-ready',
        checks: Object.fromEntries(outcomes.map(({ name, fault }) => [name, fault ?? 'ok'])),
      });
  });

  app.get('/metrics', async (request, reply) => {
    if (!isFromInside(request, runtime.configuration.trustedProxies.length > 0)) throw unknownRoute();
    return reply
      .headers(plain)
      .type(metrics.contentType)
      .send(await metrics.text());
  });
}

type Check = () => Promise<string | undefined>;

/** Each check returns what is wrong in one sentence, or nothing. */
function readinessChecks(runtime: Runtime): Readonly<Record<string, Check>> {
  let areMigrationsCurrent = false;
  return {
    database: async () => {
      // Files do not change while the process runs: once current, always current.
      if (areMigrationsCurrent) {
        await runtime.db.one(ping, []);
        return undefined;
      }
      const pending = await pendingMigrations(runtime);
      areMigrationsCurrent = pending.length === 0;
      return areMigrationsCurrent ? undefined : `${pending.length} migration(s) are missing: run \`yunmeng migrate\``;
    },
    files: async () => {
      await runtime.files.checkWritable();
      return undefined;
    },
  };
}

async function faultOf(runtime: Runtime, name: string, check: Check): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${CHECK_WITHIN_MS} ms`), CHECK_WITHIN_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    runtime.log.warn({ check: name, ...errorFacts(error) }, 'not ready');
    return 'not available: see the log';
  } finally {
    clearTimeout(timer);
  }
}

function isFromInside(request: FastifyRequest, knowsProxies: boolean): boolean {
  const cameThroughProxy =
    request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined;
  if (cameThroughProxy && !knowsProxies) return false;
  const address = request.ip.replace(/^::ffff:/, '');
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i.test(address);
}
