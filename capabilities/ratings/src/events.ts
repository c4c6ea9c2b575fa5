import type { EventType } from '@yunmeng/runtime';
import Type from 'typebox';

/** 已评价. Tells which case, never who. */
export const ratingGiven: EventType = {
  type: 'rating.given',
  title: { zh: '已评价', en: 'A case was rated' },
  data: Type.Object({
    caseId: Type.String(),
    scopeCode: Type.String(),
    orgCode: Type.String(),
    itemId: Type.String(),
    grade: Type.String(),
  }),
};

export const events: readonly EventType[] = [ratingGiven];
