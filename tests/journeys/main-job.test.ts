import { expect, it } from 'vitest';

import { accept, actsOf, chooseMaterial, claimAndOpen, decide, review, weighDecision } from '../src/journey-console.ts';
import { PASSWORD, journeyHouse } from '../src/journey-house.ts';
import { aFloorPlan, aPrintedList } from '../src/journey-papers.ts';
import { anOfficial, aPerson, leave } from '../src/journey-people.ts';
import { showScreen, takePicture } from '../src/journey-pictures.ts';
import {
  caseIdOf,
  findGuide,
  handInPapers,
  heading,
  queryCodeOf,
  signIn,
  tellAboutTheOwner,
  tellAboutTheShop,
} from '../src/journey-portal.ts';

const house = journeyHouse();
const DAY_MS = 24 * 3_600_000;
const REASON = '申请人符合法定条件，材料真实完整，准予。';

it('a breakfast shop: found, applied for at phone width, handled by three officials, decided, rated', async () => {
  const queryCode = await apply();
  await acceptCase(queryCode);
  house.letPass(2 * DAY_MS);
  await reviewCase(queryCode);
  const caseId = await followCase();
  await decideCase(queryCode);
  await readDecision(caseId);

  const citizen = await house.enter('zhangsan');
  expect(await citizen.get(`/cases/${caseId}`)).toMatchObject({
    outcome: 'granted',
    state: 'approved',
    decision: { outcome: 'granted', reason: REASON, decidedOn: '2026-11-26' },
  });
  expect(await citizen.get(`/cases/${caseId}/rating`)).toMatchObject({ mayRate: false, given: { grade: 'satisfied' } });
});

/** 张三, on a phone. @returns the query code on his receipt */
async function apply(): Promise<string> {
  const page = await aPerson(house);
  await findGuide(page, '开早餐店', '食品经营许可（新办）');
  await heading(page, '开餐馆、卖食品，办食品经营许可证').waitFor();
  await takePicture(page, 'guide-phone', { height: 1150 });
  await showScreen(page, 'guide');
  await page.getByRole('link', { name: '开始申请' }).first().click();
  await heading(page, '先登录').waitFor();
  await showScreen(page, 'sign-in');
  await signIn(page, 'zhangsan', PASSWORD);
  await tellAboutTheOwner(page);
  await tellAboutTheShop(page);
  await handInPapers(page, {
    经营布局和操作流程图: await aFloorPlan(house.browser),
    主要设备设施清单: await aPrintedList(house.browser, '设备清单'),
    食品安全规章制度目录: await aPrintedList(house.browser, '制度目录'),
  });
  await heading(page, '交之前，再看一遍').waitFor();
  await page.getByText('孝感市云梦县城关镇').waitFor();
  await showScreen(page, 'check');
  await page.getByRole('button', { name: '确认，交上去' }).click();
  await heading(page, '已经收到您的申请').waitFor();
  await page.getByText('12月1日（周二）前').waitFor();
  await showScreen(page, 'receipt');
  const code = await queryCodeOf(page);
  await page.getByRole('link', { name: '看办到哪一步' }).click();
  await heading(page, '食品经营许可（新办）').waitFor();
  await leave(page);
  return code;
}

async function acceptCase(queryCode: string): Promise<void> {
  const page = await anOfficial(house, { login: 'clerk' });
  await showScreen(page, 'inbox-empty');
  await claimAndOpen(page, queryCode);
  await showScreen(page, 'console-accept');
  await accept(page, '材料齐全，符合法定形式');
  await leave(page);
}

/** 赵六 may review and decide, but not both in one case: he is told so where the act stands. */
async function reviewCase(queryCode: string): Promise<void> {
  const page = await anOfficial(house, { login: 'reviewer' });
  await claimAndOpen(page, queryCode);
  await chooseMaterial(page, '经营布局和操作流程图');
  await page.getByRole('img', { name: /布局图/ }).waitFor();
  await review(page, '平面图与现场一致，符合条件');
  const refused = actsOf(page).getByRole('button', { name: '作出决定' });
  expect(await refused.getAttribute('aria-disabled')).toBe('true');
  await actsOf(page).getByText('审批分离').first().waitFor();
  await refused.press('Enter');
  // A refused act opens no form.
  expect(await actsOf(page).getByRole('radio').count()).toBe(0);
  await showScreen(page, 'console-reviewed');
  await leave(page);
}

/** Two days later the citizen looks: whose turn it is, until when, and every day of it. @returns the case's id */
async function followCase(): Promise<string> {
  const page = await aPerson(house, { login: 'zhangsan' });
  await page.goto('/cases');
  await showScreen(page, 'my-cases');
  await page.getByRole('link', { name: '食品经营许可（新办）' }).click();
  await page.getByRole('region', { name: '云梦县行政审批局' }).getByText('还剩3个工作日', { exact: true }).waitFor();
  await takePicture(page, 'case-phone', { height: 1150 });
  await page.getByText('逐日看，自己也能算').click();
  const days = page.getByRole('table', { name: /逐日计时/ });
  await days.getByRole('row', { name: '11月24日 周二 工作日 不计' }).waitFor();
  await days.getByRole('row', { name: '11月26日 周四 工作日 2 今天' }).waitFor();
  await days.getByRole('row', { name: '11月28日 周六 周末' }).waitFor();
  await days.getByRole('row', { name: '12月1日 周二 工作日 5' }).waitFor();
  await showScreen(page, 'case');
  const caseId = caseIdOf(page);
  await leave(page);
  return caseId;
}

async function decideCase(queryCode: string): Promise<void> {
  const page = await anOfficial(house, { login: 'decider' });
  await claimAndOpen(page, queryCode);
  await actsOf(page).getByText('平面图与现场一致，符合条件').waitFor();
  await chooseMaterial(page, '经营布局和操作流程图');
  await weighDecision(page, '准予', REASON);
  await takePicture(page, 'console-case', { height: 900 });
  await showScreen(page, 'console-decide');
  await decide(page);
  await leave(page);
}

/** What was decided and why, where to object, and what one thinks of it. */
async function readDecision(caseId: string): Promise<void> {
  const page = await aPerson(house, { login: 'zhangsan' });
  await page.goto(`/cases/${caseId}`);
  const decision = page.getByRole('region', { name: '食品经营许可（新办）' });
  await decision.getByText('批准了').waitFor();
  await decision.getByText(REASON).waitFor();
  await decision.getByText('不同意怎么办').click();
  await decision.getByText(/60天内可以申请行政复议/).waitFor();
  await decision.getByText(/6个月内.*起诉/).waitFor();
  await showScreen(page, 'decided');
  const rating = page.getByRole('region', { name: '办得怎么样？' });
  // No grade is chosen beforehand.
  expect(await rating.getByRole('radio', { checked: true }).count()).toBe(0);
  await rating.getByRole('radio', { name: '满意', exact: true }).check();
  await showScreen(page, 'rating');
  await rating.getByRole('button', { name: '交评价' }).click();
  await page.getByText('您评的是：满意').waitFor();
  await leave(page);
}
