import type { EventType } from '@yunmeng/runtime';
import Type from 'typebox';

/** An application was sent: the draft has become a case. */
export const draftSubmitted: EventType = {
  type: 'draft.submitted',
  title: { zh: '申请已提交', en: 'An application was submitted' },
  data: Type.Object({ draftId: Type.String(), caseId: Type.String(), itemId: Type.String() }),
};

export const events: readonly EventType[] = [draftSubmitted];
