import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { axeFaults, faultsOf, portalPrint, stickingOut } from '../src/journey-accessibility.ts';
import { act, fillDraft, itemId, sendCase } from '../src/journey-cases.ts';
import { journeyHouse } from '../src/journey-house.ts';
import { aPerson, SCREEN } from '../src/journey-people.ts';
import { showScreens } from '../src/journey-pictures.ts';
import { heading } from '../src/journey-portal.ts';

const house = journeyHouse();
const SHOP = '食品经营许可（新办）';
const BATH = '公共场所卫生许可（新办）';

/** Where the pages are that need something to show. */
const at = { guide: '', draft: '', submitted: '', correction: '', paused: '', granted: '', refused: '', code: '' };
let visitor: Page;
let citizen: Page;

beforeAll(async () => {
  visitor = await aPerson(house);
  citizen = await aPerson(house, { login: 'zhangsan' });
  at.guide = `/items/${await itemId(house, SHOP)}`;
  const submitted = await sendCase(house, SHOP);
  at.submitted = submitted.caseId;
  at.code = submitted.queryCode;
  at.correction = await corrected();
  at.paused = await paused();
  at.granted = await decided('granted');
  at.refused = await decided('refused');
  at.draft = `/apply/${await fillDraft(house, SHOP)}`;
});

async function corrected(): Promise<string> {
  const { caseId } = await sendCase(house, SHOP);
  const items = [
    { pointer: '/materials/floor-plan', what: '图上没有标洗消区', why: '要看得出生熟不交叉', how: '画出来重传' },
    { pointer: '/answers/shopAddress', what: '没有写到门牌号', why: '现场核查要找得到' },
  ];
  await act(house, 'clerk', { caseId, name: 'request-correction', body: { items } });
  return caseId;
}

async function paused(): Promise<string> {
  const { caseId } = await sendCase(house, BATH);
  await act(house, 'clerk', { caseId, name: 'accept', body: {} });
  const body = { kind: 'inspection-or-test', plannedTo: '2026-12-03', reason: '空气和用具送检，等检测报告' };
  await act(house, 'decider', { caseId, name: 'begin-special-procedure', body });
  return caseId;
}

async function decided(outcome: 'granted' | 'refused'): Promise<string> {
  const { caseId } = await sendCase(house, SHOP);
  await act(house, 'clerk', { caseId, name: 'accept', body: {} });
  const recommendation = outcome === 'granted' ? 'approve' : 'reject';
  await act(house, 'reviewer', { caseId, name: 'review', body: { recommendation, opinion: '看过现场和图纸' } });
  await act(house, 'decider', { caseId, name: 'decide', body: { outcome, reason: '现场和图纸一致，各区分开' } });
  return caseId;
}

interface Shown {
  readonly name: string;
  readonly path: () => string;
  /** The heading by which one knows that the page has come. */
  readonly title: string;
  readonly isOpenToAll?: true;
  /** What one does there before looking. */
  readonly before?: (page: Page) => Promise<void>;
}

const press = (name: string) => async (page: Page) => page.getByRole('button', { name }).first().click();
const open = (text: string) => async (page: Page) => page.getByText(text).first().click();

const pages: readonly Shown[] = [
  { name: 'home', path: () => '/', title: '您要办什么事？', isOpenToAll: true },
  { name: 'home of someone with cases', path: () => '/', title: '您要办什么事？' },
  {
    name: 'search',
    path: () => '/search?q=开早餐店',
    title: '找“开早餐店”',
    isOpenToAll: true,
    before: press('换一个地方'),
  },
  { name: 'search without a result', path: () => '/search?q=zzqx', title: '找“zzqx”', isOpenToAll: true },
  {
    name: 'guide',
    path: () => at.guide,
    title: '开餐馆、卖食品，办食品经营许可证',
    isOpenToAll: true,
    before: open('依据、版本和办理机关'),
  },
  { name: 'sign-in', path: () => '/sign-in', title: '登录', isOpenToAll: true },
  { name: 'sign-in with errors', path: () => '/sign-in', title: '登录', isOpenToAll: true, before: press('登录') },
  {
    name: 'lookup',
    path: () => `/lookup?code=${at.code.replaceAll(' ', '')}`,
    title: '用查询码查进度',
    isOpenToAll: true,
  },
  {
    name: 'lookup with an error',
    path: () => '/lookup',
    title: '用查询码查进度',
    isOpenToAll: true,
    before: press('查'),
  },
  { name: 'no such page', path: () => '/nothing-here', title: '没有这一页', isOpenToAll: true },
  { name: 'questions', path: () => `${at.draft}/q-enterprise`, title: '开店的人' },
  { name: 'questions with errors', path: () => `${at.draft}/q-shop`, title: '这家店', before: emptied },
  { name: 'papers', path: () => `${at.draft}/materials`, title: '交材料' },
  { name: 'papers with an error', path: () => `${at.draft}/materials`, title: '交材料', before: withoutPaper },
  { name: 'last look', path: () => `${at.draft}/check`, title: '交之前，再看一遍' },
  { name: 'drafts', path: () => '/drafts', title: '没填完的申请' },
  { name: 'receipt', path: () => `/received/${at.submitted}`, title: '已经收到您的申请' },
  { name: 'my cases', path: () => '/cases', title: '我的办件' },
  { name: 'case that was sent', path: () => `/cases/${at.submitted}`, title: SHOP, before: open('您填的内容') },
  { name: 'case to be mended', path: () => `/cases/${at.correction}`, title: SHOP, before: press('补好了，交上去') },
  { name: 'paused case', path: () => `/cases/${at.paused}`, title: BATH, before: open('逐日看，自己也能算') },
  { name: 'granted case', path: () => `/cases/${at.granted}`, title: SHOP, before: rated },
  { name: 'refused case', path: () => `/cases/${at.refused}`, title: SHOP },
];

async function emptied(page: Page): Promise<void> {
  await page.getByLabel('店名').fill('');
  await page.getByLabel('营业面积（平方米）').fill('很大');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: /^还差/ }).waitFor();
}

async function withoutPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^删除/ }).first().click();
  await page.getByText('选文件或拍照').waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: /^还差/ }).waitFor();
}

async function rated(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '不满意', exact: true }).check();
  await page.getByRole('group', { name: /^具体是/ }).waitFor();
}

describe('the portal, at 360 and 1440 px, in normal and large print, and 320 px wide', () => {
  it.each(pages)('$name', async ({ name, path, title, isOpenToAll, before }) => {
    const page = isOpenToAll ? visitor : citizen;
    await page.setViewportSize(SCREEN.phone);
    await page.goto(path());
    await heading(page, title).waitFor();
    await before?.(page);
    await showScreens(page, name);
    expect(await faultsOf(page, portalPrint)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: '中文' }).waitFor();
    expect([...(await axeFaults(page)), ...(await stickingOut(page))]).toEqual([]);
    await showScreens(page, `${name}, English`);
    await page.getByRole('button', { name: '中文' }).click();
  });
});
