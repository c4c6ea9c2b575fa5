import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { modules } from '@yunmeng/server/modules';

import { findWorkspaces } from '../workspaces.ts';
import { goldenFiles } from './golden-files.ts';

// npm run golden -- [module]…: the golden files of these modules, or of the whole house.
const asked = process.argv.slice(2);
const root = process.cwd();
const workspaces = findWorkspaces(root).filter(({ name }) => asked.length === 0 || asked.includes(name));
const folders = new Set(workspaces.map(({ folder }) => folder));
for (const folder of folders) rmSync(join(root, folder, 'golden'), { recursive: true, force: true });
const files = [...goldenFiles(modules, findWorkspaces(root))].filter(([path]) => folders.has(dirname(dirname(path))));
for (const [path, content] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
process.stdout.write(`${files.length} golden files written; read the difference before you commit it.\n`);
