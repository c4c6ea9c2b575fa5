import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchBrowser } from '../src/browser.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('the browser draws Chinese characters and not boxes', async () => {
  const page = await browser.newPage();
  // A missing glyph is drawn as the same box for every character; real ones differ.
  await page.setContent('<p id="a" style="font:40px sans-serif">云</p><p id="b" style="font:40px sans-serif">梦</p>');
  const [cloud, dream] = await Promise.all(['#a', '#b'].map((id) => page.locator(id).screenshot()));
  expect(cloud?.equals(dream ?? Buffer.of())).toBe(false);
  await page.close();
});
