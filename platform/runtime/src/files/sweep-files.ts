import { type Statement, statement } from '../database/database.ts';
import type { JobHandler } from '../jobs/jobs.ts';
import type { Module } from '../module.ts';

/** Younger content is never touched: it may still be on its way into a row. */
const KEPT_MS = 24 * 3_600_000;

/** Any number of its own: a backup copies rows first and their files later, and nothing may vanish between. */
const FILES_LOCK = 1_963_022;
export const HOLD_FILES = statement<never, []>('runtime.hold-files', `select pg_advisory_lock_shared(${FILES_LOCK})`);
const TRY_FILES = statement<{ isFree: boolean }, []>(
  'runtime.try-files',
  `select pg_try_advisory_xact_lock(${FILES_LOCK}) as "isFree"`,
);

/** Removes content that nobody refers to: of discarded drafts, and of uploads whose unit of work was rolled back. */
export const sweepFiles: JobHandler = {
  name: 'runtime.sweep-files',
  cron: '10 4 * * *',
  async run(work, _payload, { runtime }) {
    const references = referencesOf(runtime.modules);
    if (!references || !(await work.one(TRY_FILES, [])).isFree) return;
    const removed = await runtime.files.sweep(
      KEPT_MS,
      async (hashes) => new Set((await work.many(references, [hashes])).map(({ hash }) => hash)),
    );
    if (removed > 0) runtime.log.info({ removed }, 'content that nobody refers to was removed');
  },
};

/** What all modules refer to, in one statement: a file that one hands to another is seen with one of them. */
function referencesOf(
  modules: readonly Module[],
): Statement<{ hash: string }, [hashes: readonly string[]]> | undefined {
  const parts = modules.flatMap(({ fileReferences }) => (fileReferences ? [fileReferences.text] : []));
  if (parts.length === 0) return undefined;
  const union = parts.map((text, at) => `select hash from (${text}) as part_${at}`).join(' union ');
  return statement('runtime.find-file-references', union);
}
