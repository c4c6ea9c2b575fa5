import { checkHouse } from './check-house.ts';

/** `npm run check:architecture`: prints `file:line rule explanation` for each fault. */
export function runArchitectureCheck(_args: readonly string[], root: string): Promise<void> {
  const faults = checkHouse(root);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(faults.length === 0 ? 'The house stands: no fault.\n' : `${faults.length} faults\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
  return Promise.resolve();
}
