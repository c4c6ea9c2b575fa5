import type { UnitOfWork } from '@yunmeng/runtime';

import type { RefuseAcceptance } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 不予受理, with the reason, the right body where there is one, and the remedies (行政许可法, art. 32(1) and (2)).
 *
 * @throws Problem `cases.right-body-missing`, `cases.accepted-by-law`, and what every act throws
 */
export function refuseAcceptance(work: UnitOfWork, on: ActOn, body: RefuseAcceptance): Promise<Acted> {
  return actOnCase(work, on, { act: 'refuse-acceptance', ...body });
}
