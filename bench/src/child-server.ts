import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import autocannon from 'autocannon';

import type { Recorded } from './recorded-statements.ts';

/** A server under load in its own process. */
export interface ChildServer {
  readonly base: string;
  /** Processor seconds of the child so far. */
  processorSeconds(): Promise<number>;
  /** Begins to note the statements that the child sends; only the house's child can. */
  record(): Promise<void>;
  recorded(): Promise<Recorded[]>;
  stop(): Promise<void>;
}

/** Starts `file` with `args`; it sends its address first, and its `process.cpuUsage()` whenever it is asked. */
export async function startChild(file: URL, args: readonly string[]): Promise<ChildServer> {
  const child = fork(fileURLToPath(file), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [base] = (await once(child, 'message')) as [string]; // reason: our own child sends its address first
  const ask = async <T>(message: string): Promise<T> => {
    child.send(message);
    const [answer] = (await once(child, 'message')) as [T]; // reason: our own child answers in the shape it was asked for
    return answer;
  };
  return {
    base,
    processorSeconds: async () => {
      const usage = await ask<NodeJS.CpuUsage>('usage');
      return (usage.user + usage.system) / 1e6;
    },
    record: async () => void (await ask('record')),
    recorded: () => ask<Recorded[]>('recorded'),
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Sends `amount` requests over a few kept connections. @returns requests per second and processor milliseconds of the child per request */
export async function load(
  server: ChildServer,
  path: string,
  amount: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ perSecond: number; processorMs: number }> {
  const before = await server.processorSeconds();
  const result = await autocannon({ url: `${server.base}${path}`, connections: 8, amount, headers });
  const processor = (await server.processorSeconds()) - before;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refusals, ${result.errors} errors`);
  return { perSecond: amount / result.duration, processorMs: (processor / amount) * 1000 };
}
