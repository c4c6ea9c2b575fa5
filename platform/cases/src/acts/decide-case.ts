import type { UnitOfWork } from '@yunmeng/runtime';

import type { Decide } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 决定: grants or refuses, with the reason that the applicant reads, the law, and the remedies (行政许可法, art. 38).
 *
 * @throws Problem what every act throws
 */
export function decideCase(work: UnitOfWork, on: ActOn, body: Decide): Promise<Acted> {
  return actOnCase(work, on, { act: 'decide', ...body });
}
