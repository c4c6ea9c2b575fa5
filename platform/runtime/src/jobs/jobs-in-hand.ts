import type { ClaimedJob } from './job-store.ts';

/**
 * Tries of a process that are noted in any case. A job that takes its process along is among the first that the next
 * process claims, so that nothing has to be noted while all goes well.
 */
const NOTED_FIRST_TRIES = 500;

/** What this process is trying, and whether it still has to note what it begins. */
export class JobsInHand {
  readonly #ids = new Set<string>();
  #tries = 0;

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Those of these jobs whose try is to be noted before it begins. */
  toBeNoted(jobs: readonly ClaimedJob[]): readonly ClaimedJob[] {
    return this.#tries < NOTED_FIRST_TRIES ? jobs : jobs.filter((job) => job.attempt > 0);
  }

  take(jobs: readonly ClaimedJob[]): void {
    this.#tries += jobs.length;
    for (const job of jobs) this.#ids.add(job.id);
  }

  putDown(jobs: readonly ClaimedJob[]): void {
    for (const job of jobs) this.#ids.delete(job.id);
  }
}
