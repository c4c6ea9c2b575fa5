import type { UnitOfWork } from '@yunmeng/runtime';

import type { Review } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 审查: an opinion and a recommendation for whoever decides (行政许可法, art. 34).
 *
 * @throws Problem what every act throws
 */
export function reviewCase(work: UnitOfWork, on: ActOn, body: Review): Promise<Acted> {
  return actOnCase(work, on, { act: 'review', ...body });
}
