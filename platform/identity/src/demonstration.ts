import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { parseDivisionCode, type DivisionCode } from '@yunmeng/kernel/division-code';
import type { UnitOfWork } from '@yunmeng/runtime';

import { findByLogin } from './account-store.ts';
import type { DemonstrationAccount } from './contract.ts';
import { createAccount, type NewAccount } from './create-account.ts';

/** The password of every demonstration account; the README prints it too. */
const PASSWORD = 'yunmeng-demo-2026';

/** 云梦县行政审批局, as an invented body: the code is formed rightly and belongs to nobody. */
const ORG = { orgCode: '11420923MB0000019R', orgName: '云梦县行政审批局' } as const;

interface Demonstrated {
  readonly login: string;
  readonly name: string;
  readonly title: Bilingual;
  readonly roles?: readonly string[];
  readonly regionCode?: string;
  /** Region 429099 and sequence 000: numbers that nobody has. */
  readonly citizenId?: string;
  readonly phone?: string;
}

// 赵六 may also decide, as in a small office: so that anyone can see that nobody takes two steps of one case.
const accounts: readonly Demonstrated[] = [
  {
    login: 'zhangsan',
    name: '张三',
    title: { zh: '群众', en: 'Citizen' },
    citizenId: '429099199003070004',
    phone: '13800000001',
  },
  {
    login: 'lisi',
    name: '李四',
    title: { zh: '群众', en: 'Citizen' },
    citizenId: '42909919851120000X',
    phone: '13800000002',
  },
  { login: 'clerk', name: '王五', title: { zh: '综合窗口受理', en: 'Window clerk' }, roles: ['window-clerk'] },
  { login: 'clerk2', name: '陈晨', title: { zh: '综合窗口受理', en: 'Window clerk' }, roles: ['window-clerk'] },
  {
    login: 'reviewer',
    name: '赵六',
    title: { zh: '审查员，兼代决定', en: 'Reviewer, deputy decider' },
    roles: ['reviewer', 'decider'],
  },
  { login: 'decider', name: '钱七', title: { zh: '首席代表', en: 'Decider' }, roles: ['decider'] },
  // Items of the city and the province are theirs; the county's own officials do not reach so far.
  {
    login: 'city-clerk',
    name: '冯二',
    title: { zh: '省市综合窗口受理', en: 'Window clerk, city and province' },
    roles: ['window-clerk'],
    regionCode: '420000',
  },
  {
    login: 'city-reviewer',
    name: '褚三',
    title: { zh: '省市审查员', en: 'Reviewer, city and province' },
    roles: ['reviewer'],
    regionCode: '420000',
  },
  {
    login: 'city-decider',
    name: '卫四',
    title: { zh: '省市首席代表', en: 'Decider, city and province' },
    roles: ['decider'],
    regionCode: '420000',
  },
  { login: 'supervisor', name: '孙八', title: { zh: '电子监察员', en: 'Supervisor' }, roles: ['supervisor'] },
  { login: 'itemadmin', name: '周九', title: { zh: '事项管理员', en: 'Item administrator' }, roles: ['item-admin'] },
  {
    login: 'admin',
    name: '吴十',
    title: { zh: '系统管理员', en: 'System administrator' },
    roles: ['system-admin'],
    regionCode: '420000',
  },
  { login: 'auditor', name: '郑一', title: { zh: '审计员', en: 'Auditor' }, roles: ['auditor'], regionCode: '420000' },
];

/** The accounts anyone may try where demonstration is on, with their password. */
export function demonstrationAccounts(): DemonstrationAccount[] {
  return accounts.map((account) => {
    const { login, name, title } = account;
    return { kind: kindOf(account), login, password: PASSWORD, name, title };
  });
}

/** Makes the demonstration accounts that are not there yet. */
export async function demonstrate(work: UnitOfWork): Promise<void> {
  for (const account of accounts) {
    if (await findByLogin(work, account.login)) continue;
    await createAccount(work, newAccount(account));
  }
}

function newAccount(account: Demonstrated): NewAccount {
  const { login, name, citizenId, phone, roles } = account;
  return {
    login,
    name,
    password: PASSWORD,
    kind: kindOf(account),
    ...(citizenId !== undefined && { citizenId }),
    ...(phone !== undefined && { phone }),
    ...(roles !== undefined && {
      post: postOf(account.title.zh, roles, parseDivisionCode(account.regionCode ?? '420923')),
    }),
  };
}

function kindOf({ roles }: Demonstrated): 'citizen' | 'official' {
  return roles === undefined ? 'citizen' : 'official';
}

/** 综合窗口: the posts reach every body of the region, so that the demonstration works for all of the catalogue. */
function postOf(title: string, roles: readonly string[], regionCode: DivisionCode): NonNullable<NewAccount['post']> {
  return { ...ORG, regionCode, title, roles, isOrgBound: false };
}
