import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

import { StartProblem } from './start-problem.ts';

/** User under which the database server runs; PostgreSQL refuses to run as root. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Nothing of the caller's environment reaches the database's programs. */
export const PLAIN_ENVIRONMENT = { PATH, LC_ALL: 'C' };

/** Whether this program is root. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The unprivileged user for the server when this program is root: whoever owns the cluster already, else `postgres`,
 * else a system user `yunmeng` (created), else `nobody`. An ordinary user runs it himself: `undefined`.
 */
export function findOwner(dataFolder: string | undefined): Owner | undefined {
  if (!isRoot()) return undefined;
  const present = dataFolder === undefined ? undefined : ownerOf(dataFolder);
  const owner =
    present ??
    lookUp('postgres') ??
    lookUp('yunmeng') ??
    (createUser('yunmeng') ? lookUp('yunmeng') : undefined) ??
    lookUp('nobody');
  if (owner) return owner;
  throw new StartProblem(
    'PostgreSQL does not run as root and no other user could be found or created: start Yunmeng as an ordinary user.',
  );
}

function ownerOf(folder: string): Owner | undefined {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function lookUp(name: string): Owner | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8', env: PLAIN_ENVIRONMENT });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8', env: PLAIN_ENVIRONMENT });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createUser(name: string): boolean {
  const shadow = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
    env: PLAIN_ENVIRONMENT,
  });
  if (shadow.status === 0) return true;
  return spawnSync('adduser', ['-S', '-D', '-H', name], { env: PLAIN_ENVIRONMENT }).status === 0;
}

/** Whether the owner can reach and write a folder, found by trying: modes alone do not tell (ACLs, mounts). */
export function canWrite(owner: Owner | undefined, folder: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], {
    cwd: '/',
    env: PLAIN_ENVIRONMENT,
    ...owner,
  });
  return test.status === 0;
}
