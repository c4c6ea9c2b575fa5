import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { StartProblem } from './start-problem.ts';

/** Who holds a home folder. */
interface Holder {
  readonly pid: number;
  /** When that process began, so that another program with a reused number is not taken for it. */
  readonly startedAt: string;
}

const lockPath = (home: string): string => join(home, 'yunmeng.lock');

/** The number of the live process that holds this home, if there is one. */
export function findHolder(home: string): number | undefined {
  const holder = readHolder(home);
  return holder && isAlive(holder) ? holder.pid : undefined;
}

/**
 * Takes a home folder for this process. A lock left by a process that died is taken over.
 *
 * @returns gives the folder back
 * @throws StartProblem when another live process holds it
 */
export function lockHome(home: string): () => void {
  const path = lockPath(home);
  const own = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) });
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    try {
      writeFileSync(path, own, { flag: 'wx', mode: 0o600 });
      return () => {
        if (readText(path) === own) rmSync(path, { force: true });
      };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw unwritable(home, error);
    }
    const seen = readText(path);
    const pid = findHolder(home);
    if (pid !== undefined) {
      throw new StartProblem(
        `Another Yunmeng (process ${pid}) already runs on ${home}: stop it, or set YUNMENG_HOME to another folder.`,
      );
    }
    removeStale(path, seen);
  }
  throw new StartProblem(`The lock ${path} cannot be taken: remove that file if no Yunmeng runs on this folder.`);
}

/** Makes a home folder that can be written, or says what to do. @throws StartProblem */
export function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(home, error);
  }
}

function unwritable(home: string, cause: unknown): StartProblem {
  const remedy =
    codeOf(cause) === 'ENOSPC'
      ? 'make room on the disk'
      : 'start as the user who made it, or set YUNMENG_HOME to another folder';
  return new StartProblem(
    `The state folder ${home} cannot be written (${codeOf(cause) ?? String(cause)}): ${remedy}.`,
    { cause },
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Moves a dead lock away; if someone else replaced it in the meantime, his is put back. */
function removeStale(path: string, seen: string | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) === seen) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readHolder(home: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readText(lockPath(home)) ?? '');
    const isHolder = typeof holder === 'object' && holder !== null && 'pid' in holder && 'startedAt' in holder;
    return isHolder ? { pid: Number(holder.pid), startedAt: String(holder.startedAt) } : undefined;
  } catch {
    // Half-written by a process that was killed.
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (!isRunning(holder.pid)) return false;
  return startOf(holder.pid) === holder.startedAt;
}

/** Whether a process of that number exists, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function startOf(pid: number): string {
  try {
    // Field 22; the name in field 2 may hold spaces and brackets, so counting begins after the last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}
