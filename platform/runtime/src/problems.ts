import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

import type { Verdict } from './actor.ts';

/** 无权: the actor may not do this here. */
export const FORBIDDEN: ProblemKind = {
  code: 'runtime.forbidden',
  status: 403,
  title: { zh: '没有权限', en: 'Not permitted' },
};

/** The refusal, with the verdict's reason. */
export function forbidden(verdict: Verdict): Problem {
  return new Problem(FORBIDDEN, { detail: verdict.reason });
}

/** The database half's kinds; the HTTP half's stand in http/http-problems.ts. */
export const runtimeProblems: readonly ProblemKind[] = [FORBIDDEN];
