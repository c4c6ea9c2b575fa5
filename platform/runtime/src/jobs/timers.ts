import type { Instant } from '@yunmeng/kernel/instant';

import { statement } from '../database/database.ts';

/** Cancels waiting jobs by key. Jobs that are running now are waited for, and are no longer waiting then. */
export const RETIRE_TIMERS = statement<never, [keys: readonly string[], now: Instant]>(
  'runtime.cancel-jobs',
  `update runtime.job set state = 'cancelled', finished_at = $2 where key = any($1) and state = 'waiting'`,
);
