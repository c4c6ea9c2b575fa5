import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from '@yunmeng/kernel/problem';
import { sendProblem } from './send.ts';
import type { SecurityHeaders } from './security-headers.ts';
export interface Sites {
  readonly portal: string;
  readonly console: string;
}
export async function serveSites(
  app: FastifyInstance,
  o: {
    sites: Sites | undefined;
    headers: SecurityHeaders;
    unknownAddress: (r: FastifyRequest) => Problem;
    publicUrl: string;
  },
): Promise<void> {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply.headers(o.headers.api), o.unknownAddress(request), o.publicUrl),
  );
}
