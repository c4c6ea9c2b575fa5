import type { UnitOfWork } from '@yunmeng/runtime';

import type { Deliver } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 送达: the result was handed over at the window (行政许可法, art. 44). The case is closed.
 *
 * @throws Problem what every act throws
 */
export function deliverResult(work: UnitOfWork, on: ActOn, body: Deliver): Promise<Acted> {
  return actOnCase(work, on, { act: 'deliver', ...body });
}
