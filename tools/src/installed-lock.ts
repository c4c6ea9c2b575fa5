import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers that `node_modules` matches the lock file, as tools/run.mjs reads it, so that it is not installed again. */
export function rememberInstalledLock(root: string): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  writeFileSync(join(root, 'node_modules', '.installed-lock'), lock);
}
