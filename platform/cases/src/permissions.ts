import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Permission } from '@yunmeng/runtime';

/** Permissions of the module. */
export const permissions: readonly Permission[] = [
  { name: 'cases.accept', title: { zh: '受理', en: 'accept cases' } },
  { name: 'cases.review', title: { zh: '审查', en: 'review cases' } },
  { name: 'cases.decide', title: { zh: '决定', en: 'decide cases' } },
  { name: 'cases.approve-special-procedure', title: { zh: '批准特别程序', en: 'approve special procedures' } },
  { name: 'cases.deliver', title: { zh: '送达', en: 'deliver results' } },
  { name: 'cases.read', title: { zh: '查看办件', en: 'read cases' } },
  { name: 'cases.supervise', title: { zh: '监督办件时限', en: 'supervise the time limits of cases' } },
];

/** Words of a permission. */
export function permissionTitle(name: string): Bilingual {
  return permissions.find((permission) => permission.name === name)?.title ?? { zh: name, en: name };
}
