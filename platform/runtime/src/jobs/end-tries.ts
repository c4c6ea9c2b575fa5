import { addMs } from '@yunmeng/kernel/instant';
import { Problem } from '@yunmeng/kernel/problem';

import type { Queryable } from '../database/database.ts';
import { codeOf } from '../database/unavailable.ts';
import { wordsWithoutValues } from '../operation/error-facts.ts';
import type { Runtime } from '../runtime.ts';
import { insideOf } from '../runtime-inside.ts';
import { backoffMs } from './backoff.ts';
import { type ClaimedJob, RECORD_FAILURE } from './job-store.ts';

const DEFAULT_MAX_ATTEMPTS = 8;
const ERROR_TEXT_LIMIT = 500;

/** Counts a try whose handler threw; after the last one the job is a dead letter. */
export async function recordFailure(runtime: Runtime, job: ClaimedJob, error: unknown): Promise<void> {
  await record(runtime, runtime.db, { job, text: describe(error), isAtOnce: false });
  report(runtime, job, codeOf(error) ?? (error instanceof Error ? error.name : 'unknown'));
}

/**
 * Counts a try that its process or its connection did not survive, on the transaction that holds the job now. The
 * first time is most likely nothing to do with the job, so it need not wait.
 */
export async function recordLoss(runtime: Runtime, tx: Queryable, job: ClaimedJob): Promise<void> {
  const text = 'the process or its database connection ended while this job ran';
  await record(runtime, tx, { job, text, isAtOnce: job.attempt === 0 });
  report(runtime, job, 'lost');
}

interface Failure {
  readonly job: ClaimedJob;
  readonly text: string;
  readonly isAtOnce: boolean;
}

async function record(runtime: Runtime, db: Queryable, { job, text, isAtOnce }: Failure): Promise<void> {
  const now = runtime.now();
  const chance = (runtime.randomBytes(1)[0] ?? 0) / 255;
  const retryAt = isAtOnce ? now : addMs(now, backoffMs(job.attempt + 1, chance));
  await db.run(RECORD_FAILURE, [job.id, job.attempt, isLastTry(runtime, job), retryAt, text, now]);
}

function report(runtime: Runtime, job: ClaimedJob, error: string): void {
  const facts = { job: job.job, id: job.id, attempt: job.attempt + 1, error };
  if (isLastTry(runtime, job))
    runtime.log.error(facts, 'a job failed for the last time: see "yunmeng jobs list --dead"');
  else runtime.log.warn(facts, 'a job failed and will be tried again');
}

function isLastTry(runtime: Runtime, job: ClaimedJob): boolean {
  const handler = insideOf(runtime).house.jobs.get(job.job);
  return job.attempt + 1 >= (handler?.maxAttempts ?? DEFAULT_MAX_ATTEMPTS);
}

/** For the operator who looks at the dead letter: what went wrong, without what somebody entered. */
function describe(error: unknown): string {
  if (error instanceof Problem) return error.message.slice(0, ERROR_TEXT_LIMIT);
  const text = error instanceof Error ? `${error.name}: ${wordsWithoutValues(error)}` : `a ${typeof error} was thrown`;
  return text.slice(0, ERROR_TEXT_LIMIT);
}
