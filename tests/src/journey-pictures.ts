import { join } from 'node:path';

import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../docs/pictures');

/**
 * Takes one of the pictures that the README shows, into `docs/pictures`. Only when `YUNMENG_PICTURES=1` asks for it, so
 * that ordinary runs leave the tree as it is.
 */
export async function takePicture(page: Page, name: string, { height }: { height: number }): Promise<void> {
  if (process.env['YUNMENG_PICTURES'] !== '1') return;
  await settled(page);
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.screenshot({ path: join(folder, `${name}.png`), clip: { x: 0, y: 0, width, height }, fullPage: true });
}

/** Takes a picture for whoever looks at the screens, into the folder that `YUNMENG_SCREENS` names. */
export async function showScreen(page: Page, name: string): Promise<void> {
  const screens = process.env['YUNMENG_SCREENS'];
  if (!screens) return;
  await settled(page);
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.screenshot({ path: join(screens, `${name}-${width}.png`), fullPage: true });
}

/** The same at phone and desk width. */
export async function showScreens(page: Page, name: string): Promise<void> {
  if (!process.env['YUNMENG_SCREENS']) return;
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await showScreen(page, name);
  }
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
}
