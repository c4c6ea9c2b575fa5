import { factsOf, unitOn } from '../act.ts';
import type { Transaction } from '../database/database.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import type { Runtime } from '../runtime.ts';
import { insideOf } from '../runtime-inside.ts';
import { systemActor } from '../system-actor.ts';
import { recordFailure, recordLoss } from './end-tries.ts';
import { BEGIN, CLAIM, CLAIM_ONE, type ClaimedJob, FINISH, FORGET_BEGUN, REPORT_PROGRESS } from './job-store.ts';
import type { JobHandler, JobRun } from './jobs.ts';

/** Light jobs in one transaction: enough to spread the commit, few enough that a failure repeats little. */
const LIGHT_BATCH = 32;

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

type Claim = (tx: Transaction) => Promise<readonly ClaimedJob[]>;

/**
 * Claims due jobs of a lane and runs them: claim, handlers, their writes and the marks "done" are one transaction,
 * so a worker that dies leaves nothing half-done and its jobs are free again at once. That a try begins is noted
 * outside of it: one that takes its process along is counted when its job is claimed again.
 *
 * @returns how many jobs were tried
 * @throws DatabaseUnavailable when the database is away
 */
export async function runLane(runtime: Runtime, lane: Lane): Promise<number> {
  return tryJobs(runtime, (tx) => tx.many(CLAIM, [lane.queue, runtime.now(), lane.jobs, lane.limit]));
}

async function tryAlone(runtime: Runtime, jobs: readonly ClaimedJob[]): Promise<void> {
  for (const job of jobs) await tryJobs(runtime, (tx) => tx.many(CLAIM_ONE, [job.id]));
}

async function tryJobs(runtime: Runtime, claim: Claim): Promise<number> {
  const { inHand } = insideOf(runtime);
  let begun: readonly ClaimedJob[] = [];
  let alone: readonly ClaimedJob[] = [];
  let tried = 0;
  try {
    await inOneTransaction(runtime, async (tx) => {
      // A try of ours may still be waiting for its failure to be written down.
      const claimed = (await claim(tx)).filter((job) => !inHand.has(job.id));
      // What has failed before may do so again, and would take the others with it.
      alone = claimed.length > 1 ? claimed.filter((job) => job.attempt > 0) : [];
      tried = claimed.length;
      begun = await begin(runtime, tx, alone.length > 0 ? claimed.filter((job) => job.attempt === 0) : claimed);
      inHand.take(begun);
      return begun;
    });
  } catch (error) {
    if (error instanceof DatabaseUnavailable || begun.length === 0) throw error;
    alone = [...(await afterFailure(runtime, begun, error)), ...alone];
  } finally {
    inHand.putDown(begun);
  }
  await tryAlone(runtime, alone);
  return tried;
}

/** Notes that tries begin. @returns the jobs to run: not those whose last try ended with its process, which is counted */
async function begin(runtime: Runtime, tx: Transaction, jobs: readonly ClaimedJob[]): Promise<readonly ClaimedJob[]> {
  const toBeNoted = insideOf(runtime).inHand.toBeNoted(jobs);
  if (toBeNoted.length === 0) return jobs;
  const noted = new Set((await runtime.db.many(BEGIN, [toBeNoted.map(idOf), runtime.now()])).map(idOf));
  const lost = toBeNoted.filter((job) => !noted.has(job.id));
  for (const job of lost) await recordLoss(runtime, tx, job);
  return jobs.filter((job) => !lost.includes(job));
}

/** @returns the jobs to run one by one: of several that failed together, only the guilty one is to be counted */
async function afterFailure(
  runtime: Runtime,
  jobs: readonly ClaimedJob[],
  error: unknown,
): Promise<readonly ClaimedJob[]> {
  const [first, ...more] = jobs;
  if (first && more.length === 0) {
    await recordFailure(runtime, first, error);
    return [];
  }
  await runtime.db.run(FORGET_BEGUN, [jobs.map(idOf)]);
  return jobs;
}

const idOf = ({ id }: { readonly id: string }): string => id;

async function inOneTransaction(runtime: Runtime, claim: Claim): Promise<void> {
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
    await tx.run(FINISH, [jobs.map(idOf), runtime.now()]);
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
