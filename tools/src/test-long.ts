import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildWeb } from './build-web.ts';
import { generateModules } from './generate-modules.ts';
import { runProgram } from './processes.ts';

interface Shape {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The full shapes: the same tests with larger numbers, and everything once more on PostgreSQL 15 where there is one. */
const shapes = (): Shape[] => [
  {
    name: '200 kills, 20,000 random act sequences, a million cases',
    args: ['run', '--project', 'unit', '--project', 'db'],
    env: { YUNMENG_LONG: '1' },
  },
  ...(existsSync('/usr/lib/postgresql/15/bin/postgres')
    ? [
        {
          name: 'database tests on PostgreSQL 15',
          args: ['run', '--project', 'db'],
          env: { YUNMENG_TEST_POSTGRES: '15' },
        },
      ]
    : []),
];

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** `npm run test:long`: runs the full shapes and writes the dated result to docs/test-long.md. */
export async function runLongTests(_args: readonly string[], root: string): Promise<void> {
  generateModules(root);
  await buildWeb(root);
  const commit = (
    await runProgram('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, isQuiet: true })
  ).output.trim();
  const lines: string[] = [];
  let isOk = true;
  const folder = mkdtempSync(join(tmpdir(), 'yunmeng-test-long-'));
  for (const shape of shapes()) {
    const report = join(folder, 'report.json');
    const started = performance.now();
    const run = await runProgram(
      join(root, 'node_modules/.bin/vitest'),
      [...shape.args, '--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`],
      { cwd: root, env: { ...process.env, ...shape.env } },
    );
    const counted = JSON.parse(readFileSync(report, 'utf8')) as Report; // reason: vitest's own format
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    isOk &&= run.status === 0;
    lines.push(
      `| ${shape.name} | ${counted.numPassedTests} | ${counted.numFailedTests} | ${counted.numPendingTests} | ${minutes} |`,
    );
  }
  rmSync(folder, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(root, 'docs/test-long.md'),
    [
      '# The long tests',
      '',
      `Written by \`npm run test:long\` on ${today}, commit ${commit}, ${cpus().length} cores, Node ${process.versions.node}.`,
      '',
      '| shape | passed | failed | skipped | minutes |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...lines,
      '',
    ].join('\n'),
  );
  process.exitCode = isOk ? 0 : 1;
}
