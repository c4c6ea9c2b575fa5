import type { BrowserContext, Page } from 'playwright-core';

import { type JourneyHouse, PASSWORD } from './journey-house.ts';

/** Widths of the screens that people have, in pixels. */
export const SCREEN = {
  phone: { width: 360, height: 780 },
  laptop: { width: 1366, height: 768 },
  desktop: { width: 1440, height: 900 },
} as const;

export interface PersonOptions {
  readonly screen?: { readonly width: number; readonly height: number };
  /** Signs in before the first page, without the form. */
  readonly login?: string;
  readonly password?: string;
  /** The clock of his browser can be wound forward by the test, timers included. */
  readonly hasClockToWind?: boolean;
}

/** A person with a browser of his own: nobody shares cookies or storage. */
export async function aPerson(house: JourneyHouse, options: PersonOptions = {}): Promise<Page> {
  const context = await house.browser.newContext({
    baseURL: house.base,
    viewport: options.screen ?? SCREEN.phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(10_000);
  if (options.hasClockToWind) await context.clock.install({ time: Date.parse(house.now()) });
  else await context.addInitScript({ content: house.clockScript() });
  if (options.login !== undefined) await signInQuietly(context, options.login, options.password ?? PASSWORD);
  return watched(await context.newPage(), house);
}

/** The same person in a new tab, after the one he had was closed. */
export async function inNewTab(house: JourneyHouse, page: Page): Promise<Page> {
  await page.close();
  return watched(await page.context().newPage(), house);
}

/** Opens the console as an official, signing in at its own page. */
export async function anOfficial(house: JourneyHouse, options: PersonOptions & { login: string }): Promise<Page> {
  const { login, password = PASSWORD, screen = SCREEN.desktop } = options;
  const page = await aPerson(house, { screen });
  await page.goto('/console/');
  await page.getByRole('textbox', { name: '账号' }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
}

/** Goes away, and takes his browser with him. */
export async function leave(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().close();
}

async function signInQuietly(context: BrowserContext, login: string, password: string): Promise<void> {
  const answer = await context.request.post('/api/session', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { login, password },
  });
  if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** A page whose own errors fail the test: exceptions, broken security policies, warnings of the libraries. */
function watched(page: Page, house: JourneyHouse): Page {
  page.on('pageerror', (error) => house.noteTrouble(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    // That a request was refused or a line cut is what some journeys are about; the browser logs it in these words.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      house.noteTrouble(`${page.url()} ${message.text()}`);
  });
  return page;
}
