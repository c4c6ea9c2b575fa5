import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { checkHouse } from './architecture/check-house.ts';
import { generateModules } from './generate-modules.ts';
import { runProgram } from './processes.ts';

/** One part of the check: its name, and what it prints when it fails. */
export interface Part {
  readonly name: string;
  run(): Promise<{ readonly isOk: boolean; readonly output: string }>;
}

const bin = (root: string, name: string): string => join(root, 'node_modules/.bin', name);

/** Files that differ from HEAD, new ones included. */
function changedFiles(root: string): string[] {
  const git = (...args: string[]): string[] =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  return [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')].filter((file) =>
    existsSync(join(root, file)),
  );
}

async function program(
  root: string,
  command: string,
  args: readonly string[],
): Promise<{ isOk: boolean; output: string }> {
  const { status, output } = await runProgram(command, args, { cwd: root, isQuiet: true });
  return { isOk: status === 0, output };
}

/** Options with which the compiler looks only at what is new since it last looked: half the time. */
const remembering = (root: string): string[] => [
  '--incremental',
  '--tsBuildInfoFile',
  join(root, 'node_modules/.cache/types.tsbuildinfo'),
];

/** Format, lint, types and architecture: what both `npm run check` and `npm test` begin with. */
export function staticParts(root: string, only?: readonly string[]): Part[] {
  const code = only?.filter((file) => /\.tsx?$|\.mjs$/.test(file));
  const formatted = only?.filter((file) => /\.(tsx?|mjs|css|json)$/.test(file));
  const targets = code ?? ['.'];
  return [
    {
      name: 'format',
      run: () =>
        formatted?.length === 0
          ? Promise.resolve({ isOk: true, output: '' })
          : program(root, bin(root, 'oxfmt'), ['--check', '--no-error-on-unmatched-pattern', ...(formatted ?? ['.'])]),
    },
    {
      name: 'lint',
      run: () =>
        targets.length === 0
          ? Promise.resolve({ isOk: true, output: '' })
          : program(root, bin(root, 'oxlint'), ['--type-aware', '--deny-warnings', '--format', 'unix', ...targets]),
    },
    { name: 'types', run: () => program(root, bin(root, 'tsc'), ['-p', '.', ...(only ? remembering(root) : [])]) },
    {
      name: 'architecture',
      run: async () => {
        const faults = checkHouse(root);
        return { isOk: faults.length === 0, output: faults.map((fault) => `${fault}\n`).join('') };
      },
    },
  ];
}

/** Runs the parts side by side, printing one line each in their order. @returns whether all passed */
export async function runParts(parts: readonly Part[], print: (line: string) => void): Promise<boolean> {
  let isOk = true;
  for (const { name, result } of parts.map((part) => ({ name: part.name, result: timed(part) }))) {
    const { isOk: isPartOk, output, seconds } = await result;
    print(`${isPartOk ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
    if (!isPartOk) print(output.trimEnd());
    isOk &&= isPartOk;
  }
  return isOk;
}

/** A part that breaks down has failed: it is said like any other fault, and the others still tell theirs. */
async function timed(part: Part): Promise<{ isOk: boolean; output: string; seconds: number }> {
  const started = performance.now();
  const result = await part.run().catch((error: unknown) => ({ isOk: false, output: String(error) }));
  return { ...result, seconds: (performance.now() - started) / 1000 };
}

/** `npm run check`: the fast subset. With `--changed`, only what differs from the last commit. */
export async function runCheck(args: readonly string[], root: string): Promise<void> {
  generateModules(root);
  const only = args.includes('--changed') ? changedFiles(root) : undefined;
  const related = only?.filter((file) => /\.tsx?$/.test(file));
  const vitest = ['--project', 'unit', '--reporter', 'dot', '--passWithNoTests'];
  const unit: Part = {
    name: 'unit tests',
    run: () =>
      related?.length === 0
        ? Promise.resolve({ isOk: true, output: '' })
        : program(
            root,
            bin(root, 'vitest'),
            related ? ['related', '--run', ...related, ...vitest] : ['run', ...vitest],
          ),
  };
  const isOk = await runParts([...staticParts(root, only), unit], (line) => process.stdout.write(`${line}\n`));
  process.exitCode = isOk ? 0 : 1;
}

/** `npm run format`: writes every file as the formatter wants it. */
export async function formatAll(root: string): Promise<void> {
  const { status } = await runProgram(bin(root, 'oxfmt'), ['.'], { cwd: root });
  process.exitCode = status;
}
