import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { UnitOfWork } from '@yunmeng/runtime';

import { correctionChanges } from '../case/correction-changes.ts';
import type { SubmitCorrection } from '../contract.ts';
import { type Acted, type ActOn, makeAct } from '../record/act-on-case.ts';
import { handInFiles } from '../record/file-store.ts';

/**
 * 提交补正: hands in what the notice asked for, and nothing else. A new check of five working days begins; it may only
 * judge whether the listed points were met.
 *
 * @throws Problem `cases.correction-not-asked`, `cases.correction-faulty`, and what every act throws
 */
export async function submitCorrection(work: UnitOfWork, on: ActOn, body: SubmitCorrection): Promise<Acted> {
  const acted = await makeAct(work, on, {
    name: 'submit-correction',
    make: ({ pinned, answers: before, status, files }) => {
      const { correction } = status;
      if (!correction) throw new Error('a case that waits for a correction has its notice');
      const pending = files.filter(({ actionSeq }) => actionSeq === undefined);
      const { data, answers } = correctionChanges({
        pinned,
        before,
        items: correction.items,
        given: body.answers,
        files: pending,
        today: shanghaiDay(work.now),
      });
      return { act: { act: 'submit-correction', correction: data }, answers };
    },
  });
  const files = await handInFiles(work, acted.record, acted.action);
  return { ...acted, record: { ...acted.record, files } };
}
