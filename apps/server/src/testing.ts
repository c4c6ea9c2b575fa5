import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect } from 'vitest';

import { rootFolder } from './compose.ts';

/** The server as a process of its own. */
export interface StartedServer {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  readonly output: () => string;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

/** Starts the program, with nothing of this process's environment; in a process group of its own, as a terminal does. */
export function startServer(env: Readonly<Record<string, string>>): StartedServer {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
    cwd: rootFolder,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    detached: true,
  });
  let heard = '';
  const hear = (part: Buffer): void => void (heard += part.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'exit').then(([status, signal]) => (status ?? signal) as number | string | null); // of 'exit'
  return { child, output: () => heard, ended };
}

/** Waits until it serves. @returns its address */
export async function whenReady(server: StartedServer): Promise<string> {
  await expect.poll(server.output, { timeout: 30_000, interval: 50 }).toContain('Yunmeng is ready');
  return /portal\s+(http:\/\/[^/]+)\//.exec(server.output())?.[1] ?? '';
}
