import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findWorkspaces, type Workspace } from './workspaces.ts';

const target = 'apps/server/src/modules.generated.ts';

const identifier = ({ name }: Workspace): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Text of the list: static imports only, so that bundlers, types and the architecture test can read it. */
function modulesText(modules: readonly Workspace[], domains: readonly Workspace[]): string {
  return [
    '// Written at start by tools/src/generate-modules.ts from the workspaces; not committed.',
    "import type { Module } from '@yunmeng/runtime';",
    ...modules.map((one) => `import { module as ${identifier(one)} } from '@yunmeng/${one.name}';`),
    ...domains.map((one) => `import { domain as ${identifier(one)} } from '@yunmeng/${one.name}';`),
    '',
    '/** Every module of the house, declared domains included. */',
    `export const modules: readonly Module[] = [${[...modules, ...domains].map(identifier).join(', ')}];`,
    '',
  ].join('\n');
}

const doorNames = (root: string, workspace: Workspace, name: string): boolean => {
  const door = join(root, workspace.folder, 'src/index.ts');
  return existsSync(door) && new RegExp(`\\b${name}\\b`).test(readFileSync(door, 'utf8'));
};

/**
 * Writes the server's list of modules from the workspaces whose door gives out a `module` (or, in `domains/`,
 * a `domain`). The file is not committed, so that a new module edits nothing elsewhere.
 */
export function generateModules(root: string): void {
  const workspaces = findWorkspaces(root);
  const text = modulesText(
    workspaces.filter((one) => ['platform', 'capabilities'].includes(one.floor) && doorNames(root, one, 'module')),
    workspaces.filter((one) => one.floor === 'domains' && doorNames(root, one, 'domain')),
  );
  const path = join(root, target);
  // Rewriting an unchanged file would make every watcher and type check start again.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
