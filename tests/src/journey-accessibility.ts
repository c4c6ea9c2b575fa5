import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** 320 px is a phone held upright at 400 % zoom of 1280 px (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;
const WIDTHS = [360, 1440] as const;
const HEIGHT = 900;

/** Sets large print on a page that is open, as its reader does. */
export type LargePrint = (page: Page, isOn: boolean) => Promise<void>;

export const portalPrint: LargePrint = (page, isOn) =>
  page.getByRole('switch', { name: /大字|Large print/ }).setChecked(isOn);

/** The console keeps the switch in a menu, which would lie over the page that is to be looked at. */
export const consolePrint: LargePrint = (page, isOn) =>
  page.evaluate((on) => void document.documentElement.toggleAttribute('data-large', on), isOn);

/**
 * Everything that is wrong with an open page, in words: what axe finds at phone and desk width in normal and large
 * print, and what sticks out sideways on the narrowest screen. Nothing when all is well.
 */
export async function faultsOf(page: Page, print: LargePrint): Promise<string[]> {
  const faults: string[] = [];
  // Everything that the page reads has come, so that all of it is looked at.
  await page.waitForLoadState('networkidle');
  for (const isLarge of [false, true]) {
    await print(page, isLarge);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      const at = `${width} px${isLarge ? ', large print' : ''}`;
      faults.push(...(await axeFaults(page)).map((fault) => `${at}: ${fault}`));
    }
    faults.push(
      ...(await stickingOut(page)).map((fault) => `${NARROWEST} px${isLarge ? ', large print' : ''}: ${fault}`),
    );
  }
  await print(page, false);
  return faults;
}

/** What axe finds on a page as it is now. */
export async function axeFaults(page: Page): Promise<string[]> {
  // By the debugger: the pages' own security policy lets no script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(`axe.run(document, {
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => [id, help, target.join(' '), failureSummary].join(' | '))))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}

/** What makes the page scroll sideways on the narrowest screen. */
export async function stickingOut(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(-3)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className.toString()} “${element.textContent.trim().slice(0, 20)}”`,
      );
    return [`scrolls sideways, ${scrollWidth} px wide: ${widest.join(', ')}`];
  });
}
