import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import type { Binaries } from './embedded-postgres-binaries.ts';
import { type Owner, PLAIN_ENVIRONMENT } from './embedded-postgres-owner.ts';
import { StartProblem } from './start-problem.ts';

export const SUPERUSER = 'yunmeng';
/** Written into the data folder as the last step of making it. */
const MARKER = 'yunmeng-initialised';

/** A data folder and what runs it. */
export interface Cluster {
  readonly dataFolder: string;
  readonly binaries: Binaries;
  readonly owner: Owner | undefined;
}

/**
 * What lies in a data folder: nothing, a whole cluster, or one that was left half-made (killed `initdb`).
 *
 * @throws StartProblem when it is of another major version, or cannot be read
 */
export function inspectDataFolder(dataFolder: string, major: number): 'absent' | 'whole' | 'incomplete' {
  if (isEmpty(dataFolder)) return 'absent';
  const version = readVersion(dataFolder);
  if (version !== undefined && version !== String(major)) {
    throw new StartProblem(
      `The data in ${dataFolder} is of PostgreSQL ${version}, this program brings ${major}, and nothing was touched: take a backup with the version that made it (yunmeng backup), move the folder away, start, and restore; or set DATABASE_URL to a PostgreSQL ${version} that runs it.`,
    );
  }
  return version !== undefined && existsSync(join(dataFolder, MARKER)) ? 'whole' : 'incomplete';
}

/** Renames a half-made folder, which is never deleted. @returns its new name */
export function moveAside(dataFolder: string): string {
  for (let number = 1; ; number += 1) {
    const aside = `${dataFolder}.incomplete-${number}`;
    if (existsSync(aside)) continue;
    renameSync(dataFolder, aside);
    return aside;
  }
}

/** Gives the superuser a new password without a running server, for when the record of it was lost. */
export function resetPassword({ dataFolder, binaries, owner }: Cluster, password: string): void {
  const run = spawnSync(join(binaries.folder, 'postgres'), ['--single', '-D', dataFolder, 'postgres'], {
    input: `alter role ${SUPERUSER} password '${password}'\n`,
    encoding: 'utf8',
    cwd: '/',
    env: PLAIN_ENVIRONMENT,
    ...owner,
  });
  if (run.status !== 0)
    throw new StartProblem(
      `The password of the database in ${dataFolder} was lost and cannot be reset: ${run.stderr.trim()}`,
    );
}

function readVersion(dataFolder: string): string | undefined {
  try {
    return readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StartProblem(
      `The database folder ${dataFolder} cannot be read: start as the user who made it, or set YUNMENG_HOME to another folder.`,
      {
        cause: error,
      },
    );
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** Makes the cluster in an empty folder. @throws StartProblem */
export async function initialise(cluster: Cluster, password: string): Promise<void> {
  const { dataFolder, owner } = cluster;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(dataFolder, owner.uid, owner.gid);
  // The character types decide what counts as a letter in a search; the names of the zone differ between systems.
  let failure = '';
  for (const characterTypes of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    failure = await runInitdb(cluster, password, characterTypes);
    if (failure === '') {
      writeFileSync(join(dataFolder, MARKER), 'Made as a whole by Yunmeng.\n');
      return;
    }
    if (!/invalid locale (name|settings)|locale name/.test(failure)) break;
  }
  throw new StartProblem(`The database could not be made in ${dataFolder}: ${failure}`);
}

/** Runs `initdb`. @returns why it failed, or nothing */
async function runInitdb(
  { dataFolder, binaries, owner }: Cluster,
  password: string,
  characterTypes: string,
): Promise<string> {
  const passwordFile = join(dirname(dataFolder), `.password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  const locale =
    binaries.major >= 17
      ? ['--locale=C', `--lc-ctype=${characterTypes}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C', `--lc-ctype=${characterTypes}`];
  const args = [
    '-D',
    dataFolder,
    '-U',
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-sync',
    '--no-instructions',
    ...locale,
  ];
  try {
    return await new Promise((resolve) => {
      const child = spawn(join(binaries.folder, 'initdb'), args, {
        cwd: '/',
        env: PLAIN_ENVIRONMENT,
        stdio: ['ignore', 'ignore', 'pipe'],
        ...owner,
      });
      let complaint = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
      child.once('error', (error) => resolve(error.message));
      child.once('close', (status) => resolve(status === 0 ? '' : complaint.trim() || `initdb ended with ${status}`));
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
