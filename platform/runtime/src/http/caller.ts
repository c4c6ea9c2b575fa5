import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Actor } from '../actor.ts';
import type { Module } from '../module.ts';
import type { RateClass, Route, RouteAccess } from '../route.ts';
import type { Runtime } from '../runtime.ts';
import { badEncoding, permissionNeeded, signInRequired } from './http-problems.ts';
import { idempotencyKey } from './idempotency.ts';
import type { RateLimiter } from './rate-limits.ts';
import type { Headers } from './security-headers.ts';
import './request-state.ts';

/** Says who is behind a request; undefined when nobody is signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | undefined>;

/** Who writes on a public route when nobody is signed in. */
export const ANONYMOUS: Actor = { accountId: 'anonymous', kind: 'citizen', name: '', roles: [], grants: [] };

/** The authenticator of the one module that has it. A request without credentials is nobody's and costs nothing. */
export function authenticator(runtime: Runtime): Authenticate {
  const authenticate = runtime.modules.find((module) => module.authenticate !== undefined)?.authenticate;
  if (!authenticate) return () => Promise.resolve(undefined);
  return (request) => {
    const { cookie, authorization } = request.headers;
    if (cookie === undefined && authorization === undefined) return Promise.resolve(undefined);
    const headers: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(request.headers))
      headers[name] = Array.isArray(value) ? value.join(', ') : value;
    return authenticate(runtime, { headers, cookies: parseCookies(cookie) });
  };
}

/** Name and value of each cookie (RFC 6265, 4.2); of two with one name the first counts. */
export function parseCookies(header: string | undefined): Readonly<Record<string, string>> {
  const cookies: Record<string, string> = Object.create(null) as Record<string, string>; // no inherited names
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(at, 0)).trim();
    if (name === '') continue;
    cookies[name] ??= pair
      .slice(at + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1');
  }
  return cookies;
}

/** Everything that is decided about a request before its body is read. */
export interface Gate {
  readonly authenticate: Authenticate;
  /** Security headers of every answer, refusals included. */
  readonly headers: Headers;
  readonly limiters: Readonly<Record<RateClass, RateLimiter>>;
  readonly modules: readonly Module[];
  /** Milliseconds of a clock that only moves forward. */
  readonly monotonicMs: () => number;
}

/**
 * Lets a request through to its route, or says why not: pace first, so that a flood costs no password hashing, then
 * who it is, then whether it carries what a write must carry.
 *
 * @throws Problem `runtime.too-many-requests`, `runtime.sign-in-required`, `runtime.forbidden`,
 *   `runtime.idempotency-key-missing`, `runtime.idempotency-key-malformed`, `runtime.bad-encoding`
 */
export function guardOf(route: Route, gate: Gate): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const limiter = gate.limiters[rateClassOf(route)];
  const permissionTitle = titleOf(gate.modules, route.access);
  const isWrite = route.method !== 'GET';
  const headers = { ...gate.headers, 'cache-control': 'no-store' };
  return async (request, reply) => {
    request.operation = route.operation;
    reply.headers(headers).header('x-request-id', request.id);
    // A NUL in the address would reach the database as text that it cannot keep.
    if (request.url.includes('%00')) throw badEncoding();
    const caller = await gate.authenticate(request);
    request.caller = caller;
    limiter.take(caller?.accountId ?? request.ip, gate.monotonicMs());
    checkAccess(route.access, caller, permissionTitle);
    if (isWrite) idempotencyKey(request.headers['idempotency-key']);
  };
}

/** The class a route declares, or the one of its kind. */
export function rateClassOf(route: Route): RateClass {
  if (route.rate !== undefined) return route.rate;
  if ('upload' in route) return 'upload';
  return route.method === 'GET' ? 'read' : 'write';
}

function checkAccess(access: RouteAccess, caller: Actor | undefined, title: Bilingual | undefined): void {
  if (access === 'public') return;
  if (caller === undefined) throw signInRequired();
  if (access === 'signed-in') return;
  const { permission } = access;
  // Whether it covers the row at hand is the use case's question; here it is held somewhere or nowhere.
  if (!caller.grants.some((grant) => grant.permission === permission)) throw permissionNeeded(permission, title);
}

function titleOf(modules: readonly Module[], access: RouteAccess): Bilingual | undefined {
  if (typeof access === 'string') return undefined;
  return modules.flatMap((module) => module.permissions ?? []).find(({ name }) => name === access.permission)?.title;
}
