import type { Static } from 'typebox';

import type { CaseState, Task } from '../contract.ts';
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

/** 批准特别程序: whoever may end a pause sees it, too. */
export const MAY_END_PAUSE = 'cases.approve-special-procedure';

/** Permissions of which any lets an official see a task that is paused. */
export function permissionsWhilePaused(step: TaskStep): readonly string[] {
  const own = TASK_PERMISSIONS[step];
  return step === 'review' || step === 'decide' ? [own, MAY_END_PAUSE] : [own];
}

/** A step, and whether it may be done now. */
export interface WaitingStep {
  readonly step: TaskStep;
  readonly isPaused: boolean;
}

/** The step in which somebody takes part who does the task. */
export function stepOfTask(step: TaskStep): Step {
  return step === 'lapsed-correction' ? 'accept' : step;
}

/**
 * The one step that waits for an official in this state of the case. It is paused while a special procedure is under way,
 * and while the applicant has the turn: whoever asked for a correction still sees what became of it.
 */
export function taskStepOf({
  state,
  correction,
  procedures,
}: Pick<CaseStatus, 'state' | 'correction' | 'procedures'>): WaitingStep | undefined {
  if (state === 'special-procedure') {
    const resumes = procedures.at(-1)?.resumes ?? 'in-review';
    return { step: resumes === 'in-review' ? 'review' : 'decide', isPaused: true };
  }
  // The applicant has the turn until his time has passed.
  if (state === 'correction-required' && correction?.lapsedAt === undefined) return { step: 'accept', isPaused: true };
  const step = STEP_OF_STATE[state];
  return step && { step, isPaused: false };
}

const STEP_OF_STATE: Partial<Readonly<Record<CaseState, TaskStep>>> = {
  submitted: 'accept',
  'correction-required': 'lapsed-correction',
  'in-review': 'review',
  'pending-decision': 'decide',
  approved: 'deliver',
  rejected: 'deliver',
};
