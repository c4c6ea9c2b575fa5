import type { Locator, Page } from 'playwright-core';

/** 办理: the part of a case page where an official acts. */
export function actsOf(page: Page): Locator {
  return page.getByRole('region', { name: '办理', exact: true });
}

/** Takes the task of a case from those that can be claimed, and opens the case from the inbox. */
export async function claimAndOpen(page: Page, queryCode: string): Promise<void> {
  await page.getByRole('link', { name: /^本岗可领/ }).click();
  const row = page.getByRole('row').filter({ hasText: queryCode });
  await row.click();
  const preview = page.getByRole('complementary', { name: '预览' });
  await preview.getByText(queryCode).waitFor();
  await preview.getByRole('button', { name: /^领办/ }).click();
  await page.getByRole('link', { name: /^我的待办/ }).click();
  await page.getByRole('row').filter({ hasText: queryCode }).getByRole('link').click();
  await actsOf(page).waitFor();
}

/** 受理. */
export async function accept(page: Page, opinion: string): Promise<void> {
  await actsOf(page)
    .getByLabel(/^受理意见/)
    .fill(opinion);
  await send(page, '受理');
  await done(page, '受理');
}

/** 写审查意见. */
export async function review(page: Page, opinion: string): Promise<void> {
  await actsOf(page).getByRole('radio', { name: '建议准予' }).check();
  await actsOf(page)
    .getByLabel(/^审查意见/)
    .fill(opinion);
  await send(page, '交给决定人');
  await done(page, '写审查意见');
}

/** Fills in a decision; the document beside it changes with every word. */
export async function weighDecision(page: Page, outcome: '准予' | '不予', reason: string): Promise<void> {
  await actsOf(page).getByRole('radio', { name: outcome }).check();
  await actsOf(page).getByLabel(/^理由/).fill(reason);
}

/** 作出决定. */
export async function decide(page: Page): Promise<void> {
  await send(page, '作出决定');
  await done(page, '作出决定');
}

/** Puts a paper into the middle of the page. */
export async function chooseMaterial(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: '材料', exact: true }).getByRole('button', { name }).click();
}

/** Presses the button under the form; a button above it that chooses the act may bear the same name. */
async function send(page: Page, label: string): Promise<void> {
  await actsOf(page).getByRole('button', { name: label, exact: true }).last().click();
}

/** Waits until the page says that an act was done. */
export async function done(page: Page, act: string): Promise<void> {
  await actsOf(page).getByText(`办好了：${act}。`).waitFor();
}

/** Chooses one of the acts that stand open at this step. */
export async function chooseAct(page: Page, act: string): Promise<void> {
  await actsOf(page).getByRole('button', { name: act, exact: true }).click();
}
