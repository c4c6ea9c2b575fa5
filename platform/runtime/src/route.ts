import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Instant } from '@yunmeng/kernel/instant';
import type { Problem } from '@yunmeng/kernel/problem';
import type { Static, TSchema } from 'typebox';

import type { Actor } from './actor.ts';
import type { StoredFile } from './file-store.ts';
import type { Runtime } from './runtime.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Who may call a route: everyone, everyone signed in, or whoever holds a permission somewhere (the use case checks where). */
export type RouteAccess = 'public' | 'signed-in' | { readonly permission: string };

/** How often one caller may call: `read`, `write`, `search`, `upload` or `sign-in` (limits are configuration). */
export type RateClass = 'read' | 'write' | 'search' | 'upload' | 'sign-in';

type Parsed<S> = S extends TSchema ? Static<S> : undefined;

export interface RouteSchemas {
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Schema of the answer's body; absent means 204. */
  readonly response?: TSchema;
}

interface RouteFacts<S extends RouteSchemas> {
  /** Path under `/api`, with `:name` parameters, e.g. `/cases/:id/accept`. */
  readonly path: string;
  /** Unique in the house; becomes the OpenAPI operationId, e.g. `acceptCase`. */
  readonly operation: string;
  readonly summary: Bilingual;
  readonly access: RouteAccess;
  readonly rate?: RateClass;
  readonly schemas: S;
  /** Problem codes this route can answer with, for the API description. */
  readonly problems?: readonly string[];
}

/** What a handler may look at. */
export interface RouteInput<S extends RouteSchemas> {
  readonly runtime: Runtime;
  readonly params: Parsed<S['params']>;
  readonly query: Parsed<S['query']>;
  readonly body: Parsed<S['body']>;
  /** The signed-in actor. Undefined on public routes when nobody is signed in. */
  readonly actor: Actor | undefined;
  readonly now: Instant;
  readonly requestId: string;
  /** Version of `If-Match: "7"`, when the client sent one. */
  readonly ifMatch: number | undefined;
  /** Purpose of reading personal data, from the `Purpose` header. */
  readonly purpose: string | undefined;
  /** Address of the caller, behind trusted proxies. It counts attempts and never goes into a log line. */
  readonly clientAddress: string;
}

/** A handler's answer: a body, and what goes around it. */
export interface RouteAnswer<Body> {
  readonly status?: number;
  readonly body?: Body;
  /** Becomes `ETag: "7"`; a read with a matching `If-None-Match` is answered 304. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Instead of everything else: a refusal whose unit of work is kept, because what it noted (a failed sign-in) must
   * stay. Only where no answer is kept for a retry (rate class `sign-in`); every other refusal is thrown.
   */
  readonly refusal?: Problem;
  /** A stored file instead of `body`; `Range` requests are answered 206. */
  readonly file?: {
    readonly hash: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly fileName: string;
  };
}

export interface ReadRoute<S extends RouteSchemas = RouteSchemas> extends RouteFacts<S> {
  readonly method: 'GET';
  handle(input: RouteInput<S>): Promise<RouteAnswer<Parsed<S['response']>>>;
}

/**
 * A write. It runs in one unit of work and needs an `Idempotency-Key` header: the same key with the same request
 * gets the first answer again; with another request it is refused.
 */
export interface WriteRoute<S extends RouteSchemas = RouteSchemas> extends RouteFacts<S> {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  handle(input: RouteInput<S>, work: UnitOfWork): Promise<RouteAnswer<Parsed<S['response']>>>;
}

/**
 * An upload: the request body is the file itself, its name in the query as `name`. It is stored (durable, sniffed,
 * measured) before the unit of work begins; content nobody refers to is swept later.
 */
export interface UploadRoute<S extends RouteSchemas = RouteSchemas> extends RouteFacts<S> {
  readonly method: 'POST';
  readonly upload: { readonly mediaTypes: readonly string[] };
  handle(
    input: RouteInput<S>,
    work: UnitOfWork,
    file: StoredFile & { readonly name: string },
  ): Promise<RouteAnswer<Parsed<S['response']>>>;
}

// The manifest holds routes of many schemas in one list; the schemas are checked where a route is declared.
// oxlint-disable-next-line typescript/no-explicit-any -- variance: a list of routes must accept every schema set
export type Route = ReadRoute<any> | WriteRoute<any> | UploadRoute<any>;

/** Declares a reading route with its schemas inferred. */
export function read<const S extends RouteSchemas>(route: Omit<ReadRoute<S>, 'method'>): ReadRoute<S> {
  return { method: 'GET', ...route };
}

/** Declares a writing route with its schemas inferred. */
export function write<const S extends RouteSchemas>(
  method: WriteRoute['method'],
  route: Omit<WriteRoute<S>, 'method'>,
): WriteRoute<S> {
  return { method, ...route };
}

/** Declares an upload with its schemas inferred. */
export function upload<const S extends RouteSchemas>(route: Omit<UploadRoute<S>, 'method'>): UploadRoute<S> {
  return { method: 'POST', ...route };
}
