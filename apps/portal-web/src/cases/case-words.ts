import type { CaseState, CaseSummary } from '@yunmeng/cases/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { dueInWords, leftInWords, type TagKind } from '@yunmeng/ui';

/** What a state means to the applicant: its word, and how it is drawn. */
interface StateWords {
  readonly tag: TagKind;
  readonly word: Bilingual;
}

export const STATES: Readonly<Record<CaseState, StateWords>> = {
  submitted: { tag: 'info', word: { zh: '收到了，在看材料', en: 'Received, being checked' } },
  'correction-required': { tag: 'warn', word: { zh: '等您补材料', en: 'Waiting for you' } },
  'in-review': { tag: 'info', word: { zh: '受理了，在审查', en: 'Accepted, under review' } },
  'special-procedure': { tag: 'info', word: { zh: '停表，在办特别程序', en: 'Clock stopped' } },
  'pending-decision': { tag: 'info', word: { zh: '审完了，等决定', en: 'Reviewed, awaiting the decision' } },
  approved: { tag: 'ok', word: { zh: '批准了', en: 'Granted' } },
  rejected: { tag: 'error', word: { zh: '没有批准', en: 'Not granted' } },
  closed: { tag: 'ok', word: { zh: '办结了', en: 'Closed' } },
  'not-accepted': { tag: 'idle', word: { zh: '没有受理', en: 'Not accepted' } },
  withdrawn: { tag: 'idle', word: { zh: '您撤回了', en: 'Withdrawn by you' } },
  terminated: { tag: 'idle', word: { zh: '终止了', en: 'Ended' } },
};

const ENDED: ReadonlySet<CaseState> = new Set(['rejected', 'closed', 'not-accepted', 'withdrawn', 'terminated']);

/** Whether nothing more will happen to the case. */
export function hasEnded(state: CaseState): boolean {
  return ENDED.has(state);
}

/** A closed case keeps its outcome in view: what was refused is never drawn as done. */
export function stateWords(summary: Pick<CaseSummary, 'state' | 'outcome'>): StateWords {
  if (summary.state === 'closed' && summary.outcome === 'granted') {
    return { tag: 'ok', word: { zh: '批准了，已领取', en: 'Granted and collected' } };
  }
  if (summary.state === 'closed' && summary.outcome === 'refused') return STATES.rejected;
  return STATES[summary.state];
}

/** What happens next and by when, in one sentence; nothing when the case has ended. */
export function nextInWords(summary: CaseSummary, year: number): Bilingual | undefined {
  const { state, nextDue, nextLeft, org } = summary;
  if (state === 'approved')
    return { zh: '结果办好了，请到窗口领取。', en: 'The result is ready: collect it at the window.' };
  if (hasEnded(state) || nextDue === undefined) return undefined;
  const due = dueInWords(nextDue, year);
  if (nextDue.kind === 'open') return { zh: `${due.zh}。`, en: `${due.en}.` };
  const left = nextLeft === undefined ? undefined : leftInWords(nextLeft);
  switch (state) {
    case 'correction-required':
      return {
        zh: `请在${due.zh}前补上。过了这天没补，这次申请会终止，可以重新申请。`,
        en: `Please send it by ${due.en}. After that day this application ends, and you may apply again.`,
      };
    case 'submitted':
      return {
        zh: `${due.zh}前，${org.name}告诉您受理了没有。`,
        en: `By ${due.en}, ${org.name} tells you whether it is accepted.`,
      };
    default:
      return {
        zh: `最晚${due.zh}给您答复${left ? `，${left.zh}` : ''}。`,
        en: `You are answered by ${due.en} at the latest${left ? `, ${left.en}` : ''}.`,
      };
  }
}
