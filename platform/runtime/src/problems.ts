import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

import type { Verdict } from './actor.ts';

/** 无权: the actor may not do this here. */
export const FORBIDDEN: ProblemKind = {
  code: 'runtime.forbidden',
  status: 403,
  title: { zh: '没有权限', en: 'Not permitted' },
};

/** The refusal, with the verdict's reason; the permission goes with it for whoever administers accounts. */
export function forbidden(verdict: Verdict, permission: string): Problem {
  return new Problem(FORBIDDEN, { detail: verdict.reason, facts: { permission } });
}

/** 没有这个失败的任务: only dead jobs can be requeued or given up. */
const NO_SUCH_DEAD_JOB: ProblemKind = {
  code: 'runtime.no-such-dead-job',
  status: 404,
  title: { zh: '没有这个失败的任务', en: 'There is no such dead job' },
};

/** The refusal, with where to look. */
export function noSuchDeadJob(id: string): Problem {
  return new Problem(NO_SUCH_DEAD_JOB, {
    detail: {
      zh: `没有编号为 ${id} 的失败任务，请用 yunmeng jobs list --dead 查看。`,
      en: `No dead job has the id ${id}: see "yunmeng jobs list --dead".`,
    },
  });
}

/** The database half's kinds; the HTTP half's stand in http/http-problems.ts. */
export const runtimeProblems: readonly ProblemKind[] = [FORBIDDEN, NO_SUCH_DEAD_JOB];
