import { accountFacts } from '@yunmeng/identity';
import { cityOf, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { UnitOfWork } from '@yunmeng/runtime';
import { getItem, itemForCase } from '@yunmeng/service-items';
import type { ItemSummary } from '@yunmeng/service-items/contract';

import type { Draft } from './contract.ts';
import { expiryAfter, type DraftRow } from './draft.ts';
import { addDraft } from './draft-store.ts';
import { draftView } from './find-drafts.ts';
import { auditDraft } from './own-draft.ts';
import { prefill } from './prefill.ts';
import { ownAccountNeeded } from './problems.ts';

/**
 * 开始申请: a draft of the item's version in force, with the answers that the account knows. Whoever has one open for
 * the item gets that one: two tabs, or a second thought, never make two.
 *
 * @throws Problem `intake.own-account-needed`, `service-items.item-not-found`, `service-items.not-open-to-application`
 */
export async function beginDraft(
  work: UnitOfWork,
  itemId: string,
): Promise<{ readonly draft: Draft; readonly isNew: boolean }> {
  if (work.actor.kind !== 'citizen') throw ownAccountNeeded();
  const today = shanghaiDay(work.now);
  await itemForCase(work, itemId, today);
  const { guide, form } = await getItem(work, itemId, today);

  const { row, isNew } = await addDraft(work, {
    cityCode: cityOf(parseDivisionCode(guide.region.code)),
    id: work.newId(),
    accountId: work.actor.accountId,
    itemId,
    itemVersion: guide.version,
    item: summaryOf(guide),
    version: 1,
    ...prefill(form, await accountFacts(work, work.actor.accountId)),
    savedAt: work.now,
    expiresOn: expiryAfter(today),
    receipt: null,
  });
  if (isNew) auditDraft(work, row, 'intake.begin-draft', { itemId, itemVersion: guide.version });
  return { draft: await draftView(work, row), isNew };
}

/** A guide is a summary with more in it; the draft keeps what a list shows. */
export function summaryOf(guide: ItemSummary): DraftRow['item'] {
  const {
    id,
    code,
    name,
    type,
    org,
    region,
    caseType,
    promisedLimit,
    visits,
    isFee,
    materialCount,
    isOpenToApplication,
    source,
  } = guide;
  return {
    id,
    code,
    name,
    type,
    org,
    region,
    caseType,
    promisedLimit,
    visits,
    isFee,
    materialCount,
    isOpenToApplication,
    ...(source !== undefined && { source }),
  };
}
