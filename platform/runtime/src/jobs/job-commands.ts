import { isUuid } from '@yunmeng/kernel/uuid';

import { tellUsage } from '../command-usage.ts';
import type { Command } from '../module.ts';
import { noSuchDeadJob } from '../problems.ts';
import { discardJob, type JobState, type ListedJob, listJobs, requeueAllDead, requeueJob } from './job-store.ts';

const LIST_LIMIT = 200;
const STATES: readonly JobState[] = ['dead', 'done', 'cancelled'];

/** `jobs list`: what waits, or with a flag what died, was done or cancelled. */
export const jobsList: Command = {
  name: 'jobs list',
  usage: 'jobs list [--dead | --done | --cancelled]',
  title: { zh: '列出后台任务', en: 'List background jobs' },
  async run(runtime, args, print) {
    const [flag, ...more] = args;
    const state = flag === undefined ? 'waiting' : STATES.find((one) => flag === `--${one}`);
    if (state === undefined || more.length > 0) return tellUsage(print, jobsList);
    const jobs = await listJobs(runtime.db, state, LIST_LIMIT);
    for (const job of jobs) print(lineOf(job));
    print(`${jobs.length}${jobs.length === LIST_LIMIT ? '+' : ''} ${state}`);
    return 0;
  },
};

/** `jobs requeue`: gives dead jobs all their tries again. */
export const jobsRequeue: Command = {
  name: 'jobs requeue',
  usage: 'jobs requeue <id> | --all-dead',
  title: { zh: '重新排队失败的任务', en: 'Requeue dead jobs' },
  async run(runtime, [target, ...more], print) {
    if (target === undefined || more.length > 0) return tellUsage(print, jobsRequeue);
    if (target === '--all-dead') {
      print(`${await requeueAllDead(runtime.db, runtime.now())} 个任务已重新排队 / requeued`);
      return 0;
    }
    return report(isUuid(target) && (await requeueJob(runtime.db, target, runtime.now())), target, print);
  },
};

/** `jobs discard`: gives a dead job up, so that what waits behind it goes on. */
export const jobsDiscard: Command = {
  name: 'jobs discard',
  usage: 'jobs discard <id>',
  title: { zh: '放弃失败的任务', en: 'Give up a dead job' },
  async run(runtime, [target, ...more], print) {
    if (target === undefined || more.length > 0) return tellUsage(print, jobsDiscard);
    return report(isUuid(target) && (await discardJob(runtime.db, target, runtime.now())), target, print);
  },
};

function lineOf(job: ListedJob): string {
  const progress = job.total === null ? '' : ` ${job.done}/${job.total}`;
  const error = job.lastError === null ? '' : ` ${JSON.stringify(job.lastError)}`;
  return `${job.id} ${job.job} (${job.queue}) ${job.runAt} tries ${job.attempt}${progress}${error}`;
}

/** @throws Problem `runtime.no-such-dead-job` */
function report(isDone: boolean, id: string, print: (line: string) => void): number {
  if (!isDone) throw noSuchDeadJob(id);
  print(`${id}: 已处理 / done`);
  return 0;
}
