import { epochMs, type Instant, instantOf } from '@yunmeng/kernel/instant';
import { Cron } from 'croner';

import { statement } from '../database/database.ts';
import type { Runtime } from '../runtime.ts';
import { insideOf } from '../runtime-inside.ts';
import { systemActor } from '../system-actor.ts';
import type { JobHandler } from './jobs.ts';

const TICK = statement<{ isFirst: boolean }, [job: string, dueAt: Instant]>(
  'runtime.tick-cron',
  `insert into runtime.cron_tick (job, due_at) values ($1, $2)
   on conflict (job) do update set due_at = excluded.due_at where runtime.cron_tick.due_at < excluded.due_at
   returning xmax = 0 as "isFirst"`,
);

/** Queues recurring jobs when their time has come, in the time of Shanghai. */
interface Schedule {
  /** Queues what has come due since the last call. @returns names of the jobs queued */
  tick(): Promise<string[]>;
}

/**
 * The recurring jobs of the house. An instant that was missed while nothing ran is made up for once, not once for
 * each time; a job seen for the first time waits for its next instant.
 *
 * @throws TypeError when a cron pattern is malformed
 */
export function scheduleOf(runtime: Runtime): Schedule {
  const entries = [...insideOf(runtime).house.jobs.values()].flatMap((handler) =>
    handler.cron === undefined ? [] : [{ handler, cron: patternOf(handler.cron), nextMs: 0 }],
  );
  return {
    tick: async () => {
      const queued: string[] = [];
      const now = runtime.now();
      for (const entry of entries) {
        if (epochMs(now) < entry.nextMs) continue;
        const due = lastDue(entry.cron, now);
        if (due !== undefined && (await queueOnce(runtime, entry.handler, due))) queued.push(entry.handler.name);
        entry.nextMs = entry.cron.nextRun(new Date(epochMs(now)))?.getTime() ?? Number.POSITIVE_INFINITY;
      }
      return queued;
    },
  };
}

function patternOf(pattern: string): Cron {
  return new Cron(pattern, { timezone: 'Asia/Shanghai', paused: true, mode: '5-part' });
}

/** The last instant of the pattern that is not after `now`. */
function lastDue(cron: Cron, now: Instant): Instant | undefined {
  // `previousRuns` looks strictly before its reference.
  const [due] = cron.previousRuns(1, new Date(epochMs(now) + 1000));
  if (due && due.getTime() <= epochMs(now)) return instantOf(due.getTime());
  const [earlier] = cron.previousRuns(1, new Date(epochMs(now)));
  return earlier ? instantOf(earlier.getTime()) : undefined;
}

async function queueOnce(runtime: Runtime, handler: JobHandler, due: Instant): Promise<boolean> {
  return runtime.act({ actor: systemActor }, async (work) => {
    const tick = await work.maybe(TICK, [handler.name, due]);
    if (!tick || tick.isFirst) return false;
    work.schedule({ job: handler.name, payload: { dueAt: due }, key: `cron/${handler.name}` });
    return true;
  });
}
