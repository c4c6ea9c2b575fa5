import type { Route, RouteSchemas } from '../route.ts';

/** Codes with which the edge itself can answer a route, whatever its handler does. */
export function commonProblems(route: Route): string[] {
  const schemas = route.schemas as RouteSchemas; // Route leaves its schemas open, see there
  const takesInput = schemas.params !== undefined || schemas.query !== undefined || schemas.body !== undefined;
  return [
    ...(route.access === 'public' ? [] : ['runtime.sign-in-required']),
    ...(typeof route.access === 'object' ? ['runtime.forbidden'] : []),
    ...(takesInput ? ['runtime.invalid-input', 'runtime.bad-encoding'] : []),
    ...(schemas.body === undefined
      ? []
      : ['runtime.bad-json', 'runtime.body-too-large', 'runtime.media-type-unsupported']),
    ...(route.method === 'GET' ? readProblems(schemas) : writeProblems),
    ...('upload' in route ? uploadProblems : []),
    'runtime.too-many-requests',
    'internal',
    'runtime.unavailable',
  ];
}

/** A read without a schema of its answer is a download. */
function readProblems(schemas: RouteSchemas): string[] {
  return schemas.response === undefined ? ['runtime.range-not-satisfiable', 'runtime.file-gone'] : [];
}

const writeProblems = [
  'runtime.idempotency-key-missing',
  'runtime.idempotency-key-malformed',
  'runtime.idempotency-key-reused',
];

const uploadProblems = [
  'runtime.file-name-missing',
  'runtime.file-too-large',
  'runtime.file-type-refused',
  'runtime.file-type-mismatch',
  'runtime.file-ambiguous',
  'runtime.upload-interrupted',
  'runtime.disk-full',
];
