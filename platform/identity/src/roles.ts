import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Grant } from '@yunmeng/runtime';

import type { PostRow } from './account.ts';

/** 角色: a name for permissions that go together. */
export interface Role {
  readonly name: string;
  readonly title: Bilingual;
  readonly permissions: readonly string[];
}

/**
 * Every role. Duties that the law keeps apart are roles apart (受审分离: the clerk does not decide), and the engine
 * also refuses one person two steps of one case, whatever his roles. Nobody who handles cases administers accounts.
 */
export const roles: readonly Role[] = [
  {
    name: 'window-clerk',
    title: { zh: '窗口受理', en: 'Window clerk' },
    permissions: ['cases.accept', 'cases.deliver', 'cases.read'],
  },
  { name: 'reviewer', title: { zh: '审查', en: 'Reviewer' }, permissions: ['cases.review', 'cases.read'] },
  {
    name: 'decider',
    title: { zh: '决定', en: 'Decider' },
    permissions: ['cases.decide', 'cases.approve-special-procedure', 'cases.read', 'ratings.read'],
  },
  {
    name: 'supervisor',
    title: { zh: '电子监察', en: 'Supervisor' },
    permissions: ['cases.supervise', 'ratings.read'],
  },
  {
    name: 'item-admin',
    title: { zh: '事项管理', en: 'Item administrator' },
    permissions: ['service-items.import', 'service-items.manage'],
  },
  {
    name: 'system-admin',
    title: { zh: '系统管理', en: 'System administrator' },
    permissions: ['identity.manage', 'runtime.jobs'],
  },
  { name: 'auditor', title: { zh: '审计', en: 'Auditor' }, permissions: ['runtime.audit'] },
];

/** What a post may do, and where. Roles that no longer exist grant nothing. */
export function grantsOf(post: PostRow): readonly Grant[] {
  const permissions = new Set(
    roles.filter((role) => post.roles.includes(role.name)).flatMap((role) => role.permissions),
  );
  return [...permissions].map((permission) => ({
    permission,
    regionCode: post.regionCode,
    ...(post.isOrgBound && { orgCode: post.orgCode }),
  }));
}
