import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { axeFaults, consolePrint, faultsOf } from '../src/journey-accessibility.ts';
import { act, sendCase } from '../src/journey-cases.ts';
import { actsOf, chooseAct } from '../src/journey-console.ts';
import { journeyHouse } from '../src/journey-house.ts';
import { aPerson, SCREEN } from '../src/journey-people.ts';
import { showScreens } from '../src/journey-pictures.ts';

const house = journeyHouse();
const SHOP = '食品经营许可（新办）';
const BATH = '公共场所卫生许可（新办）';

const at = { submitted: '', review: '', paused: '', decision: '', decided: '' };
const people = new Map<string, Page>();

beforeAll(async () => {
  at.submitted = (await sendCase(house, SHOP)).caseId;
  at.review = await accepted(SHOP);
  at.paused = await accepted(BATH);
  const body = { kind: 'inspection-or-test', plannedTo: '2026-12-03', reason: '空气和用具送检，等检测报告' };
  await act(house, 'decider', { caseId: at.paused, name: 'begin-special-procedure', body });
  at.decision = await reviewed();
  at.decided = await reviewed();
  const decision = { outcome: 'granted', reason: '现场和图纸一致，各区分开' };
  await act(house, 'decider', { caseId: at.decided, name: 'decide', body: decision });
  for (const login of ['clerk', 'reviewer', 'decider', 'supervisor'])
    people.set(login, await aPerson(house, { login, screen: SCREEN.desktop }));
  people.set('nobody', await aPerson(house, { screen: SCREEN.desktop }));
});

async function accepted(item: string): Promise<string> {
  const { caseId } = await sendCase(house, item);
  await act(house, 'clerk', { caseId, name: 'accept', body: {} });
  return caseId;
}

async function reviewed(): Promise<string> {
  const caseId = await accepted(SHOP);
  const body = { recommendation: 'approve', opinion: '看过现场和图纸，符合条件' };
  await act(house, 'reviewer', { caseId, name: 'review', body });
  return caseId;
}

interface Shown {
  readonly name: string;
  readonly login: string;
  readonly path: () => string;
  /** The heading by which one knows that the page has come. */
  readonly title: string;
  /** What one does there before looking. */
  readonly before?: (page: Page) => Promise<void>;
}

const pages: readonly Shown[] = [
  { name: 'sign-in', login: 'nobody', path: () => '', title: '登录工作台', before: signInWithoutWords },
  { name: 'empty inbox', login: 'clerk', path: () => 'inbox', title: '我的待办' },
  { name: 'tasks to claim', login: 'clerk', path: () => 'available', title: '本岗可领' },
  { name: 'paused tasks', login: 'reviewer', path: () => 'paused', title: '停表中' },
  { name: 'search of cases', login: 'reviewer', path: () => 'cases', title: '办件查询' },
  { name: 'supervision', login: 'supervisor', path: () => 'supervision', title: '监督看板' },
  { name: 'case to accept', login: 'clerk', path: () => `cases/${at.submitted}`, title: SHOP },
  {
    name: 'correction with errors',
    login: 'clerk',
    path: () => `cases/${at.submitted}`,
    title: SHOP,
    before: correction,
  },
  { name: 'case that is not claimed', login: 'reviewer', path: () => `cases/${at.review}`, title: SHOP },
  { name: 'case to review', login: 'reviewer', path: () => `cases/${at.review}`, title: SHOP, before: claimed },
  { name: 'refused acts', login: 'clerk', path: () => `cases/${at.review}`, title: SHOP, before: moreActs },
  { name: 'paused case', login: 'decider', path: () => `cases/${at.paused}`, title: BATH },
  { name: 'case to decide', login: 'decider', path: () => `cases/${at.decision}`, title: SHOP, before: weigh },
  { name: 'decided case', login: 'clerk', path: () => `cases/${at.decided}`, title: SHOP, before: history },
  { name: 'record of a clock', login: 'decider', path: () => `cases/${at.paused}/replay/promised`, title: '计时记录' },
  { name: 'palette', login: 'clerk', path: () => 'available', title: '本岗可领', before: palette },
  { name: 'no such page', login: 'clerk', path: () => 'nothing-here', title: '没有这一页' },
];

async function signInWithoutWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('账号和密码都要填。').waitFor();
}

async function correction(page: Page): Promise<void> {
  await chooseAct(page, '要求补正');
  await actsOf(page).getByRole('checkbox', { name: '经营布局和操作流程图' }).check();
  await actsOf(page)
    .getByRole('button', { name: /^发出补正告知/ })
    .click();
  await actsOf(page)
    .getByText(/^还差\d处/)
    .waitFor();
}

/** Files open with the claim, which can be made right here. */
async function claimed(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^经营布局和操作流程图/ }).click();
  await page.getByText('文件没有打开').waitFor();
  await page.getByRole('button', { name: '领办这件' }).click();
  await page.getByRole('img', { name: 'photo.png' }).waitFor();
}

async function moreActs(page: Page): Promise<void> {
  await actsOf(page)
    .getByRole('button', { name: /^别的办法/ })
    .click();
}

async function weigh(page: Page): Promise<void> {
  await actsOf(page).getByRole('radio', { name: '不予' }).check();
  await actsOf(page).getByLabel(/^理由/).fill('洗消区没有单独的水池，改好后可以重新申请。');
}

async function history(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^经过/ }).click();
}

async function palette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('停');
}

describe('the console, at 360 and 1440 px, in normal and large print, and 320 px wide', () => {
  it.each(pages)('$name', async ({ name, login, path, title, before }) => {
    const page = people.get(login);
    if (!page) throw new Error(`nobody is called ${login}`);
    await page.setViewportSize(SCREEN.desktop);
    await page.goto(`/console/${path()}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await before?.(page);
    await showScreens(page, name);
    expect(await faultsOf(page, consolePrint)).toEqual([]);
  });

  it('in English', async () => {
    const page = people.get('clerk');
    if (!page) throw new Error('nobody is called clerk');
    await page.evaluate(() => localStorage.setItem('yunmeng.console.preferences', '{"language":"en"}'));
    await page.goto(`/console/cases/${at.submitted}`);
    await page.getByRole('heading', { level: 1, name: SHOP }).waitFor();
    await showScreens(page, 'case to accept, English');
    expect(await axeFaults(page)).toEqual([]);
  });
});
