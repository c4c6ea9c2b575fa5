import type { Runtime } from '@yunmeng/runtime';

import { hashOf, parseDivisionFiles, readDivisionFiles } from './division-files.ts';
import { findLoadedHash, lockDivisions, replaceDivisions } from './division-store.ts';

/** Brings the tables to the edition of the module's files, by COPY; does nothing when they are there already. */
export async function loadDivisions(runtime: Runtime): Promise<void> {
  const files = await readDivisionFiles();
  const hash = hashOf(files);
  if ((await findLoadedHash(runtime.db)) === hash) return;

  const table = parseDivisionFiles(files);
  await runtime.db.transaction(async (tx) => {
    await lockDivisions(tx);
    // Another process may have loaded the same edition while this one waited for the lock.
    if ((await findLoadedHash(tx)) === hash) return;
    await replaceDivisions(tx, table, hash, runtime.now());
  });
  runtime.log.info({ divisions: table.divisions.length, hash }, 'divisions loaded');
}
