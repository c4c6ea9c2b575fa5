import { expect, it } from 'vitest';

import { sendCase } from '../src/journey-cases.ts';
import { accept, actsOf, chooseAct, claimAndOpen, done } from '../src/journey-console.ts';
import { journeyHouse } from '../src/journey-house.ts';
import { aFloorPlan } from '../src/journey-papers.ts';
import { anOfficial, aPerson, leave } from '../src/journey-people.ts';
import { showScreen } from '../src/journey-pictures.ts';

const house = journeyHouse();
const PLAN = '经营布局和操作流程图';
const WHAT = '图上没有标洗消区';

it('a clerk asks once for what is missing, the citizen mends it in place, and nothing more can be asked', async () => {
  const { caseId, queryCode } = await sendCase(house, '食品经营许可（新办）');
  await askForCorrection(queryCode);
  await mend(caseId);
  await acceptWithoutAskingAgain(queryCode);

  const citizen = await house.enter('zhangsan');
  expect(await citizen.get(`/cases/${caseId}`)).toMatchObject({
    state: 'in-review',
    corrections: [{ items: [{ what: WHAT }] }],
  });
});

async function askForCorrection(queryCode: string): Promise<void> {
  const page = await anOfficial(house, { login: 'clerk' });
  await claimAndOpen(page, queryCode);
  await chooseAct(page, '要求补正');
  const send = actsOf(page).getByRole('button', { name: '发出补正告知，只有这一次' });
  await send.click();
  // Nothing ticked: the summary says so and takes the focus.
  await page.locator(':focus').getByText('还差1处').waitFor();
  await actsOf(page).getByRole('checkbox', { name: PLAN }).check();
  const point = actsOf(page).getByRole('group', { name: PLAN });
  await point.getByLabel('缺什么').fill(WHAT);
  await point.getByLabel('为什么要补').fill('审查要看得出生熟不交叉');
  await point.getByLabel('怎么补').fill('在原图上画出来，拍照重传');
  await showScreen(page, 'console-correction');
  await send.click();
  await done(page, '要求补正');
  await leave(page);
}

async function mend(caseId: string): Promise<void> {
  const page = await aPerson(house, { login: 'zhangsan' });
  await page.goto('/');
  await page.getByText('等您').first().waitFor();
  await showScreen(page, 'home-correction');
  await page.goto(`/cases/${caseId}`);
  const card = page.getByRole('region', { name: '请补这些' });
  await card.getByText('一共1处。只要这些，不会再加。').waitFor();
  await card.getByText(WHAT).waitFor();
  await showScreen(page, 'correction');
  await card.getByRole('button', { name: '补好了，交上去' }).click();
  await page.locator(':focus').getByText(`${PLAN}还没有新的文件`).waitFor();
  await card.locator('input[type=file]').setInputFiles(await aFloorPlan(house.browser));
  await card.getByText('传好了').waitFor();
  await card.getByText('补了', { exact: true }).waitFor();
  await showScreen(page, 'correction-mended');
  await card.getByRole('button', { name: '补好了，交上去' }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: '之前请您补的' }).getByText(WHAT).waitFor();
  await showScreen(page, 'correction-sent');
  await leave(page);
}

async function acceptWithoutAskingAgain(queryCode: string): Promise<void> {
  const page = await anOfficial(house, { login: 'clerk' });
  await claimAndOpen(page, queryCode);
  const again = actsOf(page).getByRole('button', { name: '要求补正' });
  expect(await again.getAttribute('aria-disabled')).toBe('true');
  await actsOf(page)
    .getByText(/一次性告知过了，不能再提新的要求/)
    .waitFor();
  await showScreen(page, 'console-corrected');
  await accept(page, '补正的图看得清楚');
  await leave(page);
}
