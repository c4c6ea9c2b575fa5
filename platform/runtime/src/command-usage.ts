import type { Command } from './module.ts';

/** Exit status of a command that was called wrongly. */
const MISUSED = 2;

/** Tells how a command is called. @returns the exit status for that */
export function tellUsage(print: (line: string) => void, { usage }: Pick<Command, 'usage'>): number {
  print(`用法 / usage: yunmeng ${usage}`);
  return MISUSED;
}
