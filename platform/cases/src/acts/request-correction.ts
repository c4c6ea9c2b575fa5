import type { UnitOfWork } from '@yunmeng/runtime';

import type { RequestCorrection } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 一次性告知: tells the applicant everything that is to be corrected, once (行政许可法, art. 32(4)). The acceptance check stops;
 * the applicant has 30 days.
 *
 * @throws Problem `cases.correction-already-asked`, `cases.notice-faulty`, `cases.accepted-by-law`, and what every act throws
 */
export function requestCorrection(work: UnitOfWork, on: ActOn, body: RequestCorrection): Promise<Acted> {
  return actOnCase(work, on, { act: 'request-correction', ...body });
}
