import type { ProblemKind } from '@yunmeng/kernel/problem';
import type { TSchema } from 'typebox';

import { rateClassOf } from '../http/caller.ts';
import type { Module } from '../module.ts';
import type { Route, RouteSchemas } from '../route.ts';
import { commonProblems } from './common-problems.ts';

/** An OpenAPI 3.1 document. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: object;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

/** One operation as OpenAPI describes it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: unknown;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** An object schema: what path and query are declared with. */
interface ParametersSchema {
  readonly properties?: Readonly<Record<string, JsonObject>>;
  readonly required?: readonly string[];
}

/**
 * Describes the routes of modules in OpenAPI 3.1. The schemas are the very ones that check requests and write answers.
 *
 * @param declaring modules whose problems routes may name; those described when absent
 * @throws Error when a route names a problem that no manifest declares
 */
export function openApi(
  modules: readonly Module[],
  publicUrl: string,
  declaring: readonly Module[] = modules,
): OpenApi {
  const kinds = new Map(declaring.flatMap((module) => module.problems ?? []).map((kind) => [kind.code, kind]));
  const paths: Record<string, Record<string, Operation>> = {};
  for (const module of modules) {
    for (const route of module.routes ?? []) {
      const path = `/api${route.path.replace(/:([^/]+)/g, '{$1}')}`;
      (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, module, kinds);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '云梦 Yunmeng',
      version: '1',
      description:
        'Every write carries an Idempotency-Key and may be sent again with the same one. Refusals are problems (RFC 9457): switch on `code`. Texts follow Accept-Language (zh, en).',
    },
    servers: [{ url: publicUrl }],
    tags: modules
      .filter((module) => (module.routes ?? []).length > 0)
      .map(({ name, title }) => ({ name, description: `${title.zh} · ${title.en}` })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'ym_session' } },
      schemas: { Problem: problemSchema },
    },
  };
}

function operationOf(route: Route, module: Module, kinds: ReadonlyMap<string, ProblemKind>): Operation {
  const body = requestBodyOf(route);
  return {
    operationId: route.operation,
    summary: route.summary.zh,
    description: [route.summary.en, accessWords(route, module), `Rate class: ${rateClassOf(route)}.`].join('\n\n'),
    tags: [module.name],
    security: route.access === 'public' ? [{}, { session: [] }] : [{ session: [] }],
    parameters: [...schemaParameters(route), ...headerParameters(route)],
    ...(body ? { requestBody: body } : {}),
    responses: { ...successOf(route), ...refusalsOf(route, kinds) },
  };
}

function accessWords(route: Route, module: Module): string {
  if (route.access === 'public') return 'Open to everyone.';
  if (route.access === 'signed-in') return 'For whoever is signed in.';
  const { permission } = route.access;
  const title = module.permissions?.find(({ name }) => name === permission)?.title;
  return `Needs the permission \`${permission}\`${title ? ` (${title.zh} · ${title.en})` : ''}.`;
}

function schemaParameters(route: Route): Parameter[] {
  const schemas = schemasOf(route);
  const named = [...parametersOf(schemas.params, 'path'), ...parametersOf(schemas.query, 'query')];
  if (!('upload' in route) || named.some(({ name }) => name === 'name')) return named;
  return [
    ...named,
    { name: 'name', in: 'query', required: true, description: 'Name of the file', schema: { type: 'string' } },
  ];
}

function parametersOf(schema: TSchema | undefined, place: 'path' | 'query'): Parameter[] {
  const plain: ParametersSchema = plainSchema(schema);
  const { properties = {}, required = [] } = plain;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(typeof property['description'] === 'string' ? { description: property['description'] } : {}),
    schema: property,
  }));
}

function headerParameters(route: Route): Parameter[] {
  const header = (name: string, required: boolean, description: string): Parameter => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  if (route.method === 'GET') {
    return [header('If-None-Match', false, 'ETag of what the client has; answered 304 when it is still current')];
  }
  const isVersioned = route.problems?.some(
    (code) => code === 'runtime.version-mismatch' || code === 'runtime.precondition-required',
  );
  return [
    header('Idempotency-Key', true, '8 to 128 visible ASCII characters; a retry carries the same one'),
    ...(isVersioned === true ? [header('If-Match', true, 'ETag of the version that was read, e.g. "7"')] : []),
  ];
}

function requestBodyOf(route: Route): object | undefined {
  if ('upload' in route) {
    const binary = { schema: { type: 'string', contentEncoding: 'binary' } };
    return { required: true, content: Object.fromEntries(route.upload.mediaTypes.map((type) => [type, binary])) };
  }
  const { body } = schemasOf(route);
  return body && { required: true, content: { 'application/json': { schema: plainSchema(body) } } };
}

function successOf(route: Route): Readonly<Record<string, object>> {
  const { response } = schemasOf(route);
  const etag = { ETag: { description: 'Version of what is answered, where it has one', schema: { type: 'string' } } };
  if (response) {
    const content = { 'application/json': { schema: plainSchema(response) } };
    const success = { description: 'Done', headers: etag, content };
    return route.method === 'GET' ? { 200: success, 304: { description: 'Not modified' } } : { '2XX': success };
  }
  if (route.method !== 'GET') return { 204: { description: 'Done' } };
  const file = { content: { '*/*': { schema: { type: 'string', contentEncoding: 'binary' } } }, headers: etag };
  return {
    200: { description: 'The file', ...file },
    206: { description: 'The range that was asked for', ...file },
    304: { description: 'Not modified' },
  };
}

/** Refusals by status; each lists the codes that can come with it. */
function refusalsOf(route: Route, kinds: ReadonlyMap<string, ProblemKind>): Readonly<Record<string, object>> {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...commonProblems(route), ...(route.problems ?? [])])) {
    const kind = kinds.get(code);
    if (!kind) throw new Error(`${route.operation} names the problem ${code}, which no manifest declares`);
    byStatus.set(kind.status, [...(byStatus.get(kind.status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `${code}: ${kinds.get(code)?.title.en ?? code}`).join('; '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { type: 'object', properties: { code: { enum: codes } } },
              ],
            },
          },
        },
      },
    ]),
  );
}

function schemasOf(route: Route): RouteSchemas {
  return route.schemas as RouteSchemas; // Route leaves its schemas open, see there
}

/** The schema as plain JSON, without what TypeBox keeps beside it. */
function plainSchema(schema: TSchema | undefined): JsonObject {
  return schema === undefined ? {} : (JSON.parse(JSON.stringify(schema)) as JsonObject); // a schema is a JSON object
}

const problemSchema = {
  type: 'object',
  description: 'A refusal (RFC 9457). Clients switch on `code`.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Page about this kind of problem' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened and what to do now' },
    instance: { type: 'string', description: 'Number of the request, for questions about it' },
    code: { type: 'string' },
    facts: { type: 'object', description: 'Facts of this occurrence, for programs' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: {
            type: 'string',
            description: 'JSON Pointer into the body; `/query/…` and `/path/…` point into the address',
          },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
} as const;
