import type { Static } from 'typebox';

import type { Task } from '../contract.ts';
import type { Step } from './action.ts';
import type { CaseStatus } from './case-status.ts';

/** 待办环节: what waits for an official. */
export type TaskStep = Static<typeof Task>['step'];

/** Permission that a task asks for. */
export const TASK_PERMISSIONS: Readonly<Record<TaskStep, string>> = {
  accept: 'cases.accept',
  'lapsed-correction': 'cases.accept',
  review: 'cases.review',
  decide: 'cases.decide',
  deliver: 'cases.deliver',
};

/** The step in which somebody takes part who does the task. */
export function stepOfTask(step: TaskStep): Step {
  return step === 'lapsed-correction' ? 'accept' : step;
}

/** The one step that waits for an official in this state of the case; none while the applicant has the turn. */
export function taskStepOf(status: CaseStatus): { readonly step: TaskStep; readonly isPaused: boolean } | undefined {
  switch (status.state) {
    case 'submitted':
      return { step: 'accept', isPaused: false };
    case 'correction-required':
      return status.correction?.lapsedAt === undefined ? undefined : { step: 'lapsed-correction', isPaused: false };
    case 'in-review':
      return { step: 'review', isPaused: false };
    case 'pending-decision':
      return { step: 'decide', isPaused: false };
    case 'special-procedure': {
      const resumes = status.procedures.at(-1)?.resumes ?? 'in-review';
      return { step: resumes === 'in-review' ? 'review' : 'decide', isPaused: true };
    }
    case 'approved':
    case 'rejected':
      return { step: 'deliver', isPaused: false };
    case 'closed':
    case 'not-accepted':
    case 'withdrawn':
    case 'terminated':
      return undefined;
  }
}
