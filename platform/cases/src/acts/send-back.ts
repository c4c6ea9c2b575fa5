import type { UnitOfWork } from '@yunmeng/runtime';

import type { SendBack } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 退回审查: the reviewer is to look again, and is told at what. The clocks run on.
 *
 * @throws Problem what every act throws
 */
export function sendBack(work: UnitOfWork, on: ActOn, body: SendBack): Promise<Acted> {
  return actOnCase(work, on, { act: 'send-back', ...body });
}
