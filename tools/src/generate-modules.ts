import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findWorkspaces } from './workspaces.ts';

const target = 'apps/server/src/modules.generated.ts';

/**
 * Writes the server's list of modules from the workspaces that have a manifest, as static imports.
 * The file is not committed, so that a new module edits nothing elsewhere.
 */
export function generateModules(root: string): void {
  const named = findWorkspaces(root).filter(
    (workspace) =>
      ['platform', 'domains', 'capabilities'].includes(workspace.floor) &&
      (existsSync(join(root, workspace.folder, 'src/module.ts')) || existsSync(join(root, workspace.folder, 'src/manifest.ts'))) &&
      /\bmodule\b/.test(readFileSync(join(root, workspace.folder, 'src/index.ts'), { encoding: 'utf8', flag: 'r' })),
  );
  const identifier = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const text = [
    '// Written at start by tools/src/generate-modules.ts from the workspaces; not committed.',
    "import type { Module } from '@yunmeng/runtime';",
    ...named.map(({ name }) => `import { module as ${identifier(name)} } from '@yunmeng/${name}';`),
    '',
    '/** Every module of the house. */',
    `export const modules: readonly Module[] = [${named.map(({ name }) => identifier(name)).join(', ')}];`,
    '',
  ].join('\n');
  const path = join(root, target);
  // Rewriting an unchanged file would make every watcher and type check start again.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
