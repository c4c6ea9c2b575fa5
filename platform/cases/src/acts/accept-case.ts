import type { UnitOfWork } from '@yunmeng/runtime';

import type { Accept } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 受理: the application is complete and within the power of the body; both handling clocks start today.
 *
 * @throws Problem `cases.accepted-by-law` once the check has run out, and what every act throws
 */
export function acceptCase(work: UnitOfWork, on: ActOn, body: Accept): Promise<Acted> {
  return actOnCase(work, on, { act: 'accept', ...body });
}
