import type { Locator, Page } from 'playwright-core';

import type { Paper } from './journey-papers.ts';

/** What 张三 answers about his breakfast shop: label of the question, and what he types. */
const shop = {
  单位名称: '云梦县张记早餐店',
  统一社会信用代码: '91350100M000100Y43',
  店名: '张记早餐店',
  详细地址: '城关镇建设路18号',
  '营业面积（平方米）': '46.5',
  直接接触食品的人数: '3',
} as const;

/** The heading of the page one is on. */
export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** Finds an item in one's own words and opens its guide. */
export async function findGuide(page: Page, words: string, item: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('searchbox', { name: '用您自己的话说要办的事' }).fill(words);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: item }).click();
}

/** The query code on the receipt, in fours. */
export async function queryCodeOf(page: Page): Promise<string> {
  return page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/).innerText();
}

/** The case whose page is open. */
export function caseIdOf(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Signs in where the page asks for it. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '账号' }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** 开店的人: what the account does not know. */
export async function tellAboutTheOwner(page: Page): Promise<void> {
  await heading(page, '开店的人').waitFor();
  await answer(page, '单位名称');
  await answer(page, '统一社会信用代码');
  await goOn(page);
}

/** 这家店: text, choices, a division, and questions that appear with an answer. */
export async function tellAboutTheShop(page: Page): Promise<void> {
  await heading(page, '这家店').waitFor();
  await answer(page, '店名');
  await chooseTown(page);
  await answer(page, '详细地址');
  await page.getByRole('radio', { name: '餐饮服务经营者' }).check();
  await page.getByRole('checkbox', { name: '热食类' }).check();
  await page.getByRole('checkbox', { name: '自制饮品' }).check();
  await answer(page, '营业面积（平方米）');
  await answer(page, '直接接触食品的人数');
  await goOn(page);
}

/** 交材料: one file for each of the papers named. */
export async function handInPapers(page: Page, papers: Readonly<Record<string, Paper>>): Promise<void> {
  await heading(page, '交材料').waitFor();
  for (const [material, paper] of Object.entries(papers)) await attach(page, material, paper);
  await goOn(page);
}

/** Picks a file for a material and waits until the server has it. */
export async function attach(page: Page, material: string, paper: Paper): Promise<void> {
  const section = page.getByRole('region', { name: material });
  await section.locator('input[type=file]').setInputFiles(paper);
  await section.getByRole('listitem').filter({ hasText: paper.name }).getByText('传好了').waitFor();
}

/** Continues to the next page of the form. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '继续' }).click();
}

async function answer(page: Page, label: keyof typeof shop): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(shop[label]);
}

/** City, county and town, each list appearing when the one above is chosen. */
async function chooseTown(page: Page): Promise<void> {
  await page.getByLabel('市、州').selectOption({ label: '孝感市' });
  await page.getByLabel('县、市、区').selectOption({ label: '云梦县' });
  await page.getByLabel('乡镇、街道').selectOption({ label: '城关镇' });
}
