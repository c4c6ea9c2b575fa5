import type { Actor, UnitOfWork } from '@yunmeng/runtime';

import type { DraftRow } from './draft.ts';
import { lockDraftRow } from './draft-store.ts';
import { alreadySubmitted, draftNotFound } from './problems.ts';

/**
 * The actor's own open draft, held for a change until the unit of work ends.
 *
 * @throws Problem `intake.draft-not-found` (also for everybody else's), `intake.already-submitted`
 */
export async function lockOwnDraft(work: UnitOfWork, id: string): Promise<DraftRow> {
  const row = await lockDraftRow(work, work.actor.accountId, id);
  if (!row) throw draftNotFound();
  if (row.receipt) throw alreadySubmitted(row.receipt.caseId);
  return row;
}

/** Records in the audit trail what was done with a draft, without what it says. */
export function auditDraft(
  work: UnitOfWork,
  row: Pick<DraftRow, 'cityCode' | 'id'>,
  action: string,
  after?: unknown,
): void {
  work.audit({
    action,
    cityCode: row.cityCode,
    subject: { kind: 'draft', id: row.id },
    ...(after !== undefined && { after }),
  });
}

/** Whom the draft belongs to. Route access makes sure that somebody is signed in. */
export function ownerOf(actor: Actor | undefined): string {
  if (!actor) throw new Error('a signed-in route has an actor');
  return actor.accountId;
}
