import { codeOf } from '../database/unavailable.ts';

/** Class of PostgreSQL's errors whose message quotes names of the schema, and nothing that somebody entered. */
const QUOTES_NAMES = /^42/;
/** What PostgreSQL names of the schema beside its message. */
const SCHEMA_FACTS = ['table', 'column', 'constraint'] as const;

/**
 * What a log line may say of an error: its kind, code, message and stack, of it and its causes. Messages can quote
 * what somebody entered, so quoted values, Chinese words and long numbers are taken out; details, parameters and the
 * statement never get in.
 */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const code = codeOf(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: {
      name: error.name,
      ...(code === undefined ? {} : { code }),
      message: wordsWithoutValues(error),
      ...schemaFacts(error),
      stack: frames.slice(0, 20).join('\n'),
      ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause)['error'] }),
    },
  };
}

/** The message of an error without what somebody entered. */
export function wordsWithoutValues(error: Error): string {
  const code = codeOf(error);
  // From the first quote to the last: what is quoted can hold quotes itself, as a piece of JSON does.
  const unquoted =
    code !== undefined && QUOTES_NAMES.test(code) ? error.message : error.message.replace(/"[^]*"/, '"…"');
  return (
    unquoted
      .replace(/[\p{Script=Han}·]+/gu, '…')
      // Citizen ids, credit codes, account and telephone numbers.
      .replace(/[0-9A-HJ-NPQRTUWXY]{15,18}|\d{17}x|(?<!\d)1\d{10}(?!\d)/g, '…')
  );
}

function schemaFacts(error: Error): Readonly<Record<string, string>> {
  const found = Object.entries(error).filter(
    (fact): fact is [string, string] => SCHEMA_FACTS.some((name) => name === fact[0]) && typeof fact[1] === 'string',
  );
  return Object.fromEntries(found);
}
