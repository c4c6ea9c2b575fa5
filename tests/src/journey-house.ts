import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { addMs, epochMs, type Instant, instantOf, parseInstant } from '@yunmeng/kernel/instant';
import { useEmptyDatabase } from '@yunmeng/runtime/testing';
import { composeHouse, type House } from '@yunmeng/server/compose';
import { modules } from '@yunmeng/server/modules';
import { HttpClient } from '@yunmeng/tools/demo/http-client';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

import { launchBrowser } from './browser.ts';
import { showScreen } from './journey-pictures.ts';

/** The password of every demonstration account. */
export const PASSWORD = 'yunmeng-demo-2026';

/** Nine in the morning of a Tuesday, whenever the tests run: due days and holidays come out the same. */
const BEGINS_AT = '2026-11-24T09:00:00.000+08:00';

/** A house as it is delivered, with a browser in front of it, for the journeys of one file. */
export interface JourneyHouse {
  /** Address of the server. */
  readonly base: string;
  readonly browser: Browser;
  /** The clock of the house; it runs. */
  now(): Instant;
  /** Moves the clock of the server, as if everyone had gone away for a while. */
  letPass(ms: number): void;
  /** The same clock as a script, for pages that are opened from now on. */
  clockScript(): string;
  /** Runs a command of the CLI on the house's database, and returns what it printed. */
  yunmeng(...words: readonly string[]): Promise<string>;
  /** Signs in over HTTP alone, to prepare or to look up what a journey is not about. */
  enter(login: string, password?: string): Promise<HttpClient>;
  /** Notes that a page did something wrong by itself; the test that ran then fails. */
  noteTrouble(text: string): void;
}

/** Starts the whole house on a database and a home of its own, and a browser. Called at the top of a file. */
export function journeyHouse(): JourneyHouse {
  const database = useEmptyDatabase();
  const troubles: string[] = [];
  let shiftMs = 0;
  let home = '';
  let house: House | undefined;
  let browser: Browser | undefined;
  let base = '';
  const now = (): Instant => addMs(instantOf(Date.now()), shiftMs);

  beforeAll(async () => {
    shiftMs = epochMs(parseInstant(BEGINS_AT)) - Date.now();
    home = mkdtempSync(join(tmpdir(), 'yunmeng-journey-'));
    const starting = launchBrowser();
    house = await composeHouse({
      env: environment(database.url, home),
      modules,
      now,
      connections: 8,
      isDurable: false,
    });
    base = await house.listen({ port: 0 });
    browser = await starting;
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
    if (home !== '') rmSync(home, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && browser) await showWhatWasOpen(browser, task.name);
    expect(troubles.splice(0)).toEqual([]);
  });

  return {
    get base() {
      return base;
    },
    get browser() {
      if (!browser) throw new Error('the browser runs only inside tests and hooks');
      return browser;
    },
    now,
    letPass(ms) {
      shiftMs += ms;
    },
    clockScript: () => clockScript(shiftMs),
    async yunmeng(...words) {
      if (!house) throw new Error('the house stands only inside tests and hooks');
      return runCommand(house, words);
    },
    async enter(login, password = PASSWORD) {
      const client = new HttpClient(base);
      await client.signIn(login, password);
      return client;
    },
    noteTrouble: (text) => void troubles.push(text),
  };
}

function environment(databaseUrl: string, home: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    YUNMENG_HOME: home,
    YUNMENG_DEMO: '1',
    LOG_LEVEL: 'error',
    YUNMENG_RATE_LIMITS: 'read=100000,write=100000,search=100000,upload=100000,sign-in=100000',
  };
}

async function runCommand({ runtime }: House, words: readonly string[]): Promise<string> {
  const command = modules
    .flatMap((module) => module.commands ?? [])
    .find(({ name }) => words.join(' ').startsWith(`${name} `));
  if (!command) throw new Error(`there is no command ${words.join(' ')}`);
  const printed: string[] = [];
  const status = await command.run(runtime, words.slice(command.name.split(' ').length), (line) => printed.push(line));
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${printed.join('\n')}`);
  return printed.join('\n');
}

/**
 * Moves what pages take for now, and leaves everything else of the browser's clock alone. The console believes the
 * `Date` header of answers, which the HTTP server takes from the machine: it is moved along.
 */
function clockScript(shiftMs: number): string {
  return `{
    const header = Headers.prototype.get;
    Headers.prototype.get = function (name) {
      return name.toLowerCase() === 'date' ? new Date().toUTCString() : header.call(this, name);
    };
    const Real = Date;
    const shifted = () => Real.now() + ${Math.round(shiftMs)};
    globalThis.Date = class extends Real {
      constructor(...parts) { if (parts.length === 0) super(shifted()); else super(...parts); }
      static now() { return shifted(); }
    };
  }`;
}

/** After a failure: the screens as they were, where someone asked to see screens. */
async function showWhatWasOpen(browser: Browser, test: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) await showScreen(page, `failed ${test} ${index}`);
}
