import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { modules } from '@yunmeng/server/modules';

import { findWorkspaces } from '../workspaces.ts';
import { goldenFiles } from './golden-files.ts';

const root = process.cwd();
const workspaces = findWorkspaces(root);
for (const { folder } of workspaces) rmSync(join(root, folder, 'golden'), { recursive: true, force: true });
const files = goldenFiles(modules, workspaces);
for (const [path, content] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
process.stdout.write(`${files.size} golden files written; read the difference before you commit it.\n`);
