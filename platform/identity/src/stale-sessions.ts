import type { JobHandler } from '@yunmeng/runtime';

import { removeStale } from './session-store.ts';

/** Removes ended sessions and forgotten attempts every night; an ended session opens nothing even before that. */
export const removeStaleSessions: JobHandler = {
  name: 'identity.remove-stale-sessions',
  cron: '40 3 * * *',
  async run(work) {
    await removeStale(work, work.now);
  },
};
