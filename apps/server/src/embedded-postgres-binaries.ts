import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

import { type Owner, PLAIN_ENVIRONMENT } from './embedded-postgres-owner.ts';
import { StartProblem } from './start-problem.ts';

/** A PostgreSQL installation that can be run. */
export interface Binaries {
  /** Folder of `initdb` and `postgres`. */
  readonly folder: string;
  readonly major: number;
}

/**
 * The PostgreSQL that the npm package brings, where `owner` can run it. When he cannot enter the checkout (a 0700
 * folder above it) it is copied to `elsewhere`, once for each version.
 *
 * @throws StartProblem when there is none for this system, or it does not run
 */
export function packagedBinaries(owner: Owner | undefined, elsewhere: () => string): Binaries {
  const root = packageRoot();
  const here = join(root, 'native');
  restoreLinks(root);
  const tried = tryBinaries(join(here, 'bin'), owner);
  if (typeof tried !== 'string') return tried;
  if (owner) {
    const copied = tryBinaries(join(copyTo(elsewhere(), here, packageVersion(root)), 'bin'), owner);
    if (typeof copied !== 'string') return copied;
  }
  throw new StartProblem(
    `The packaged PostgreSQL does not run on this system (${tried}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

/** An installation of the system, e.g. `/usr/lib/postgresql/15/bin`. @throws StartProblem when it does not run */
export function installedBinaries(folder: string, owner: Owner | undefined): Binaries {
  const tried = tryBinaries(folder, owner);
  if (typeof tried !== 'string') return tried;
  throw new StartProblem(`The PostgreSQL in ${folder} does not run (${tried}).`);
}

/** The installation, or why it cannot be run. */
function tryBinaries(folder: string, owner: Owner | undefined): Binaries | string {
  const run = spawnSync(join(folder, 'postgres'), ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    env: PLAIN_ENVIRONMENT,
    ...owner,
  });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1]);
  if (run.status === 0 && major > 0) return { folder, major };
  return run.error?.message ?? (run.stderr.trim().split('\n')[0] || `exit status ${run.status}`);
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new StartProblem(
      `There is no packaged PostgreSQL for this system (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

function packageVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }; // npm's own format
  return version;
}

/** npm cannot carry symbolic links; the package's install script makes them, unless scripts were switched off. */
function restoreLinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]; // written by the package
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch {
      // A checkout that may only be read: the trial run tells whether it matters.
      return;
    }
  }
}

function copyTo(place: string, from: string, version: string): string {
  const target = join(place, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  openFolders(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start finished the same copy first.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** The copy is ours alone: its folders are opened whatever the umask was. */
function openFolders(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openFolders(join(folder, entry.name));
  }
}
