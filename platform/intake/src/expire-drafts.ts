import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { JobHandler } from '@yunmeng/runtime';

import { removeExpiredDrafts } from './draft-store.ts';

/** Removes drafts 30 days after their last change, every night. Cases are never touched; nobody is notified. */
export const expireDrafts: JobHandler = {
  name: 'intake.expire-drafts',
  cron: '10 3 * * *',
  async run(work, _, run) {
    const removed = await removeExpiredDrafts(work, shanghaiDay(work.now));
    run.runtime.log.info({ removed }, 'expired drafts removed');
  },
};
