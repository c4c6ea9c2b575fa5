import { addMs, type Instant } from '@yunmeng/kernel/instant';

import { statement } from '../database/database.ts';
import type { JobHandler } from './jobs.ts';

const DAY_MS = 86_400_000;
/** Finished jobs are kept a week, so that a page can still show them. */
const JOBS_KEPT_MS = 7 * DAY_MS;
/** Events and their marks outlive every retry by far. */
const EVENTS_KEPT_MS = 90 * DAY_MS;

const SWEEP_JOBS = statement<never, [before: Instant]>(
  'runtime.sweep-jobs',
  `delete from runtime.job where state in ('done', 'cancelled') and finished_at < $1`,
);
const SWEEP_PROGRESS = statement<never, []>(
  'runtime.sweep-progress',
  'delete from runtime.job_progress p where not exists (select from runtime.job j where j.id = p.job_id)',
);
const SWEEP_BEGUN = statement<never, []>(
  'runtime.sweep-begun-jobs',
  `delete from runtime.job_begun b
   where not exists (select from runtime.job j where j.id = b.job_id and j.state = 'waiting')`,
);
const SWEEP_DELIVERIES = statement<never, [before: Instant]>(
  'runtime.sweep-deliveries',
  'delete from runtime.event_delivery where delivered_at < $1',
);
const SWEEP_EVENTS = statement<never, [before: Instant]>(
  'runtime.sweep-events',
  `delete from runtime.event e where e.time < $1 and not exists (
     select from runtime.job j where j.state in ('waiting', 'dead') and j.payload ->> 'event' = e.id::text)`,
);

/** Forgets finished jobs and old events; what waits or died stays. */
export const sweepFinished: JobHandler = {
  name: 'runtime.sweep-finished',
  cron: '40 3 * * *',
  async run(work) {
    await work.run(SWEEP_JOBS, [addMs(work.now, -JOBS_KEPT_MS)]);
    await work.run(SWEEP_PROGRESS, []);
    await work.run(SWEEP_BEGUN, []);
    await work.run(SWEEP_DELIVERIES, [addMs(work.now, -EVENTS_KEPT_MS)]);
    await work.run(SWEEP_EVENTS, [addMs(work.now, -EVENTS_KEPT_MS)]);
  },
};
