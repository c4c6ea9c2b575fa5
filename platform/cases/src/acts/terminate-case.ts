import type { UnitOfWork } from '@yunmeng/runtime';

import type { Terminate } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 终止办理: only after the last day for a correction has passed, by a person, with a reason.
 *
 * @throws Problem `cases.correction-not-lapsed`, and what every act throws
 */
export function terminateCase(work: UnitOfWork, on: ActOn, body: Terminate): Promise<Acted> {
  return actOnCase(work, on, { act: 'terminate', ...body });
}
