import type { UnitOfWork } from '@yunmeng/runtime';

import type { EndSpecialProcedure } from '../contract.ts';
import { type Acted, type ActOn, actOnCase } from '../record/act-on-case.ts';

/**
 * 结束特别程序: today is the last day that does not count; the case goes on where it was.
 *
 * @throws Problem what every act throws
 */
export function endSpecialProcedure(work: UnitOfWork, on: ActOn, body: EndSpecialProcedure): Promise<Acted> {
  return actOnCase(work, on, { act: 'end-special-procedure', ...body });
}
