import { createServer } from 'node:net';

import { StartProblem } from './start-problem.ts';

interface Listening {
  readonly host: string;
  readonly port: number;
}

/**
 * Tries whether the port can be had, before a database is started for nothing.
 *
 * @throws StartProblem in one sentence that says what to do
 */
export async function checkPort(at: Listening): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(at.port, at.host, resolve);
    });
  } catch (error) {
    throw listenProblem(error, at);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** Why nobody can listen there, in one sentence; any other error stays what it is. */
export function listenProblem(error: unknown, { host, port }: Listening): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} on ${host} is taken by another program: stop that one, or choose another port, e.g. PORT=${port + 1} npm start.`,
        { cause: error },
      );
    case 'EACCES':
      return new StartProblem(
        `Port ${port} needs rights that this user does not have: choose one above 1023, e.g. PORT=8080 npm start.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartProblem(
        `This machine has no address ${host}: set HOST to one it has (127.0.0.1 for this machine only, 0.0.0.0 for all).`,
        { cause: error },
      );
    default:
      return error;
  }
}
