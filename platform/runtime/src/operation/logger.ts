import { pino } from 'pino';

import type { Configuration } from '../configuration.ts';
import type { Logger } from '../logger.ts';

/** Names under which personal data might slip into a log line by mistake; what stands there is taken out. */
const PERSONAL = ['name', 'phone', 'citizenId', 'password', 'login', 'address', 'body', 'answers'];

/**
 * The log of a process: one JSON object per line on `stderr`, so that `stdout` stays for what a person reads.
 * Facts are codes, ids and counts; what is called like personal data is removed all the same.
 */
export function createLogger(level: Configuration['logLevel'], write: (line: string) => void = toStderr): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: PERSONAL.flatMap((name) => [name, `facts.${name}`]), remove: true },
    },
    { write },
  );
}

function toStderr(line: string): void {
  process.stderr.write(line);
}
