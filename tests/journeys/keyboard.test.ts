import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { journeyHouse, PASSWORD } from '../src/journey-house.ts';
import { focusComesTo, tabTo } from '../src/journey-keys.ts';
import { aFloorPlan } from '../src/journey-papers.ts';
import { aPerson, leave } from '../src/journey-people.ts';
import { showScreen } from '../src/journey-pictures.ts';
import { caseIdOf, heading, queryCodeOf } from '../src/journey-portal.ts';

const house = journeyHouse();

it('a citizen finds, fills in and sends with the keyboard alone, and always sees where he is', async () => {
  const page = await aPerson(house);
  await search(page);
  await signIn(page);
  await aboutTravel(page);
  await photo(page);
  await send(page);
  const code = await queryCodeOf(page);
  const citizen = await house.enter('lisi');
  expect(await citizen.get(`/cases/${caseIdOf(page)}`)).toMatchObject({
    title: '普通护照签发（首次申领）',
    queryCode: code.replaceAll(' ', ''),
    answers: { purpose: 'study', school: '里昂大学', leavesOn: '2027-02-08' },
  });
  await leave(page);
});

/** Past the header by the skip link, then in one's own words. */
async function search(page: Page): Promise<void> {
  await page.goto('/');
  await heading(page, '您要办什么事？').waitFor();
  await tabTo(page, page.getByRole('link', { name: /^跳到/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('办护照');
  await page.keyboard.press('Enter');
  await focusComesTo(page, heading(page, '找“办护照”'));
  await tabTo(page, page.getByRole('link', { name: '普通护照签发（首次申领）' }));
  await page.keyboard.press('Enter');
  await focusComesTo(page, heading(page, '第一次办护照'));
  await tabTo(page, page.getByRole('link', { name: '开始申请' }).first());
  await page.keyboard.press('Enter');
}

async function signIn(page: Page): Promise<void> {
  await heading(page, '先登录').waitFor();
  await tabTo(page, page.getByRole('textbox', { name: '账号' }));
  await page.keyboard.type('lisi');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await focusComesTo(page, heading(page, '您是谁'));
  await goOn(page);
}

/** First without an answer: the summary takes the focus and leads to the question. */
async function aboutTravel(page: Page): Promise<void> {
  await focusComesTo(page, heading(page, '出行'));
  await goOn(page);
  await focusComesTo(page, page.getByRole('alert'));
  await showScreen(page, 'summary');
  await tabTo(page, page.getByRole('alert').getByRole('link', { name: /出国做什么/ }));
  await page.keyboard.press('Enter');
  await focusComesTo(page, page.getByRole('radio', { name: '旅游' }));
  await page.keyboard.press('ArrowDown');
  await focusComesTo(page, page.getByRole('radio', { name: '留学' }));
  // The question that the answer brings is the next stop.
  await tabTo(page, page.getByRole('textbox', { name: '学校名称' }));
  await page.keyboard.type('里昂大学');
  for (const [box, digits] of [
    ['年', '2027'],
    ['月', '2'],
    ['日', '8'],
  ] as const) {
    await tabTo(page, page.getByRole('textbox', { name: box, exact: true }));
    await page.keyboard.type(digits);
  }
  await goOn(page);
}

async function photo(page: Page): Promise<void> {
  await focusComesTo(page, heading(page, '交材料'));
  await tabTo(page, page.getByRole('region', { name: '出入境证件照片' }).locator('input[type=file]'));
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  await (await choosing).setFiles(await aFloorPlan(house.browser));
  await page.getByText('传好了').waitFor();
  await goOn(page);
}

async function send(page: Page): Promise<void> {
  await focusComesTo(page, heading(page, '交之前，再看一遍'));
  await tabTo(page, page.getByRole('button', { name: '确认，交上去' }));
  await page.keyboard.press('Enter');
  await focusComesTo(page, heading(page, '已经收到您的申请'));
}

async function goOn(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: '继续' }));
  await page.keyboard.press('Enter');
}
