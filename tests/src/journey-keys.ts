import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 60;

/** What stands under the focus, and whether anyone can see that it does. */
interface Stop {
  readonly text: string;
  readonly isVisible: boolean;
}

/**
 * Presses Tab until the focus is on the control, as someone without a mouse does. Every stop on the way has to show
 * the focus: the first that does not is named.
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (!stop.isVisible) throw new Error(`the focus cannot be seen on “${stop.text}” at ${page.url()}`);
    if (await isFocused(control)) return;
  }
  throw new Error(`Tab did not come to ${String(control)} at ${page.url()}`);
}

/** Whether the control has the focus now. */
export async function isFocused(control: Locator): Promise<boolean> {
  if ((await control.count()) !== 1) return false;
  return control.evaluate((element) => element === document.activeElement);
}

/** Waits until the focus comes to the control by itself, as after a step of a form. */
export async function focusComesTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const handle = await control.elementHandle();
  await page.waitForFunction((element) => element === document.activeElement, handle);
}

async function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { text: 'the page itself', isVisible: true };
    // A radio or file control may be drawn by what stands around it.
    const drawn = [element, element.parentElement, element.nextElementSibling].flatMap((each) => (each ? [each] : []));
    const hasRing = drawn.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    const { top, bottom, width } = (
      drawn.find((each) => each.getBoundingClientRect().width > 2) ?? element
    ).getBoundingClientRect();
    const isInSight = bottom > 0 && top < innerHeight && width > 0;
    return { text: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`, isVisible: hasRing && isInSight };
  });
}
