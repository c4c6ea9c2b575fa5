import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { UnitOfWork } from '@yunmeng/runtime';
import { getItem } from '@yunmeng/service-items';

import { summaryOf } from './begin-draft.ts';
import type { Draft } from './contract.ts';
import { answersOf, expiryAfter, type DraftRow } from './draft.ts';
import { keepFilesOf } from './draft-file-store.ts';
import { writeItem } from './draft-store.ts';
import { draftView } from './find-drafts.ts';
import { auditDraft, lockOwnDraft } from './own-draft.ts';

/**
 * 按新要求继续: moves a draft to the version of its item that is in force. Answers to questions that are still asked stay
 * (a question keeps its id for ever), and files of materials that are still wanted.
 *
 * @throws Problem `intake.draft-not-found`, `intake.already-submitted`
 */
export async function refreshDraft(work: UnitOfWork, id: string): Promise<Draft> {
  const row = await lockOwnDraft(work, id);
  const today = shanghaiDay(work.now);
  const { guide, form } = await getItem(work, row.itemId, today);
  if (guide.version === row.itemVersion) return draftView(work, row);

  const moved: DraftRow = {
    ...row,
    itemVersion: guide.version,
    item: summaryOf(guide),
    answers: answersOf(form, row.answers),
    version: row.version + 1,
    savedAt: work.now,
    expiresOn: expiryAfter(today),
  };
  await writeItem(work, moved);
  await keepFilesOf(
    work,
    row,
    guide.materials.map(({ code }) => code),
  );
  auditDraft(work, row, 'intake.refresh-draft', { from: row.itemVersion, to: guide.version });
  return draftView(work, moved);
}
