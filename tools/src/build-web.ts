import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { runProgram } from './processes.ts';
import { filesBelow } from './source-files.ts';

const apps = ['apps/portal-web', 'apps/console-web'];
/** What the pages are made of: their own folder, the design system, the words, and the doors that browsers may use. */
const inputs = ['ui', 'kernel/src', 'platform', 'capabilities'];

function inputHash(root: string, app: string): string {
  const hash = createHash('sha256');
  const files = [app, ...inputs]
    .flatMap((folder) => filesBelow(root, folder, (path) => /\.(tsx?|css|html|svg|json)$/.test(path)))
    .filter((path) => path.startsWith(app) || !/\.test\.tsx?$|(^|\/)golden\//.test(path));
  for (const file of [...files, 'package-lock.json']) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Ready-made compressed twins, so that the server never compresses a page file while someone waits. */
function compress(root: string, folder: string): void {
  for (const file of filesBelow(root, folder, (path) => /\.(js|css|html|svg|json)$/.test(path))) {
    const content = readFileSync(join(root, file));
    if (content.length < 1024) continue;
    writeFileSync(join(root, `${file}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(
      join(root, `${file}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}

/** Builds portal and console when a source has changed since the last build; says so on stderr. */
export async function buildWeb(root: string): Promise<void> {
  for (const app of apps) {
    const dist = join(root, app, 'dist');
    const stamp = join(root, app, 'dist', '.inputs');
    const hash = inputHash(root, app);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    process.stderr.write(`Building ${app}…\n`);
    const built = await runProgram(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: join(root, app),
        isQuiet: true,
      },
    );
    if (built.status !== 0) {
      process.stderr.write(built.output);
      throw new Error(`${app} did not build; the reason stands above.`);
    }
    compress(root, join(app, 'dist'));
    if (existsSync(dist)) writeFileSync(stamp, hash);
  }
}
