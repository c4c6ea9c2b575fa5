import type { EventConsumer } from '@yunmeng/runtime';

import { noteEnded } from './rating-store.ts';

/**
 * Notes each case that has an outcome, so that the share of rated cases has its denominator. A decided case counts from
 * its decision: what is rated is the service, and delivery may come weeks later.
 */
export const noteEndedCases: EventConsumer = {
  name: 'ratings.note-ended-cases',
  types: ['case.decided', 'case.not-accepted', 'case.withdrawn', 'case.terminated'],
  async handle(work, { aggregate, data, time }) {
    const { cityCode, scopeCode, orgCode, itemId } = data;
    await noteEnded(
      work,
      {
        cityCode: String(cityCode),
        caseId: aggregate.id,
        scopeCode: String(scopeCode),
        orgCode: String(orgCode),
        itemId: String(itemId),
      },
      time,
    );
  },
};
