import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';

import { countCases, fillDraft } from '../src/journey-cases.ts';
import { journeyHouse, PASSWORD } from '../src/journey-house.ts';
import { aFloorPlan, aPrintedList } from '../src/journey-papers.ts';
import { aPerson, inNewTab, leave } from '../src/journey-people.ts';
import { showScreen } from '../src/journey-pictures.ts';
import { attach, heading, signIn } from '../src/journey-portal.ts';

const house = journeyHouse();
const SHORT = '从业人员预防性健康检查';
const SHOP = '食品经营许可（新办）';
const HOUR_MS = 3_600_000;

/** 李四, with an application that only has to be sent. */
async function aboutToSend(item = SHORT): Promise<{ page: Page; draftId: string; before: number }> {
  const before = await countCases(house, 'lisi');
  const draftId = await fillDraft(house, item, 'lisi');
  const page = await aPerson(house, { login: 'lisi' });
  await page.goto(`/apply/${draftId}/check`);
  await heading(page, '交之前，再看一遍').waitFor();
  return { page, draftId, before };
}

const send = (page: Page) => page.getByRole('button', { name: '确认，交上去' });

/** The server does its work, and the line breaks before its answer is back. */
async function loseTheAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

/** What the server holds of a draft. */
async function saved(draftId: string): Promise<unknown> {
  return (await (await house.enter('lisi')).get(`/drafts/${draftId}`))['answers'];
}

it('when the answer is lost on the way, pressing again finds the case, and there is one', async () => {
  const { page, before } = await aboutToSend();
  await page.route('**/submit', loseTheAnswer, { times: 1 });
  await send(page).click();
  await page.getByText('没有收到回音，不知道交上去没有。再按一次就知道，不会重复交。').waitFor();
  await showScreen(page, 'answer-lost');
  await send(page).click();
  await heading(page, '已经收到您的申请').waitFor();
  expect(await countCases(house, 'lisi')).toBe(before + 1);
  await leave(page);
});

it('when the page is closed after a lost answer, the draft says that it was sent and leads to the case', async () => {
  const { page, draftId, before } = await aboutToSend();
  await page.route('**/submit', loseTheAnswer, { times: 1 });
  await send(page).click();
  await page.getByText('没有收到回音').waitFor();
  const tab = await inNewTab(house, page);
  await tab.goto(`/apply/${draftId}/check`);
  await heading(tab, '这份申请已经交上去了，不能再改。').waitFor();
  await showScreen(tab, 'already-sent');
  await tab.getByRole('link', { name: '看办到哪一步' }).click();
  await heading(tab, SHORT).waitFor();
  expect(await countCases(house, 'lisi')).toBe(before + 1);
  await leave(tab);
});

it('pressed twice, an application is sent once', async () => {
  const { page, before } = await aboutToSend();
  await send(page).dblclick();
  await heading(page, '已经收到您的申请').waitFor();
  expect(await countCases(house, 'lisi')).toBe(before + 1);
  await leave(page);
});

it('two devices that answer differently see both answers, and lose neither', async () => {
  const draftId = await fillDraft(house, SHOP, 'lisi');
  const [phone, desk] = [await aPerson(house, { login: 'lisi' }), await aPerson(house, { login: 'lisi' })];
  for (const page of [phone, desk]) {
    await page.goto(`/apply/${draftId}/q-shop`);
    await heading(page, '这家店').waitFor();
  }
  await phone.getByLabel('店名').fill('老李面馆');
  await phone.getByLabel('详细地址').fill('建设路1号');
  await phone.getByText(/^已存/).waitFor();
  await desk.getByLabel('店名').fill('李记面馆');
  const choice = desk.getByRole('group', { name: '店名' });
  await choice.getByText('这台设备上填的：李记面馆').waitFor();
  await choice.getByText('另一台设备上填的：老李面馆').waitFor();
  await showScreen(desk, 'two-devices');
  await choice.getByRole('radio', { name: /李记面馆/ }).check();
  await desk.getByRole('button', { name: '就按选的存' }).click();
  await desk.getByText(/^已存/).waitFor();
  // What only the phone had changed is taken over, not overwritten.
  expect(await desk.getByLabel('详细地址').inputValue()).toBe('建设路1号');
  expect(await saved(draftId)).toMatchObject({ shopName: '李记面馆', shopAddress: '建设路1号' });
  await leave(phone, desk);
});

it('what is typed without a network stays on the device, also when the page is closed, and is saved later', async () => {
  const draftId = await fillDraft(house, SHOP, 'lisi');
  const page = await aPerson(house, { login: 'lisi' });
  await page.goto(`/apply/${draftId}/q-shop`);
  await heading(page, '这家店').waitFor();
  await page.context().setOffline(true);
  await page.getByLabel('店名').fill('没有网的面馆');
  await page.getByText(/^没有网，已存在这部手机上，\d\d:\d\d/).waitFor();
  await showScreen(page, 'offline');
  const tab = await inNewTab(house, page);
  await tab.context().setOffline(false);
  await tab.goto(`/apply/${draftId}/q-shop`);
  await tab.getByText(/^已存/).waitFor();
  expect(await tab.getByLabel('店名').inputValue()).toBe('没有网的面馆');
  expect(await saved(draftId)).toMatchObject({ shopName: '没有网的面馆' });
  await leave(tab);
});

it('a file that is not what it says it is gets refused in words, and the right one is taken', async () => {
  const draftId = await fillDraft(house, SHOP, 'lisi');
  const page = await aPerson(house, { login: 'lisi' });
  await page.goto(`/apply/${draftId}/materials`);
  const material = page.getByRole('region', { name: '主要设备设施清单' });
  const { buffer } = await aPrintedList(house.browser, '清单');
  await material.locator('input[type=file]').setInputFiles({ name: '清单.png', mimeType: 'image/png', buffer });
  await material.getByText(/文件名以.*png.*结尾，内容却是.*PDF/).waitFor();
  const program = { name: '清单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090\u0000 a program') };
  await material.getByRole('button', { name: /删除.*清单.png/ }).click();
  await material.locator('input[type=file]').setInputFiles(program);
  await material.getByRole('alert').waitFor();
  await showScreen(page, 'file-refused');
  await material.getByRole('button', { name: /删除.*清单.pdf/ }).click();
  await attach(page, '主要设备设施清单', { name: '清单.pdf', mimeType: 'application/pdf', buffer });
  const { files } = await (await house.enter('lisi')).get(`/drafts/${draftId}`);
  expect(files).toContainEqual(expect.objectContaining({ name: '清单.pdf', mediaType: 'application/pdf' }));
  expect(files).not.toContainEqual(expect.objectContaining({ name: '清单.png' }));
  await leave(page);
});

it('a file removed while it is on its way is not handed in', async () => {
  const draftId = await fillDraft(house, SHOP, 'lisi');
  const page = await aPerson(house, { login: 'lisi' });
  await page.goto(`/apply/${draftId}/materials`);
  const material = page.getByRole('region', { name: '经营布局和操作流程图' });
  await material.getByText('传好了').waitFor();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/files\?name=/, async (route) => {
    await held;
    await route.continue();
  });
  await material.locator('input[type=file]').setInputFiles(await aFloorPlan(house.browser));
  await material.getByText(/^正在传/).waitFor();
  await material.getByRole('button', { name: /删除.*布局图.png/ }).click();
  await material.getByText('布局图.png').waitFor({ state: 'detached' });
  const takenAway = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  letGo();
  expect((await takenAway).ok()).toBe(true);
  await page.reload();
  await material.getByText('传好了').waitFor();
  expect(await material.getByRole('listitem').count()).toBe(1);
  await leave(page);
});

it('a file that another device has removed is missed before anything is sent', async () => {
  const { page, draftId, before } = await aboutToSend(SHOP);
  const phone = await aPerson(house, { login: 'lisi' });
  await phone.goto(`/apply/${draftId}/materials`);
  const material = phone.getByRole('region', { name: '主要设备设施清单' });
  await material.getByRole('button', { name: /^删除/ }).click();
  await material.getByText('传好了').waitFor({ state: 'detached' });
  await send(page).click();
  const missing = page.locator(':focus').getByRole('link', { name: /主要设备设施清单/ });
  await missing.waitFor();
  await showScreen(page, 'file-gone');
  await missing.click();
  await page.locator(':focus').press('Enter');
  await heading(page, '交材料').waitFor();
  // The page does not claim any longer that it is there.
  expect(await page.getByRole('region', { name: '主要设备设施清单' }).getByRole('listitem').count()).toBe(0);
  await attach(page, '主要设备设施清单', await aPrintedList(house.browser, '清单'));
  await page.getByRole('button', { name: '继续' }).click();
  await send(page).click();
  await heading(page, '已经收到您的申请').waitFor();
  expect(await countCases(house, 'lisi')).toBe(before + 1);
  await leave(page, phone);
});

it('five minutes before the session ends one button keeps it', async () => {
  const page = await aPerson(house, { login: 'lisi', hasClockToWind: true });
  await page.goto('/cases');
  await heading(page, '我的办件').waitFor();
  house.letPass(2 * HOUR_MS - 4 * 60_000);
  await page.clock.fastForward(2 * HOUR_MS - 4 * 60_000);
  await page.getByText('还有不到5分钟就要退出登录了。').waitFor();
  await showScreen(page, 'ends-soon');
  await page.getByRole('button', { name: '我还在，接着办' }).click();
  await page.getByText('还有不到5分钟就要退出登录了。').waitFor({ state: 'detached' });
  house.letPass(HOUR_MS);
  expect((await page.request.get('/api/session')).ok()).toBe(true);
  await leave(page);
});

it('a session that ended keeps what was typed: after signing in it goes on and is saved', async () => {
  const draftId = await fillDraft(house, SHOP, 'lisi');
  const page = await aPerson(house, { login: 'lisi' });
  await page.goto(`/apply/${draftId}/q-shop`);
  await heading(page, '这家店').waitFor();
  house.letPass(13 * HOUR_MS);
  await page.getByLabel('店名').fill('李记夜宵');
  await page.getByRole('heading', { name: '离开得久了，请再登录一次' }).waitFor();
  await showScreen(page, 'lapsed');
  await signIn(page, 'lisi', PASSWORD);
  await page.getByRole('heading', { name: '离开得久了，请再登录一次' }).waitFor({ state: 'detached' });
  await page.getByText(/^已存/).waitFor();
  expect(await page.getByLabel('店名').inputValue()).toBe('李记夜宵');
  expect(await saved(draftId)).toMatchObject({ shopName: '李记夜宵' });
  await leave(page);
});
