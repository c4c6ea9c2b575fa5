import { sealAudit } from '../audit/seal.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { errorFacts } from '../operation/error-facts.ts';
import type { Runtime } from '../runtime.ts';
import { insideOf } from '../runtime-inside.ts';
import { scheduleOf } from './cron.ts';
import { DUE_QUEUES, FORGET_BEGUN } from './job-store.ts';
import { type Lane, lanesOf, runLane } from './run-jobs.ts';

export interface WorkerOptions {
  /** Jobs (or batches of light jobs) at the same time. Each holds a connection. Default 4. */
  readonly slots?: number;
  /** How often the table is looked at when nothing wakes the worker. Default 200. */
  readonly pollMs?: number;
}

/** The loops behind the scenes: jobs, event deliveries, timers, cron and the sealing of the audit trail. */
export interface Worker {
  /** Lets what is running finish, then ends. */
  stop(): Promise<void>;
  /**
   * For a process that ends although something is still running: what is cut with it is rolled back and runs again,
   * and is not counted as a try.
   */
  abandon(): Promise<void>;
}

const SEAL_EVERY_MS = 500;
const CRON_EVERY_MS = 1000;
const OUTAGE_PAUSE_MS = 500;
/** Turns before the worker looks again which queues have something due. */
const PASSES = 16;

/** Starts the worker. Any number of processes may run one on the same database. */
export function startWorker(runtime: Runtime, options: WorkerOptions = {}): Worker {
  const { house, wakers, inHand } = insideOf(runtime);
  const pulse = new Pulse();
  const wake = (): void => pulse.beat();
  wakers.add(wake);
  const loops = new Loops(runtime, pulse);
  const lanes = lanesOf(house.jobs.values(), (job) => house.queueOf(job));
  const queues = [...new Set(lanes.map((lane) => lane.queue))];
  const schedule = scheduleOf(runtime);

  loops.every(options.pollMs ?? 200, async () => {
    const due = await runtime.db.many(DUE_QUEUES, [queues, runtime.now()]);
    if (due.length > 0) pulse.beat();
  });
  loops.every(CRON_EVERY_MS, async () => void (await schedule.tick()));
  loops.every(SEAL_EVERY_MS, async () => void (await sealAudit(runtime)));
  for (let slot = 0; slot < (options.slots ?? 4); slot += 1) {
    const turn = rotation(lanes, slot);
    loops.onEachBeat(() => runRound(runtime, turn()));
  }
  return {
    stop: async () => {
      wakers.delete(wake);
      await loops.stop();
    },
    abandon: async () => {
      if (inHand.ids.length > 0) await runtime.db.run(FORGET_BEGUN, [inHand.ids]);
    },
  };
}

/** Runs everything that is due now, deliveries included, until nothing is left; for tests and commands. */
export async function drainJobs(runtime: Runtime): Promise<number> {
  const { house } = insideOf(runtime);
  const lanes = lanesOf(house.jobs.values(), (job) => house.queueOf(job));
  let total = 0;
  for (;;) {
    let tried = 0;
    for (const lane of lanes) tried += await runLane(runtime, lane);
    if (tried === 0) return total;
    total += tried;
  }
}

/**
 * Claims from the lanes of queues with something due, one claim from each in turn: a queue with a thousand jobs gets
 * no more turns than one with a single job.
 */
async function runRound(runtime: Runtime, lanes: readonly Lane[]): Promise<boolean> {
  const queues = [...new Set(lanes.map((lane) => lane.queue))];
  const due = new Set((await runtime.db.many(DUE_QUEUES, [queues, runtime.now()])).map((row) => row.queue));
  let live = lanes.filter((lane) => due.has(lane.queue));
  let isBusy = false;
  for (let pass = 0; pass < PASSES && live.length > 0; pass += 1) {
    const productive: Lane[] = [];
    for (const lane of live) {
      if ((await runLane(runtime, lane)) > 0) productive.push(lane);
    }
    live = productive;
    isBusy ||= live.length > 0;
  }
  return isBusy;
}

/** The lanes, beginning each time with another one. */
function rotation(lanes: readonly Lane[], first: number): () => readonly Lane[] {
  let start = first;
  return () => {
    start = lanes.length === 0 ? 0 : (start + 1) % lanes.length;
    return [...lanes.slice(start), ...lanes.slice(0, start)];
  };
}

/** Wakes whoever waits; a beat that nobody waited for is not lost. */
class Pulse {
  #count = 0;
  #waiting: (() => void)[] = [];

  get count(): number {
    return this.#count;
  }

  beat(): void {
    this.#count += 1;
    const woken = this.#waiting;
    this.#waiting = [];
    for (const go of woken) go();
  }

  /** Resolves at the first beat after `seen`. */
  async after(seen: number): Promise<void> {
    if (this.#count > seen) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

/** Runs loops until they are stopped; an outage of the database pauses them and is logged once. */
class Loops {
  readonly #runtime: Runtime;
  readonly #pulse: Pulse;
  readonly #running: Promise<void>[] = [];
  readonly #sleepers = new Set<() => void>();
  #isStopping = false;
  #isOut = false;

  constructor(runtime: Runtime, pulse: Pulse) {
    this.#runtime = runtime;
    this.#pulse = pulse;
  }

  every(ms: number, step: () => Promise<void>): void {
    this.#start(async () => {
      await step();
      await this.#sleep(ms);
    });
  }

  /** Runs `round` after each beat, and again for as long as it finds something to do. */
  onEachBeat(round: () => Promise<boolean>): void {
    this.#start(async () => {
      const seen = this.#pulse.count;
      if (!(await round()) && !this.#isStopping) await this.#pulse.after(seen);
    });
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#pulse.beat();
    for (const wake of this.#sleepers) wake();
    await Promise.all(this.#running);
  }

  #start(step: () => Promise<void>): void {
    const loop = async (): Promise<void> => {
      while (!this.#isStopping) {
        try {
          await step();
          this.#noteRecovery();
        } catch (error) {
          this.#noteFailure(error);
          await this.#sleep(OUTAGE_PAUSE_MS);
        }
      }
    };
    this.#running.push(loop());
  }

  #noteRecovery(): void {
    if (!this.#isOut) return;
    this.#isOut = false;
    this.#runtime.log.info({}, 'the database answers again; background work goes on');
  }

  #noteFailure(error: unknown): void {
    if (!(error instanceof DatabaseUnavailable)) {
      this.#runtime.log.error(errorFacts(error), 'background work failed');
    } else if (!this.#isOut) {
      this.#isOut = true;
      this.#runtime.log.warn({}, 'the database is away; background work waits for it');
    }
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#isStopping) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#sleepers.add(end);
    });
  }
}
