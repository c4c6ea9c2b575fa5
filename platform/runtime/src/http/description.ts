import type { FastifyInstance } from 'fastify';
import type { Runtime } from '../runtime.ts';
import type { SecurityHeaders } from './security-headers.ts';
export function serveDescription(_app: FastifyInstance, _runtime: Runtime, _headers: SecurityHeaders): void {}
