import type { UnitOfWork } from '@yunmeng/runtime';

import type { BeginSpecialProcedure } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 进入特别程序: both handling clocks stand still from tomorrow to its end (行政许可法, art. 45). Only the procedures of the
 * pinned item, and not longer than its guide says; the actor is the approver.
 *
 * @throws Problem `cases.special-procedure-not-of-item`, `cases.planned-end-not-possible`, and what every act throws
 */
export function beginSpecialProcedure(work: UnitOfWork, on: ActOn, body: BeginSpecialProcedure): Promise<Acted> {
  return actOnCase(work, on, { act: 'begin-special-procedure', ...body });
}
