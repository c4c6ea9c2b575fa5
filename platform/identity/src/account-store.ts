import type { Instant } from '@yunmeng/kernel/instant';
import { statement, type Queryable } from '@yunmeng/runtime';

import type { Account, AccountName, PostRow } from './account.ts';

const columns = `id, login, kind, name, citizen_id as "citizenId", phone, disabled_at as "disabledAt"`;

type AccountWithPassword = Account & { readonly passwordHash: string };

const selectByLogin = statement<AccountWithPassword, [login: string]>(
  'identity.select-account-by-login',
  `select ${columns}, password_hash as "passwordHash" from identity.account where login = $1`,
);

const selectById = statement<Account, [id: string]>(
  'identity.select-account',
  `select ${columns} from identity.account where id = $1`,
);

const selectNames = statement<AccountName, [ids: readonly string[]]>(
  'identity.select-account-names',
  'select id, name, kind from identity.account where id = any($1::uuid[])',
);

/** An account as a list shows it; the last three are null for citizens. */
type AccountRow = Account & {
  readonly orgName: string | null;
  readonly regionCode: string | null;
  readonly roles: readonly string[] | null;
};

const selectAll = statement<AccountRow, [limit: number]>(
  'identity.select-accounts',
  `select account.id, login, kind, name, citizen_id as "citizenId", phone, disabled_at as "disabledAt",
  org_name as "orgName", region_code as "regionCode", roles
from identity.account
left join identity.post on post.account_id = account.id
order by login
limit $1`,
);

const selectPost = statement<PostRow, [accountId: string]>(
  'identity.select-post',
  `select org_code as "orgCode", org_name as "orgName", region_code as "regionCode", title, roles,
  is_org_bound as "isOrgBound"
from identity.post
where account_id = $1`,
);

const hasRole = statement<{ readonly has: boolean }, [role: string]>(
  'identity.has-role',
  `select exists (
  select from identity.post
  join identity.account on account.id = post.account_id
  where $1 = any(post.roles) and account.disabled_at is null
) as has`,
);

const insertAccount = statement<
  { readonly id: string },
  [
    id: string,
    login: string,
    kind: string,
    name: string,
    citizenId: string | null,
    phone: string | null,
    hash: string,
    now: Instant,
  ]
>(
  'identity.insert-account',
  `insert into identity.account (id, login, kind, name, citizen_id, phone, password_hash, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (login) do nothing
returning id`,
);

const insertPost = statement<
  never,
  [
    accountId: string,
    orgCode: string,
    orgName: string,
    region: string,
    title: string,
    roles: readonly string[],
    isOrgBound: boolean,
  ]
>(
  'identity.insert-post',
  `insert into identity.post (account_id, org_code, org_name, region_code, title, roles, is_org_bound)
values ($1, $2, $3, $4, $5, $6, $7)`,
);

const disable = statement<{ readonly id: string }, [login: string, now: Instant]>(
  'identity.disable-account',
  'update identity.account set disabled_at = $2 where login = $1 and disabled_at is null returning id',
);

/** An account for signing in. */
export function findByLogin(db: Queryable, login: string): Promise<AccountWithPassword | undefined> {
  return db.maybe(selectByLogin, [login]);
}

export function findById(db: Queryable, id: string): Promise<Account | undefined> {
  return db.maybe(selectById, [id]);
}

export function findNames(db: Queryable, ids: readonly string[]): Promise<readonly AccountName[]> {
  return db.many(selectNames, [ids]);
}

export function findPost(db: Queryable, accountId: string): Promise<PostRow | undefined> {
  return db.maybe(selectPost, [accountId]);
}

/** Accounts by login, with what their post says. */
export function listAccountRows(db: Queryable, limit: number): Promise<readonly AccountRow[]> {
  return db.many(selectAll, [limit]);
}

/** Whether an open account holds the role. */
export async function isRoleHeld(db: Queryable, role: string): Promise<boolean> {
  return (await db.one(hasRole, [role])).has;
}

/** Writes an account and its post; false when the login is taken. */
export async function addAccount(
  db: Queryable,
  account: Omit<Account, 'disabledAt'> & { readonly passwordHash: string; readonly createdAt: Instant },
  post: PostRow | undefined,
): Promise<boolean> {
  const { id, login, kind, name, citizenId, phone, passwordHash, createdAt } = account;
  const added = await db.maybe(insertAccount, [id, login, kind, name, citizenId, phone, passwordHash, createdAt]);
  if (!added) return false;
  if (post) {
    const { orgCode, orgName, regionCode, title, roles, isOrgBound } = post;
    await db.run(insertPost, [id, orgCode, orgName, regionCode, title, roles, isOrgBound]);
  }
  return true;
}

/** Closes an account; its id, or nothing when there is no open one of that login. */
export async function disableByLogin(db: Queryable, login: string, now: Instant): Promise<string | undefined> {
  return (await db.maybe(disable, [login, now]))?.id;
}
