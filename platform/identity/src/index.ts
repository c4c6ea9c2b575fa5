export type { AccountFacts, AccountName } from './account.ts';
export { accountFacts, findAccounts } from './find-accounts.ts';
export { module } from './module.ts';
export { roles, type Role } from './roles.ts';
