import { expect, it } from 'vitest';

import { sendCase } from '../src/journey-cases.ts';
import { actsOf, done } from '../src/journey-console.ts';
import { journeyHouse } from '../src/journey-house.ts';
import { focusComesTo, tabTo } from '../src/journey-keys.ts';
import { anOfficial, leave } from '../src/journey-people.ts';
import { showScreen } from '../src/journey-pictures.ts';

const house = journeyHouse();
const ITEM = '从业人员预防性健康检查';

it('a clerk claims, opens and accepts with the keys of the foot bar', async () => {
  const { caseId } = await sendCase(house, ITEM);
  const page = await anOfficial(house, { login: 'clerk' });
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await page.getByRole('heading', { level: 1, name: '本岗可领' }).waitFor();
  await page.getByRole('row').filter({ hasText: ITEM }).waitFor();
  await page.keyboard.press('j');
  await focusComesTo(page, page.getByRole('link', { name: ITEM }));
  await page.keyboard.press('c');
  await page.getByText('本岗没有可领的').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByRole('row').filter({ hasText: ITEM }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await actsOf(page).waitFor();
  await tabTo(page, actsOf(page).getByLabel(/^受理意见/));
  // Letters that are keys elsewhere are letters here.
  await page.keyboard.type('gicjx 齐全');
  await page.keyboard.press('Control+Enter');
  await done(page, '受理');
  await focusComesTo(page, actsOf(page).getByRole('status').filter({ hasText: '办好了' }));
  const clerk = await house.enter('clerk');
  expect(await clerk.get(`/cases/${caseId}`)).toMatchObject({ state: 'in-review' });
  await leave(page);
});

it('of two clerks who accept at once the second is told, and keeps what he wrote', async () => {
  const { caseId } = await sendCase(house, ITEM);
  const [first, second] = [await anOfficial(house, { login: 'clerk' }), await anOfficial(house, { login: 'clerk2' })];
  for (const page of [first, second]) {
    await page.goto(`/console/cases/${caseId}`);
    await actsOf(page)
      .getByLabel(/^受理意见/)
      .fill('材料齐全，予以受理');
  }
  const accept = { name: '受理', exact: true };
  await actsOf(first).getByRole('button', accept).last().click();
  await done(first, '受理');
  await actsOf(second).getByRole('button', accept).last().click();
  await second.getByText('这件刚才有人动过').waitFor();
  await showScreen(second, 'second-clerk');
  await second.getByRole('button', { name: '读最新的，留着我写的' }).click();
  await second.getByText('审查中').first().waitFor();
  await showScreen(second, 'second-clerk-after');
  expect(
    await actsOf(second)
      .getByLabel(/^受理意见/)
      .inputValue(),
  ).toBe('材料齐全，予以受理');
  expect(await actsOf(second).getByRole('button', accept).last().getAttribute('aria-disabled')).toBe('true');
  await leave(first, second);
});

it('an act whose answer is lost is done once, however often it is pressed', async () => {
  const { caseId } = await sendCase(house, ITEM);
  const page = await anOfficial(house, { login: 'clerk' });
  await page.goto(`/console/cases/${caseId}`);
  await page.route(
    '**/accept',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await actsOf(page).getByRole('button', { name: '受理', exact: true }).last().click();
  await page.getByText('没有收到回音').waitFor();
  await showScreen(page, 'console-answer-lost');
  // By its key: the button counts as busy until the next frame is drawn.
  await page.keyboard.press('Control+Enter');
  await done(page, '受理');
  const clerk = await house.enter('clerk');
  const { actions } = await clerk.get(`/cases/${caseId}`);
  expect(actions).toHaveLength(2);
  await leave(page);
});
