import { codeOf } from '../database/unavailable.ts';

/** Classes of PostgreSQL errors whose message quotes the value that was wrong. */
const QUOTES_VALUES = /^2[23]/;

/**
 * What a log line may say of an error: its kind, code, message and stack, of it and its causes. Messages of a
 * database can quote what somebody entered, so quoted values and long numbers are taken out; details, parameters and
 * the statement never get in.
 */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const code = codeOf(error);
  const message = withoutValues(error.message, code);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: {
      name: error.name,
      ...(code === undefined ? {} : { code }),
      message,
      stack: frames.slice(0, 20).join('\n'),
      ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause)['error'] }),
    },
  };
}

function withoutValues(message: string, code: string | undefined): string {
  const masked = code !== undefined && QUOTES_VALUES.test(code) ? message.replace(/"[^"]*"/g, '"…"') : message;
  // Citizen ids, credit codes, account and telephone numbers.
  return masked.replace(/[0-9A-HJ-NPQRTUWXY]{15,18}|(?<!\d)1\d{10}(?!\d)/g, '…');
}
