import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Plugin } from 'esbuild';

import { filesBelow } from './source-files.ts';

const programs = { server: 'apps/server/src/main.ts', cli: 'apps/cli/src/main.ts' } as const;
const target = 'apps/server/dist';
const inputs = ['kernel/src', 'platform', 'domains', 'capabilities', 'apps/server', 'apps/cli'];
/** Packages of hundreds of small files: reading them one by one takes longer than the rest of a start. */
const bundled = /^(@yunmeng|typebox|kysely)(\/|$)/;
/** Bundles that are kept: a program of an older one may still be starting. */
const KEPT = 3;

/**
 * Bundles server and command line for this machine, when a source has changed since the last time: started from
 * sources they read a thousand files through a loader, which takes three seconds.
 *
 * @returns the file to import for each program
 */
export async function bundlePrograms(root: string): Promise<Readonly<Record<keyof typeof programs, string>>> {
  const folder = join(root, target, inputHash(root));
  if (!existsSync(folder)) await bundle(root, folder);
  const fileOf = (name: keyof typeof programs): string => pathToFileURL(join(folder, `${name}.mjs`)).href;
  return { server: fileOf('server'), cli: fileOf('cli') };
}

function inputHash(root: string): string {
  // The bundle knows where its sources lie, and how it was made.
  const hash = createHash('sha256')
    .update(root)
    .update(readFileSync(fileURLToPath(import.meta.url)));
  const files = inputs
    .flatMap((folder) => filesBelow(root, folder, (path) => /\.ts$|package\.json$/.test(path)))
    .filter((path) => !path.endsWith('.test.ts'));
  for (const file of [...files, 'package-lock.json']) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(root: string, folder: string): Promise<void> {
  const { build } = await import('esbuild');
  mkdirSync(join(root, target), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    await build({
      entryPoints: Object.fromEntries(Object.entries(programs).map(([name, path]) => [name, join(root, path)])),
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'linked',
      logLevel: 'warning',
      plugins: [packagesStay, placesStay],
    });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start made the same one first.
    if (!existsSync(folder)) throw error;
  }
  removeOld(join(root, target));
}

/** Packages are read from `node_modules` when the program runs, a few large ones excepted. */
const packagesStay: Plugin = {
  name: 'packages-stay',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || bundled.test(path) ? undefined : { path, external: true },
    );
  },
};

/** A source finds what lies beside it (its migrations, its data), although the bundle lies elsewhere. */
const placesStay: Plugin = {
  name: 'places-stay',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

function removeOld(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .toSorted((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
