import { auditVerify } from './audit/audit-command.ts';
import { backupCommand, restoreCommand } from './backup/backup-commands.ts';
import { configCommand } from './config-command.ts';
import { deliverEvent } from './events/deliver-event.ts';
import { fileProblems } from './files/file-problems.ts';
import { sweepFiles } from './files/sweep-files.ts';
import { httpProblems } from './http/http-problems.ts';
import { purgeIdempotency } from './http/idempotency.ts';
import { jobsDiscard, jobsList, jobsRequeue } from './jobs/job-commands.ts';
import { sweepFinished } from './jobs/sweep.ts';
import { defineModule } from './module.ts';
import { runtimeProblems } from './problems.ts';

/** 运行底座: the module that composes, stores, audits, announces and schedules for all others. */
export const module = defineModule({
  name: 'runtime',
  title: { zh: '运行底座', en: 'Runtime' },
  plan: [],
  beyond: 'The floor every other module stands on: transactions, audit trail, events, jobs, HTTP.',
  migrations: new URL('../migrations/', import.meta.url),
  permissions: [
    { name: 'runtime.jobs', title: { zh: '查看和重排后台任务', en: 'See and requeue background jobs' } },
    { name: 'runtime.audit', title: { zh: '查阅审计记录', en: 'Read the audit trail' } },
  ],
  problems: [...runtimeProblems, ...httpProblems, ...fileProblems],
  commands: [configCommand, auditVerify, jobsList, jobsRequeue, jobsDiscard, backupCommand, restoreCommand],
  jobs: [deliverEvent, purgeIdempotency, sweepFinished, sweepFiles],
});
