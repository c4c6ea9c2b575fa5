import type { Instant } from '@yunmeng/kernel/instant';

import { type Queryable, statement } from '../database/database.ts';

/** A job in the hands of a worker. */
export interface ClaimedJob {
  readonly id: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Tries that have failed so far. */
  readonly attempt: number;
  readonly requestId: string;
}

export type JobState = 'waiting' | 'done' | 'dead' | 'cancelled';

/** A job as an operator sees it. */
export interface ListedJob {
  readonly id: string;
  readonly job: string;
  readonly queue: string;
  readonly state: JobState;
  readonly attempt: number;
  readonly runAt: Instant;
  readonly createdAt: Instant;
  readonly lastError: string | null;
  readonly done: number | null;
  readonly total: number | null;
}

const IS_FIRST_OF_ITS_ORDER = `(j.order_key is null or not exists (
    select from runtime.job e
    where e.order_key = j.order_key and e.position < j.position and e.state in ('waiting', 'dead')))`;

/** Locks due jobs of a queue for this transaction; jobs that other workers hold are passed over. */
export const CLAIM = statement<ClaimedJob, [queue: string, now: Instant, jobs: readonly string[], limit: number]>(
  'runtime.claim-jobs',
  `select j.id, j.job, j.payload, j.attempt, j.request_id as "requestId"
   from runtime.job j
   where j.state = 'waiting' and j.queue = $1 and j.run_at <= $2 and j.job = any($3) and ${IS_FIRST_OF_ITS_ORDER}
   order by j.run_at, j.position
   limit $4
   for update of j skip locked`,
);

export const CLAIM_ONE = statement<ClaimedJob, [id: string]>(
  'runtime.claim-job',
  `select j.id, j.job, j.payload, j.attempt, j.request_id as "requestId"
   from runtime.job j
   where j.state = 'waiting' and j.id = $1 and ${IS_FIRST_OF_ITS_ORDER}
   for update of j skip locked`,
);

/** Notes that tries begin, at once and outside their transaction. Answers those that no earlier try left noted. */
export const BEGIN = statement<{ id: string }, [ids: readonly string[], now: Instant]>(
  'runtime.begin-jobs',
  `insert into runtime.job_begun (job_id, begun_at) select id, $2 from unnest($1::uuid[]) as id
   on conflict do nothing returning job_id as id`,
);

export const FORGET_BEGUN = statement<never, [ids: readonly string[]]>(
  'runtime.forget-begun-jobs',
  'delete from runtime.job_begun where job_id = any($1::uuid[])',
);

export const FINISH = statement<never, [ids: readonly string[], now: Instant]>(
  'runtime.finish-jobs',
  `update runtime.job set state = 'done', finished_at = $2 where id = any($1::uuid[])`,
);

/** Only the try that failed is counted, even when another worker has begun the next one meanwhile. */
export const RECORD_FAILURE = statement<
  never,
  [id: string, failedBefore: number, isDead: boolean, retryAt: Instant, error: string, now: Instant]
>(
  'runtime.record-job-failure',
  `with failed as (
     update runtime.job set
       attempt = attempt + 1,
       state = case when $3 then 'dead' else 'waiting' end,
       run_at = $4,
       last_error = $5,
       finished_at = case when $3 then $6::timestamptz end
     where id = $1 and state = 'waiting' and attempt = $2
     returning id)
   delete from runtime.job_begun b using failed where b.job_id = failed.id`,
);

/** Which of these queues have something due. */
export const DUE_QUEUES = statement<{ queue: string }, [queues: readonly string[], now: Instant]>(
  'runtime.due-queues',
  `select q.queue from unnest($1::text[]) as q (queue)
   where exists (select from runtime.job j where j.queue = q.queue and j.state = 'waiting' and j.run_at <= $2)`,
);

export const REPORT_PROGRESS = statement<never, [id: string, done: number, total: number, at: Instant]>(
  'runtime.report-progress',
  `insert into runtime.job_progress (job_id, done, total, at) values ($1, $2, $3, $4)
   on conflict (job_id) do update set done = excluded.done, total = excluded.total, at = excluded.at`,
);

const LISTED = `select j.id, j.job, j.queue, j.state, j.attempt, j.run_at as "runAt", j.created_at as "createdAt",
     j.last_error as "lastError", p.done, p.total
   from runtime.job j left join runtime.job_progress p on p.job_id = j.id`;

const LIST = statement<ListedJob, [state: JobState, limit: number]>(
  'runtime.list-jobs',
  `${LISTED} where j.state = $1 order by j.position desc limit $2`,
);
const FIND = statement<ListedJob, [id: string]>('runtime.find-job', `${LISTED} where j.id = $1`);
const REQUEUE = statement<never, [id: string, now: Instant]>(
  'runtime.requeue-job',
  `update runtime.job set state = 'waiting', attempt = 0, run_at = $2, finished_at = null where id = $1 and state = 'dead'`,
);
const REQUEUE_ALL = statement<never, [now: Instant]>(
  'runtime.requeue-dead-jobs',
  `update runtime.job set state = 'waiting', attempt = 0, run_at = $1, finished_at = null
   where state = 'dead' and (key is null or not exists (
     select from runtime.job w where w.key = runtime.job.key and w.state = 'waiting'))`,
);
const DISCARD = statement<never, [id: string, now: Instant]>(
  'runtime.discard-job',
  `update runtime.job set state = 'cancelled', finished_at = $2 where id = $1 and state = 'dead'`,
);

/** Jobs in one state, newest first. */
export async function listJobs(db: Queryable, state: JobState, limit: number): Promise<ListedJob[]> {
  return db.many(LIST, [state, limit]);
}

/** A job with its progress, for a page that shows how far it is. */
export async function findJob(db: Queryable, id: string): Promise<ListedJob | undefined> {
  return db.maybe(FIND, [id]);
}

/** Gives a dead job all its tries again. @returns whether there was such a dead job */
export async function requeueJob(db: Queryable, id: string, now: Instant): Promise<boolean> {
  return (await db.run(REQUEUE, [id, now])) === 1;
}

/** Gives every dead job all its tries again, except timers that were set anew meanwhile. @returns how many */
export async function requeueAllDead(db: Queryable, now: Instant): Promise<number> {
  return db.run(REQUEUE_ALL, [now]);
}

/** Gives a dead job up for good, so that what waits behind it goes on. @returns whether there was such a dead job */
export async function discardJob(db: Queryable, id: string, now: Instant): Promise<boolean> {
  return (await db.run(DISCARD, [id, now])) === 1;
}
