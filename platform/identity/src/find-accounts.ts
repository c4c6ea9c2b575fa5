import { isUuid } from '@yunmeng/kernel/uuid';
import type { Queryable } from '@yunmeng/runtime';

import type { AccountFacts, AccountName } from './account.ts';
import { findById, findNames } from './account-store.ts';

/**
 * What an account says of its holder, whole and unmasked: for the holder's own form and the applicant's part of a case.
 * Nothing when there is no such account (the system itself, say).
 */
export async function accountFacts(db: Queryable, accountId: string): Promise<AccountFacts | undefined> {
  const account = isUuid(accountId) ? await findById(db, accountId) : undefined;
  if (!account) return undefined;
  const { name, citizenId, phone } = account;
  return { name, ...(citizenId !== null && { citizenId }), ...(phone !== null && { phone }) };
}

/** Names of accounts, in no order; ids that nobody has are left out. */
export async function findAccounts(db: Queryable, ids: readonly string[]): Promise<readonly AccountName[]> {
  const wanted = ids.filter(isUuid);
  return wanted.length === 0 ? [] : findNames(db, wanted);
}
