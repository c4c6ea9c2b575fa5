import type { Finding } from '@yunmeng/kernel/problem';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';

import type { RouteSchemas } from '../route.ts';
import { findingsOf } from './input-findings.ts';
import { invalidInput } from './http-problems.ts';

// By default the eighth fault is the last one told; a long form may have more, an attacker no end of them.
Settings.Set({ maxErrors: 100 });

/** What came in, as the schemas promise it. */
interface ParsedInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type Part = (value: unknown, findings: Finding[]) => unknown;

/**
 * Compiles the schemas of a route once. The parser reports everything wrong with path, query and body together;
 * pointers into the body stand alone (`/name`), the others begin with `/path` or `/query`.
 *
 * @throws Problem (from the parser) `runtime.invalid-input`
 */
export function inputParser(schemas: RouteSchemas): (input: ParsedInput) => ParsedInput {
  const params = textPart(schemas.params, '/path');
  const query = textPart(schemas.query, '/query');
  const body = jsonPart(schemas.body);
  return (input) => {
    const findings: Finding[] = [];
    const parsed = {
      params: params(input.params, findings),
      query: query(input.query, findings),
      body: body(input.body, findings),
    };
    if (findings.length > 0) throw invalidInput(findings);
    return parsed;
  };
}

/** Path and query arrive as text: numbers, truth values and lists are read from it before the check. */
function textPart(schema: TSchema | undefined, prefix: string): Part {
  if (schema === undefined) return () => undefined;
  const validator = Compile(schema);
  return (value, findings) => {
    const converted = validator.Default(validator.Convert({ ...(value as object) })); // Fastify hands over an object
    if (!validator.Check(converted)) findings.push(...findingsOf(validator.Errors(converted), prefix));
    return converted;
  };
}

function jsonPart(schema: TSchema | undefined): Part {
  if (schema === undefined) return () => undefined;
  const validator = Compile(schema);
  return (value, findings) => {
    if (!validator.Check(value)) findings.push(...findingsOf(validator.Errors(value), ''));
    return value;
  };
}
