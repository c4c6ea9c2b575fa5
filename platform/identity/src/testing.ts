import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { systemActor, type Runtime } from '@yunmeng/runtime';

import type { PostRow } from './account.ts';
import { createAccount, type NewAccount } from './create-account.ts';

/** The password of every account that a test makes. */
export const TEST_PASSWORD = 'a-long-test-password';

/** A post at 云梦县行政审批局 that is bound to it. */
export function aPost(given: Partial<PostRow> = {}): PostRow {
  return {
    orgCode: '11420923MB0000019R',
    orgName: '云梦县行政审批局',
    regionCode: parseDivisionCode('420923'),
    title: '窗口人员',
    roles: ['window-clerk'],
    isOrgBound: true,
    ...given,
  };
}

/** Makes an account in the house's database and gives its id; a citizen unless it has a post. */
export function givenAccount(
  runtime: Runtime,
  given: Partial<NewAccount> & { readonly login: string },
): Promise<string> {
  const account: NewAccount = {
    kind: given.post ? 'official' : 'citizen',
    name: '张三',
    password: TEST_PASSWORD,
    ...given,
  };
  return runtime.act({ actor: systemActor }, (work) => createAccount(work, account));
}
