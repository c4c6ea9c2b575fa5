import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import { type Actor, systemActor } from '@yunmeng/runtime';
import type { FindCalendar } from '@yunmeng/time-limits';

import type { Act } from '../case/act.ts';
import { actionOf } from '../case/action-record.ts';
import type { Action } from '../case/action.ts';
import { caseLimits } from '../case/case-limits.ts';
import type { CaseStatus } from '../case/case-status.ts';
import { duesOf } from '../case/clocks.ts';
import { decideAct } from '../case/decide-act.ts';
import type { ActScene } from '../case/may-act.ts';
import { project, projectNext } from '../case/project.ts';
import { taskStepOf } from '../case/task-step.ts';
import type { Pinned, PinnedItem } from '../pinned-item.ts';
import { aCaseForm, anApplicant, aPinnedItem, TEST_ORG, YUNMENG } from './people-and-items.ts';

/** A case that exists in memory only: its rules without a database. */
export class PlayedCase {
  readonly pinned: Pinned;
  readonly actions: Action[];
  status: CaseStatus;
  assignee: { readonly accountId: string; readonly name: string } | undefined;
  readonly #find: FindCalendar;

  constructor(at: Instant, find: FindCalendar, item: PinnedItem = aPinnedItem()) {
    this.#find = find;
    this.pinned = { item, form: aCaseForm() };
    const open = { kind: 'open', data: { limits: caseLimits(item), regionCode: YUNMENG } } as const;
    this.actions = [actionOf(open, { seq: 1, at, actor: anApplicant(), itemVersion: item.version })];
    this.status = project(this.actions);
  }

  scene(actor: Actor, at: Instant): ActScene {
    const [today, step] = [shanghaiDay(at), taskStepOf(this.status)];
    const latest = this.actions.at(-1);
    if (!latest) throw new Error('a case has its first action');
    return {
      status: this.status,
      pinned: this.pinned,
      applicantAccountId: anApplicant().accountId,
      target: { scopeCode: YUNMENG, orgCode: TEST_ORG.code },
      actor,
      task: step && { step: step.step, ...(this.assignee && { assignee: this.assignee }) },
      today,
      dues: duesOf(this.status, today, this.#find),
      find: this.#find,
      latest,
    };
  }

  /** Does an act by the rules. @throws Problem its refusal; the case is as it was */
  do(actor: Actor, act: Act, at: Instant): void {
    const decided = decideAct(this.scene(actor, at), act);
    const action = actionOf(decided, { seq: this.status.version + 1, at, actor, itemVersion: this.pinned.item.version });
    this.status = projectNext(this.status, action);
    this.actions.push(action);
  }

  /** What the law does when a timer fires. */
  doByLaw(act: 'accept-by-law' | 'lapse-correction', at: Instant): void {
    this.do(systemActor, { act }, at);
  }
}
