import type { Answers } from '@yunmeng/forms';
import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Actor } from '@yunmeng/runtime';
import type { FindCalendar } from '@yunmeng/time-limits';

import type { Action } from '../case/action.ts';
import type { CaseStatus } from '../case/case-status.ts';
import { duesOf } from '../case/clocks.ts';
import type { ActScene } from '../case/may-act.ts';
import type { TaskStep } from '../case/task-step.ts';
import type { Pinned } from '../pinned-item.ts';

/** 申请人 as the case keeps him. Numbers are whole; every reader gets them masked as far as his step allows. */
export interface Applicant {
  readonly accountId: string;
  readonly name: string;
  readonly citizenId?: string;
  readonly phone?: string;
}

/** A file of the case. Without `actionSeq` it belongs to a correction that is being prepared. */
export interface RecordedFile {
  readonly id: string;
  readonly materialCode: string;
  readonly name: string;
  readonly hash: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly at: Instant;
  readonly actionSeq?: number;
}

/** The open task of a case. */
export interface OpenTask {
  readonly id: string;
  readonly step: TaskStep;
  readonly isPaused: boolean;
  readonly assignee?: { readonly accountId: string; readonly name: string };
}

/** 办件档案: one case with its actions, as the rules and the pages need it. */
export interface CaseRecord {
  readonly cityCode: string;
  readonly id: string;
  readonly regionCode: DivisionCode;
  readonly scopeCode: DivisionCode;
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly pinned: Pinned;
  readonly applicant: Applicant;
  readonly answers: Answers;
  readonly actions: readonly Action[];
  /** The projection of `actions`. */
  readonly status: CaseStatus;
  readonly task: OpenTask | undefined;
  readonly files: readonly RecordedFile[];
}

/** A moment, seen by somebody, with the calendars of that moment. */
export interface Beholder {
  readonly actor: Actor;
  readonly now: Instant;
  readonly find: FindCalendar;
}

/** What an act of the beholder on the case would be judged by. */
export function sceneOf(record: CaseRecord, { actor, now, find }: Beholder): ActScene {
  const { status, pinned, applicant, scopeCode, task } = record;
  const today: PlainDate = shanghaiDay(now);
  return {
    status,
    pinned,
    applicantAccountId: applicant.accountId,
    target: { scopeCode, orgCode: pinned.item.org.code },
    actor,
    task,
    today,
    dues: duesOf(status, today, find),
    find,
    latest: latestAction(record),
  };
}

/** The last recorded action. */
export function latestAction({ actions, id }: Pick<CaseRecord, 'actions' | 'id'>): Action {
  const latest = actions.at(-1);
  if (!latest) throw new Error(`case ${id} has no actions`);
  return latest;
}
