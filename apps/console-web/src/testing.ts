import type { CaseDetail, CaseSummary } from '@yunmeng/cases/contract';
import type { ClockView } from '@yunmeng/time-limits/contract';

import type { Task } from './api/tasks.ts';

const ID = '0198f000-0000-7000-8000-000000000001';

/** A clock of five working days, three used; a test says what is different. */
export function aClock(given: Partial<ClockView> = {}): ClockView {
  return {
    name: 'promised',
    basis: '办事指南承诺',
    limit: { count: 5, unit: 'working-day' },
    startedOn: '2026-11-18',
    state: 'running',
    due: { kind: 'known', on: '2026-11-25' },
    used: 3,
    pausedDays: 0,
    left: 2,
    pauses: [],
    ...given,
  };
}

/** A line of a list. */
export function aSummary(given: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: ID,
    caseNumber: '42092320261118000001',
    queryCode: '8T4N6AD2L9YX',
    title: '食品经营许可，新办',
    itemId: ID,
    state: 'in-review',
    lamp: 'normal',
    applicantName: '李四',
    org: { code: '11420923MB00000000', name: '云梦县市场监督管理局' },
    regionCode: '420923000000',
    submittedAt: '2026-11-17T10:00:00.000+08:00',
    version: 3,
    ...given,
  };
}

/** A task whose case is as given. */
export function aTask(given: Partial<CaseSummary> = {}): Task {
  return { id: ID, step: 'review', case: aSummary(given), clock: aClock() };
}

/** A case as a reviewer reads it. */
export function aCase(given: Partial<CaseDetail> = {}): CaseDetail {
  return {
    ...aSummary(),
    itemVersion: 1,
    itemName: '食品经营许可，新办',
    turn: { who: 'office', name: '云梦县市场监督管理局', sentence: { zh: '正在审查', en: 'In review' } },
    clocks: [aClock(), aClock({ name: 'statutory', limit: { count: 20, unit: 'working-day' }, left: 17 })],
    applicant: { name: '李四', isSelf: false },
    access: { isFull: true },
    form: { version: 1, sections: [] },
    answers: {},
    materials: [],
    corrections: [],
    specialProcedures: [],
    handlers: [],
    actions: [],
    offers: [],
    result: { kind: 'licence', name: '食品经营许可证', where: '云梦县政务服务中心' },
    fees: [],
    ...given,
  };
}
