import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildWeb } from './build-web.ts';
import { runParts, staticParts } from './check.ts';
import { generateModules } from './generate-modules.ts';
import { runProgram } from './processes.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

/** `npm test`: everything, and one line at the end that counts the tests. */
export async function runTests(args: readonly string[], root: string): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const started = performance.now();
  generateModules(root);
  const isStaticOk = await runParts(staticParts(root), print);
  await buildWeb(root);

  const folder = mkdtempSync(join(tmpdir(), 'yunmeng-test-'));
  const reportFile = join(folder, 'report.json');
  const vitest = await runProgram(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--reporter', 'default', '--reporter', 'json', `--outputFile.json=${reportFile}`, ...args],
    { cwd: root },
  );
  // Written by vitest a moment ago, in the shape it documents.
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport; // reason: vitest's own format
  rmSync(folder, { recursive: true });

  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  print(`format, lint, types, architecture: ${isStaticOk ? 'ok' : 'FAILED'}; all in ${minutes} min`);
  print(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`);
  process.exitCode = isStaticOk && vitest.status === 0 && report.success ? 0 : 1;
}
