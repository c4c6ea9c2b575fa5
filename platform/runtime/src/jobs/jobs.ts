import type { Instant } from '@yunmeng/kernel/instant';

import type { Runtime } from '../runtime.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Work to be done later, queued in the transaction that wants it. */
export interface JobRequest {
  /** The handler, `module.kebab-name`. */
  readonly job: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Not before this instant; at once when absent. */
  readonly runAt?: Instant;
  /** At most one waiting job has this key; scheduling again moves it (timers). */
  readonly key?: string;
  /** Jobs with the same order key run one after another, in the order in which they were queued. */
  readonly orderKey?: string;
}

/** What a handler learns about its run. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly runtime: Runtime;
  /** Shows `done` of `total` to whoever watches the job; written at once, outside the handler's transaction. */
  progress(done: number, total: number): Promise<void>;
}

/** A handler. Its unit of work commits together with the mark "done". */
export interface JobHandler {
  readonly name: string;
  /** Fairness is between queues: one flooded queue does not starve another. Default `ordinary`. */
  readonly queue?: string;
  /** Tries before the job becomes a dead letter. Default 8, with exponential backoff. */
  readonly maxAttempts?: number;
  /** It only touches the database and ends quickly: the worker may run several in one transaction. Default false. */
  readonly isLight?: boolean;
  /** Five-field cron in Asia/Shanghai, for what recurs. */
  readonly cron?: string;
  run(work: UnitOfWork, payload: Readonly<Record<string, unknown>>, run: JobRun): Promise<void>;
}
