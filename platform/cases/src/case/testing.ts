import type { Answers, Form } from '@yunmeng/forms';
import { aField, aForm } from '@yunmeng/forms/testing';
import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import { type Actor, systemActor } from '@yunmeng/runtime';
import { anActor, anOfficial, type OfficialOptions } from '@yunmeng/runtime/testing';
import type { FindCalendar } from '@yunmeng/time-limits';

import type { Pinned, PinnedItem } from '../pinned-item.ts';
import type { Act } from './act.ts';
import { actionOf } from './action-record.ts';
import type { Action } from './action.ts';
import { caseLimits } from './case-limits.ts';
import type { CaseStatus } from './case-status.ts';
import { duesOf } from './clocks.ts';
import { decideAct } from './decide-act.ts';
import type { ActScene } from './may-act.ts';
import { project, projectNext } from './project.ts';
import { taskStepOf } from './task-step.ts';

/** 云梦县 and a body of it with a fictional credit code. */
export const YUNMENG = parseDivisionCode('420923');
export const TEST_ORG = { code: '11420923MB0000001X', name: '云梦县行政审批局' } as const;

/** A licensing item of 云梦县: promised in 10 working days, legal limit 20, one expert review of 5; say what differs. */
export function aPinnedItem(given: Partial<PinnedItem> = {}): PinnedItem {
  return {
    id: '0192aaaa-0000-7000-8000-000000000001',
    version: 1,
    code: '11420923MB0000001X4420125005000',
    name: '食品经营许可（新办）',
    type: 'licensing',
    org: TEST_ORG,
    regionCode: YUNMENG,
    caseType: 'promised',
    promisedLimit: { count: 10, unit: 'working-day' },
    statutoryLimit: { count: 20, unit: 'working-day' },
    specialProcedures: [
      { kind: 'expert-review', name: '专家评审', basis: '《食品经营许可和备案管理办法》第二十条', plannedDays: 5 },
    ],
    materials: [
      { code: 'plan', name: '经营场所平面图', need: 'required', waiver: 'none', standard: '标明各功能区' },
      { code: 'lease', name: '房屋租赁合同', need: 'optional', waiver: 'none' },
    ],
    result: { kind: 'licence', name: '食品经营许可证' },
    fees: [],
    places: [
      {
        name: '云梦县政务服务中心',
        address: '云梦县楚王城大道1号',
        window: '一楼3号窗口',
        hours: '周一至周五9:00至17:30',
      },
    ],
    phone: '0712-4320000',
    complaintPhone: '0712-12345',
    legalBases: [{ law: '中华人民共和国食品安全法', article: '第三十五条' }],
    remedies: {
      reconsideration: '60天内可以向云梦县人民政府申请行政复议',
      litigation: '6个月内可以向云梦县人民法院起诉',
    },
    ...given,
  };
}

/** The form of {@link aPinnedItem}. */
export function aCaseForm(): Form {
  return aForm([
    aField({ id: 'shopName', label: { zh: '店名', en: 'Shop name' }, isRequired: true }),
    aField({ id: 'ownerId', kind: 'citizen-id', label: { zh: '经营者身份证号', en: 'Identity number of the owner' } }),
    aField({ id: 'phone', kind: 'phone', label: { zh: '联系电话', en: 'Phone' } }),
  ]);
}

export function someAnswers(given: Answers = {}): Answers {
  return { shopName: '张三早餐店', ownerId: '429099199001010001', phone: '13800000000', ...given };
}

/** 申请人. */
export function anApplicant(given: Partial<Actor> = {}): Actor {
  return anActor({ accountId: 'applicant-1', name: '张三', ...given });
}

type CasePermission = 'accept' | 'review' | 'decide' | 'deliver' | 'approve-special-procedure' | 'read' | 'supervise';

/** An official of 云梦县 with these permissions of the module, named after his account. */
export function anOfficialAt(accountId: string, may: readonly CasePermission[], given: OfficialOptions = {}): Actor {
  return anOfficial({ accountId, name: accountId, permissions: may.map((one) => `cases.${one}`), ...given });
}

/** The people of a county office: two clerks, a reviewer, a decider and a supervisor, and someone with all permissions. */
export const office = {
  clerk: anOfficialAt('王五', ['accept', 'deliver', 'read']),
  clerk2: anOfficialAt('陈晨', ['accept', 'deliver', 'read']),
  reviewer: anOfficialAt('赵六', ['review', 'read'], { roles: ['reviewer'] }),
  reviewer2: anOfficialAt('冯媛', ['review', 'read'], { roles: ['reviewer'] }),
  decider: anOfficialAt('钱七', ['decide', 'approve-special-procedure', 'read'], { roles: ['decider'] }),
  supervisor: anOfficialAt('孙八', ['supervise'], { roles: ['supervisor'] }),
  everybody: anOfficialAt('全能', ['accept', 'deliver', 'review', 'decide', 'approve-special-procedure', 'read']),
  elsewhere: anOfficialAt('外县', ['accept', 'deliver', 'review', 'decide', 'read'], { regionCode: '420922' }),
} as const;

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
    const action = actionOf(decided, {
      seq: this.status.version + 1,
      at,
      actor,
      itemVersion: this.pinned.item.version,
    });
    this.status = projectNext(this.status, action);
    this.actions.push(action);
  }

  /** What the law does when a timer fires. */
  doByLaw(act: 'accept-by-law' | 'lapse-correction', at: Instant): void {
    this.do(systemActor, { act }, at);
  }
}
