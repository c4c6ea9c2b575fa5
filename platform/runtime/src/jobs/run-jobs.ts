import { addMs } from '@yunmeng/kernel/instant';
import { Problem } from '@yunmeng/kernel/problem';

import { factsOf, unitOn } from '../act.ts';
import type { Transaction } from '../database/database.ts';
import { codeOf, DatabaseUnavailable } from '../database/unavailable.ts';
import type { Runtime } from '../runtime.ts';
import { insideOf } from '../runtime-inside.ts';
import { systemActor } from '../system-actor.ts';
import { backoffMs } from './backoff.ts';
import { CLAIM, CLAIM_ONE, type ClaimedJob, FINISH, RECORD_FAILURE, REPORT_PROGRESS } from './job-store.ts';
import type { JobHandler, JobRun } from './jobs.ts';

export const DEFAULT_MAX_ATTEMPTS = 8;
/** Light jobs in one transaction: enough to spread the commit, few enough that a failure repeats little. */
const LIGHT_BATCH = 32;
const ERROR_TEXT_LIMIT = 500;

/** Jobs of one queue that may be claimed together. */
export interface Lane {
  readonly queue: string;
  readonly jobs: readonly string[];
  readonly limit: number;
}

/** Lanes of the handlers: each queue has one for its light jobs, one for the others. */
export function lanesOf(handlers: Iterable<JobHandler>, queueOf: (job: string) => string): Lane[] {
  const lanes = new Map<string, { queue: string; jobs: string[]; limit: number }>();
  for (const handler of handlers) {
    const queue = queueOf(handler.name);
    const limit = handler.isLight === true ? LIGHT_BATCH : 1;
    const lane = lanes.get(`${queue} ${limit}`) ?? { queue, jobs: [], limit };
    lane.jobs.push(handler.name);
    lanes.set(`${queue} ${limit}`, lane);
  }
  return [...lanes.values()];
}

/**
 * Claims due jobs of a lane and runs them: claim, handlers, their writes and the marks "done" are one transaction,
 * so a worker that dies leaves nothing half-done and its jobs are free again at once.
 *
 * @returns how many jobs were tried
 * @throws DatabaseUnavailable when the database is away; no try is counted then
 */
export async function runLane(runtime: Runtime, lane: Lane): Promise<number> {
  let claimed: readonly ClaimedJob[] = [];
  try {
    await inOneTransaction(runtime, async (tx) => {
      claimed = await tx.many(CLAIM, [lane.queue, runtime.now(), lane.jobs, lane.limit]);
      return claimed;
    });
    return claimed.length;
  } catch (error) {
    const [first] = claimed;
    if (error instanceof DatabaseUnavailable || first === undefined) throw error;
    if (claimed.length === 1) {
      await recordFailure(runtime, first, error);
      return 1;
    }
  }
  // One of several failed and took the others with it: each runs by itself now, so only the guilty one is counted.
  for (const job of claimed) await runAlone(runtime, job);
  return claimed.length;
}

async function runAlone(runtime: Runtime, job: ClaimedJob): Promise<void> {
  try {
    await inOneTransaction(runtime, (tx) => tx.many(CLAIM_ONE, [job.id]));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    await recordFailure(runtime, job, error);
  }
}

async function inOneTransaction(
  runtime: Runtime,
  claim: (tx: Transaction) => Promise<readonly ClaimedJob[]>,
): Promise<void> {
  const { parts, house } = insideOf(runtime);
  let hasJobs = false;
  await runtime.db.transaction(async (tx) => {
    const jobs = await claim(tx);
    if (jobs.length === 0) return;
    const units = jobs.map((job) => ({
      job,
      ...unitOn(tx, factsOf(parts, { actor: systemActor, requestId: job.requestId }), house),
    }));
    for (const { job, unit } of units) {
      const handler = house.jobs.get(job.job);
      if (!handler) throw new Error(`no module declares the job ${job.job}`);
      await handler.run(unit, job.payload, runOf(runtime, job));
    }
    // Marked before the buffers are written: a job that sets its own timer anew must not meet itself as waiting.
    await tx.run(FINISH, [jobs.map((job) => job.id), runtime.now()]);
    for (const { buffer } of units) hasJobs = (await buffer.flush(tx)) || hasJobs;
  });
  if (hasJobs) parts.wake();
}

function runOf(runtime: Runtime, job: ClaimedJob): JobRun {
  return {
    id: job.id,
    attempt: job.attempt + 1,
    runtime,
    progress: async (done, total) => {
      await runtime.db.run(REPORT_PROGRESS, [job.id, done, total, runtime.now()]);
    },
  };
}

async function recordFailure(runtime: Runtime, job: ClaimedJob, error: unknown): Promise<void> {
  const handler = insideOf(runtime).house.jobs.get(job.job);
  const failures = job.attempt + 1;
  const isDead = failures >= (handler?.maxAttempts ?? DEFAULT_MAX_ATTEMPTS);
  const now = runtime.now();
  const chance = (runtime.randomBytes(1)[0] ?? 0) / 255;
  await runtime.db.run(RECORD_FAILURE, [
    job.id,
    job.attempt,
    isDead,
    addMs(now, backoffMs(failures, chance)),
    describe(error),
    now,
  ]);
  const facts = {
    job: job.job,
    id: job.id,
    attempt: failures,
    error: codeOf(error) ?? (error instanceof Error ? error.name : 'unknown'),
  };
  if (isDead) runtime.log.error(facts, 'a job failed for the last time: see "yunmeng jobs list --dead"');
  else runtime.log.warn(facts, 'a job failed and will be tried again');
}

/** For the operator who looks at the dead letter; it stays in the database and goes into no log. */
function describe(error: unknown): string {
  if (error instanceof Problem) return error.message.slice(0, ERROR_TEXT_LIMIT);
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, ERROR_TEXT_LIMIT);
}
