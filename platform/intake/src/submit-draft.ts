import { openCase } from '@yunmeng/cases';
import { settleAnswers } from '@yunmeng/forms';
import { accountFacts } from '@yunmeng/identity';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { checkVersion, type Runtime, type UnitOfWork } from '@yunmeng/runtime';
import { getItem, getItemVersion, itemForCase, type ItemVersion } from '@yunmeng/service-items';

import { findingsOf } from './check-draft.ts';
import type { Receipt } from './contract.ts';
import { expiryAfter, type DraftRow } from './draft.ts';
import { listFiles, removeFileRows } from './draft-file-store.ts';
import { closeDraft, lockDraftRow } from './draft-store.ts';
import { draftSubmitted } from './events.ts';
import { changesBetween } from './item-change.ts';
import { auditDraft } from './own-draft.ts';
import { draftNotFound, incomplete, itemChanged } from './problems.ts';

/**
 * 提交: checks everything once more and makes a case of the draft, in one unit of work. Sending twice (two fingers, two
 * tabs, an answer lost on the way) gives the first receipt again: nothing is doubled.
 *
 * The draft goes in under the item's version in force. When that is not the one it was filled in for, it goes in all the
 * same if the new one asks the applicant for nothing else.
 *
 * @throws Problem `intake.draft-not-found`, `intake.item-changed`, `intake.incomplete`, `runtime.version-mismatch`,
 *   `service-items.not-open-to-application`
 */
export async function submitDraft(
  runtime: Runtime,
  work: UnitOfWork,
  sent: { readonly draftId: string; readonly ifMatch: number | undefined },
): Promise<Receipt> {
  const row = await lockDraftRow(work, work.actor.accountId, sent.draftId);
  if (!row) throw draftNotFound();
  if (row.receipt) return row.receipt;
  if (sent.ifMatch !== undefined) checkVersion(sent.ifMatch, row.version);

  const today = shanghaiDay(work.now);
  const { item } = await itemForCase(work, row.itemId, today);
  const version = await versionInForce(work, row);
  const files = await listFiles(work, row);
  const findings = await findingsOf({ row, version, files, store: runtime.files, today });
  if (findings.length > 0) throw incomplete(findings);

  const { accountId, name } = work.actor;
  const receipt: Receipt = await openCase(runtime, work, {
    item,
    form: version.form,
    answers: settleAnswers(version.form, row.answers, today),
    files,
    applicant: { name, ...(await accountFacts(work, accountId)), accountId },
  });
  await closeDraft(work, row, receipt, { now: work.now, expiresOn: expiryAfter(today) });
  await removeFileRows(work, row);
  auditDraft(work, row, 'intake.submit-draft', { caseId: receipt.caseId, itemVersion: item.version });
  work.emit({
    type: draftSubmitted.type,
    aggregate: { kind: 'draft', id: row.id },
    data: { draftId: row.id, caseId: receipt.caseId, itemId: row.itemId },
  });
  return receipt;
}

/** The version in force. @throws Problem `intake.item-changed` when it asks for something else than the draft's */
async function versionInForce(work: UnitOfWork, row: DraftRow): Promise<ItemVersion> {
  const current = await getItem(work, row.itemId, shanghaiDay(work.now));
  const to = current.guide.version;
  if (to === row.itemVersion) return current;
  const changes = changesBetween(await getItemVersion(work, row.itemId, row.itemVersion), current);
  if (changes.length > 0) throw itemChanged(changes, { from: row.itemVersion, to });
  return current;
}
