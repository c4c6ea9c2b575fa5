import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { rememberInstalledLock } from '../installed-lock.ts';
import { runProgram } from '../processes.ts';
import { findWorkspaces } from '../workspaces.ts';
import { newModuleFiles, type NewModule } from './templates.ts';

const floors: Readonly<Record<string, NewModule['floor']>> = {
  platform: 'platform',
  domain: 'domains',
  capability: 'capabilities',
};

/** What is wrong with the words of the call, or the module they ask for. */
export function parseNew(args: readonly string[], taken: readonly string[]): NewModule | string {
  const [kind = '', name = ''] = args;
  const floor = floors[kind];
  if (!floor || args.length !== 2) return 'Say what and its name: npm run new -- platform|domain|capability <name>';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return `"${name}" is no name: use lower-case words joined by hyphens, e.g. water-permits`;
  if (taken.includes(name)) return `A workspace named ${name} stands already; choose another name.`;
  return { floor, name };
}

/** `npm run new -- platform|domain|capability <name>`: writes a module that passes all checks and links it. */
export async function runNew(args: readonly string[], root: string): Promise<void> {
  const module = parseNew(
    args,
    findWorkspaces(root).map(({ name }) => name),
  );
  const folder = typeof module === 'string' ? '' : join(root, module.floor, module.name);
  if (typeof module === 'string' || existsSync(folder)) {
    process.stderr.write(`${typeof module === 'string' ? module : `${folder} exists already.`}\n`);
    process.exitCode = 2;
    return;
  }
  for (const [path, text] of Object.entries(newModuleFiles(module))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const linked = await runProgram('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: root,
    isQuiet: true,
  });
  if (linked.status !== 0) {
    process.stderr.write(linked.output);
    process.exitCode = linked.status;
    return;
  }
  rememberInstalledLock(root);
  // In a process of its own, whose module list has the newcomer in it.
  const golden = await runProgram(process.execPath, ['tools/run.mjs', 'golden', module.name], {
    cwd: root,
    isQuiet: true,
  });
  if (golden.status !== 0) process.stderr.write(golden.output);
  const shown = `${module.floor}/${module.name}`;
  process.stdout.write(
    `${shown} stands. Next: its README, then its door; npm run check tells, npm run golden follows what changes.\n`,
  );
  process.exitCode = golden.status;
}
