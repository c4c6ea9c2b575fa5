import type { Bilingual } from '@yunmeng/kernel/bilingual';

import type {
  Accept,
  ActName,
  BeginSpecialProcedure,
  CaseState,
  Decide,
  Deliver,
  EndSpecialProcedure,
  RefuseAcceptance,
  RequestCorrection,
  Review,
  SendBack,
  Terminate,
  Withdraw,
} from '../contract.ts';
import type { ActionBody, Step } from './action.ts';

/** What a correction hands in, already compared with what was there. */
export type CorrectionData = Extract<ActionBody, { kind: 'submit-correction' }>['data'];

/** 办理动作: something that a person or the law wants to do with a case. */
export type Act =
  | ({ readonly act: 'accept' } & Accept)
  | ({ readonly act: 'request-correction' } & RequestCorrection)
  | ({ readonly act: 'refuse-acceptance' } & RefuseAcceptance)
  | ({ readonly act: 'review' } & Review)
  | ({ readonly act: 'begin-special-procedure' } & BeginSpecialProcedure)
  | ({ readonly act: 'end-special-procedure' } & EndSpecialProcedure)
  | ({ readonly act: 'decide' } & Decide)
  | ({ readonly act: 'send-back' } & SendBack)
  | ({ readonly act: 'deliver' } & Deliver)
  | ({ readonly act: 'terminate' } & Terminate)
  | ({ readonly act: 'withdraw' } & Withdraw)
  | { readonly act: 'submit-correction'; readonly correction: CorrectionData }
  | { readonly act: 'accept-by-law' }
  | { readonly act: 'lapse-correction' };

/** Acts of the law itself: timers do them, nobody else. */
export type LawAct = 'accept-by-law' | 'lapse-correction';

/** Who may do an act: an official by permission in one step, the applicant, or the law. */
type Doer =
  | { readonly kind: 'official'; readonly permission: string; readonly step: Step }
  | { readonly kind: 'applicant' }
  | { readonly kind: 'law' };

export interface ActRule {
  /** States in which the act is possible. */
  readonly from: readonly CaseState[];
  readonly by: Doer;
  readonly title: Bilingual;
}

const CHECKING = ['submitted'] as const;
const HANDLING = ['in-review', 'pending-decision'] as const;

function official(permission: string, step: Step): Doer {
  return { kind: 'official', permission, step };
}

/** The state table of the engine: from where each act is possible, and for whom. */
export const ACT_RULES: Readonly<Record<ActName | LawAct, ActRule>> = {
  accept: { from: CHECKING, by: official('cases.accept', 'accept'), title: { zh: '受理', en: 'Accept' } },
  'request-correction': {
    from: CHECKING,
    by: official('cases.accept', 'accept'),
    title: { zh: '一次性告知补正', en: 'Ask once for correction' },
  },
  'refuse-acceptance': {
    from: CHECKING,
    by: official('cases.accept', 'accept'),
    title: { zh: '不予受理', en: 'Refuse to accept' },
  },
  review: { from: ['in-review'], by: official('cases.review', 'review'), title: { zh: '提出审查意见', en: 'Review' } },
  'begin-special-procedure': {
    from: HANDLING,
    by: official('cases.approve-special-procedure', 'decide'),
    title: { zh: '进入特别程序', en: 'Begin a special procedure' },
  },
  'end-special-procedure': {
    from: ['special-procedure'],
    by: official('cases.approve-special-procedure', 'decide'),
    title: { zh: '结束特别程序', en: 'End the special procedure' },
  },
  decide: {
    from: ['pending-decision'],
    by: official('cases.decide', 'decide'),
    title: { zh: '作出决定', en: 'Decide' },
  },
  'send-back': {
    from: ['pending-decision'],
    by: official('cases.decide', 'decide'),
    title: { zh: '退回审查', en: 'Send back to review' },
  },
  deliver: {
    from: ['approved', 'rejected'],
    by: official('cases.deliver', 'deliver'),
    title: { zh: '送达', en: 'Deliver' },
  },
  terminate: {
    from: ['correction-required'],
    by: official('cases.accept', 'accept'),
    title: { zh: '终止办理', en: 'Terminate' },
  },
  withdraw: {
    from: ['submitted', 'correction-required', 'in-review', 'special-procedure', 'pending-decision'],
    by: { kind: 'applicant' },
    title: { zh: '撤回申请', en: 'Withdraw' },
  },
  'submit-correction': {
    from: ['correction-required'],
    by: { kind: 'applicant' },
    title: { zh: '提交补正', en: 'Submit the correction' },
  },
  'accept-by-law': { from: CHECKING, by: { kind: 'law' }, title: { zh: '视为受理', en: 'Accepted by law' } },
  'lapse-correction': {
    from: ['correction-required'],
    by: { kind: 'law' },
    title: { zh: '补正逾期', en: 'Correction overdue' },
  },
};

/** The acts of officials and of applicants, in the order in which a case meets them. */
export const OFFICIAL_ACTS: readonly ActName[] = [
  'accept',
  'request-correction',
  'refuse-acceptance',
  'terminate',
  'review',
  'begin-special-procedure',
  'end-special-procedure',
  'decide',
  'send-back',
  'deliver',
];
export const APPLICANT_ACTS: readonly ActName[] = ['submit-correction', 'withdraw'];
