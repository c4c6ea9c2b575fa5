import type { DomainEvent, EventType, UnitOfWork } from '@yunmeng/runtime';
import Type, { type TProperties } from 'typebox';

import type { Action, ActionKind } from './case/action.ts';
import type { CaseRecord } from './record/case-record.ts';

const Day = Type.String({ format: 'date' });

/** What every event of a case says. Names and numbers of persons stay in the case. */
const CaseFacts = {
  caseId: Type.String({ format: 'uuid' }),
  cityCode: Type.String(),
  regionCode: Type.String(),
  scopeCode: Type.String(),
  orgCode: Type.String(),
  caseNumber: Type.String(),
  itemId: Type.String({ format: 'uuid' }),
  itemVersion: Type.Integer(),
  applicantAccountId: Type.String(),
  /** Version of the case after the act. */
  version: Type.Integer(),
};

function event(name: string, zh: string, en: string, more: TProperties = {}): EventType {
  return { type: `case.${name}`, title: { zh, en }, data: Type.Object({ ...CaseFacts, ...more }) };
}

export const caseSubmitted = event('submitted', '已收件', 'A case was received');
export const caseAccepted = event('accepted', '已受理', 'A case was accepted', {
  acceptedOn: Day,
  isByLaw: Type.Boolean(),
});
export const caseCorrectionRequested = event('correction-requested', '已一次性告知补正', 'A correction was asked for', {
  pointers: Type.Array(Type.String()),
});
export const caseCorrectionSubmitted = event('correction-submitted', '已提交补正', 'A correction came in');
export const caseCorrectionLapsed = event('correction-lapsed', '补正已逾期', 'The time for a correction has passed');
export const caseNotAccepted = event('not-accepted', '不予受理', 'A case was not accepted', { ground: Type.String() });
export const caseReviewCompleted = event('review-completed', '已审查', 'A case was reviewed', {
  recommendation: Type.Union([Type.Literal('approve'), Type.Literal('reject')]),
});
export const caseSpecialProcedureBegun = event('special-procedure-begun', '进入特别程序', 'A special procedure began', {
  procedure: Type.String(),
  plannedTo: Day,
});
export const caseSpecialProcedureEnded = event('special-procedure-ended', '特别程序结束', 'A special procedure ended');
export const caseSentBack = event('sent-back', '已退回审查', 'A case was sent back to review');
export const caseDecided = event('decided', '已决定', 'A case was decided', {
  outcome: Type.Union([Type.Literal('granted'), Type.Literal('refused')]),
});
export const caseDelivered = event('delivered', '已送达', 'A result was delivered');
export const caseWithdrawn = event('withdrawn', '申请人已撤回', 'A case was withdrawn');
export const caseTerminated = event('terminated', '已终止', 'A case was terminated');

const EVENT_OF: Readonly<Record<ActionKind, EventType>> = {
  open: caseSubmitted,
  accept: caseAccepted,
  'accept-by-law': caseAccepted,
  'request-correction': caseCorrectionRequested,
  'submit-correction': caseCorrectionSubmitted,
  'lapse-correction': caseCorrectionLapsed,
  'refuse-acceptance': caseNotAccepted,
  review: caseReviewCompleted,
  'begin-special-procedure': caseSpecialProcedureBegun,
  'end-special-procedure': caseSpecialProcedureEnded,
  'send-back': caseSentBack,
  decide: caseDecided,
  deliver: caseDelivered,
  withdraw: caseWithdrawn,
  terminate: caseTerminated,
};

/** Everything that the module announces, each once. */
export const events: readonly EventType[] = [...new Set(Object.values(EVENT_OF))];

/** Announces what an action did to a case; `record` is the case after it. */
export function announce(work: UnitOfWork, record: CaseRecord, action: Action): void {
  work.emit(eventFor(record, action));
}

function eventFor(record: CaseRecord, action: Action): DomainEvent {
  const { id, cityCode, regionCode, scopeCode, caseNumber, pinned, applicant, status } = record;
  const facts = {
    caseId: id,
    cityCode,
    regionCode,
    scopeCode,
    caseNumber,
    orgCode: pinned.item.org.code,
    itemId: pinned.item.id,
    itemVersion: pinned.item.version,
    applicantAccountId: applicant.accountId,
    version: status.version,
  };
  return {
    type: EVENT_OF[action.kind].type,
    aggregate: { kind: 'case', id },
    data: { ...facts, ...moreOf(record, action) },
  };
}

function moreOf({ status }: CaseRecord, action: Action): Readonly<Record<string, unknown>> {
  switch (action.kind) {
    case 'accept':
    case 'accept-by-law':
      return { acceptedOn: status.acceptance?.on, isByLaw: status.acceptance?.isByLaw };
    case 'request-correction':
      return { pointers: action.data.items.map(({ pointer }) => pointer) };
    case 'refuse-acceptance':
      return { ground: action.data.ground };
    case 'review':
      return { recommendation: action.data.recommendation };
    case 'begin-special-procedure':
      return { procedure: action.data.procedure, plannedTo: action.data.plannedTo };
    case 'decide':
      return { outcome: action.data.outcome };
    default:
      return {};
  }
}
