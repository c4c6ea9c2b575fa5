import type { UnitOfWork } from '@yunmeng/runtime';

import type { Withdraw } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 撤回: by the applicant, before the decision.
 *
 * @throws Problem what every act throws
 */
export function withdrawCase(work: UnitOfWork, on: ActOn, body: Withdraw): Promise<Acted> {
  return actOnCase(work, on, { act: 'withdraw', ...body });
}
