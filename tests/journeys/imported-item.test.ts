import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { itemId } from '../src/journey-cases.ts';
import { accept, claimAndOpen, decide, review, weighDecision } from '../src/journey-console.ts';
import { journeyHouse } from '../src/journey-house.ts';
import { anOfficial, aPerson, leave, SCREEN } from '../src/journey-people.ts';
import { showScreen } from '../src/journey-pictures.ts';
import { caseIdOf, goOn, heading, queryCodeOf } from '../src/journey-portal.ts';

const house = journeyHouse();
const folder = mkdtempSync(join(tmpdir(), 'yunmeng-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ITEM = '教师资格认定';
/** As the item stands in a published list: 55 characters, and the body under a code of the older kind. */
const CODE = '511A0138600000-511602000000-000-115113010833722043-1-00';
const BODY = { code: '083372204', name: '区教科体局' };
const PASSWORD = 'a long password of the tests';

const list = `department,main_item,name,area_code,item_code,task_type,dept_code
${BODY.name},未分类,${ITEM},511602000000,${CODE},1,${BODY.code}
${BODY.name},未分类,一件只能咨询的事,511602000000,511C0000000001-511602000000-000-${BODY.code}-1-00,20,${BODY.code}
`;

it('an item of an imported list is applied for and decided by its own body', async () => {
  await importList();
  await makeAccounts();
  const { caseId, queryCode } = await apply();
  await handle(queryCode);

  const citizen = await house.enter('lisi');
  expect(await citizen.get(`/cases/${caseId}`)).toMatchObject({
    title: ITEM,
    outcome: 'granted',
    org: { name: BODY.name },
  });
});

async function importList(): Promise<void> {
  const file = join(folder, 'items.csv');
  writeFileSync(file, list);
  const words = ['items', 'import', file, '--region-name', '广安市广安区'];
  expect(await house.yunmeng(...words)).toContain('新增 2');
  expect(await house.yunmeng(...words)).toContain('没有变化 2');
}

async function makeAccounts(): Promise<void> {
  const secret = join(folder, 'password');
  writeFileSync(secret, `${PASSWORD}\n`);
  const post = ['--org', BODY.code, '--org-name', BODY.name, '--region', '511602', '--password-file', secret];
  for (const [login, name, role] of [
    ['heyi', '何一', 'window-clerk'],
    ['liner', '林二', 'reviewer'],
    ['gaosan', '高三', 'decider'],
  ] as const) {
    const who = ['--login', login, '--name', name, '--kind', 'official', '--role', role];
    await house.yunmeng('accounts', 'create', ...who, ...post);
  }
}

/** By the link of the body: the portal's own search looks around in Hubei. */
async function apply() {
  const page = await aPerson(house, { login: 'lisi' });
  await page.goto(`/items/${await itemId(house, ITEM, '511602000000')}`);
  await heading(page, ITEM).waitFor();
  await page.getByText('这份指南是从部门的清单导入的').waitFor();
  await page.getByText(CODE).first().waitFor({ state: 'attached' });
  await showScreen(page, 'imported-guide');
  await page.getByRole('link', { name: '开始申请' }).first().click();
  await heading(page, '您是谁').waitFor();
  await page.getByRole('radio', { name: '自己' }).check();
  await goOn(page);
  // One question on its page: it is the heading itself.
  await heading(page, '申请什么').waitFor();
  await page.getByRole('textbox', { name: '申请什么' }).fill('申请认定高中语文教师资格');
  await showScreen(page, 'imported-question');
  await goOn(page);
  await heading(page, '交材料').waitFor();
  await goOn(page);
  await page.getByRole('button', { name: '确认，交上去' }).click();
  await heading(page, '已经收到您的申请').waitFor();
  const queryCode = await queryCodeOf(page);
  const caseId = caseIdOf(page);
  await leave(page);
  return { caseId, queryCode };
}

async function handle(queryCode: string): Promise<void> {
  const post = { password: PASSWORD, screen: SCREEN.laptop };
  const clerk = await anOfficial(house, { login: 'heyi', ...post });
  await claimAndOpen(clerk, queryCode);
  await showScreen(clerk, 'imported-accept');
  await accept(clerk, '材料齐全');
  const reviewer = await anOfficial(house, { login: 'liner', ...post });
  await claimAndOpen(reviewer, queryCode);
  await review(reviewer, '符合认定条件');
  const decider = await anOfficial(house, { login: 'gaosan', ...post });
  await claimAndOpen(decider, queryCode);
  await weighDecision(decider, '准予', '符合教师资格条例规定的条件，准予认定。');
  await showScreen(decider, 'imported-decide');
  await decide(decider);
  await leave(clerk, reviewer, decider);
}
