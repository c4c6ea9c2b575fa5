import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['node_modules', '.git', '.yunmeng', 'coverage']);

/** Every file below `folder` that `accept` takes, relative to `root`, sorted; never installed, built or kept state. */
export function filesBelow(root: string, folder: string, accept: (path: string) => boolean): string[] {
  const found: string[] = [];
  const walk = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (skipped.has(entry.name) || (entry.name === 'dist' && !folder.endsWith('dist'))) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (accept(path)) found.push(relative(root, path));
    }
  };
  const start = join(root, folder);
  if (statSync(start, { throwIfNoEntry: false })?.isDirectory()) walk(start);
  return found.toSorted();
}

/** TypeScript sources of the house, generated ones left out. */
export function typescriptFiles(root: string, folder = '.'): string[] {
  return filesBelow(root, folder, (path) => /\.tsx?$/.test(path) && !/\.generated\.ts$|\.d\.ts$/.test(path));
}
