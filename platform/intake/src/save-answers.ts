import type { Answers } from '@yunmeng/forms';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { checkVersion, type UnitOfWork } from '@yunmeng/runtime';
import { getItemVersion } from '@yunmeng/service-items';

import type { Draft } from './contract.ts';
import { answersOf, expiryAfter, stillPrefilled, type DraftRow } from './draft.ts';
import { removeDraft, writeAnswers } from './draft-store.ts';
import { draftView } from './find-drafts.ts';
import { auditDraft, lockOwnDraft } from './own-draft.ts';

/**
 * 暂存: keeps the answers as they stand, right or wrong. Whoever saves over a version that he has not seen (the same
 * draft on two devices) is told the version that is there, and nothing of either is lost.
 *
 * @throws Problem `intake.draft-not-found`, `intake.already-submitted`, `runtime.precondition-required`,
 *   `runtime.version-mismatch`
 */
export async function saveAnswers(
  work: UnitOfWork,
  id: string,
  change: { readonly answers: Answers; readonly ifMatch: number | undefined },
): Promise<Draft> {
  const row = await lockOwnDraft(work, id);
  checkVersion(change.ifMatch, row.version);
  const { form } = await getItemVersion(work, row.itemId, row.itemVersion);
  const answers = answersOf(form, change.answers);
  const saved: DraftRow = {
    ...row,
    answers,
    prefilled: stillPrefilled(row.prefilled, row.answers, answers),
    version: row.version + 1,
    savedAt: work.now,
    expiresOn: expiryAfter(shanghaiDay(work.now)),
  };
  await writeAnswers(work, saved);
  auditDraft(work, row, 'intake.save-answers', { version: saved.version });
  return draftView(work, saved);
}

/** 删除: removes a draft with its files. @throws Problem `intake.draft-not-found`, `intake.already-submitted` */
export async function discardDraft(work: UnitOfWork, id: string): Promise<void> {
  const row = await lockOwnDraft(work, id);
  await removeDraft(work, row);
  auditDraft(work, row, 'intake.discard-draft');
}
