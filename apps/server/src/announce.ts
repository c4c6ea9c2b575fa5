import { networkInterfaces } from 'node:os';

import type { House } from './compose.ts';

interface Account {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** What a person wants to know once it runs: where to look, and as whom to sign in. */
export async function announcement(house: House, address: string, seconds: number): Promise<string> {
  const base = reachable(address);
  const lines = [
    '',
    `云梦 Yunmeng is ready (${seconds.toFixed(1)} s). Ctrl-C stops it.`,
    '',
    ...table([
      ['门户', 'portal', `${base}/`],
      ['工作台', 'console', `${base}/console/`],
      ['接口说明', 'reference', `${base}/reference`],
    ]),
  ];
  const accounts = house.configuration.isDemo ? await demonstrationAccounts(house) : [];
  if (accounts.length > 0) {
    lines.push(
      '',
      '演示账号 Demonstration accounts',
      '',
      ...table(accounts.map(({ login, password, name, title }) => [login, password, name, `${title.zh} ${title.en}`])),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** An address that stands for all addresses is no place to go to. */
function reachable(address: string): string {
  if (!/\/\/(0\.0\.0\.0|\[::\])/.test(address)) return address;
  const own = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
  return address.replace(/0\.0\.0\.0|\[::\]/, own ?? '127.0.0.1');
}

/** Asked of the house as a page would: only the module that owns the accounts knows them. */
async function demonstrationAccounts(house: House): Promise<readonly Account[]> {
  const answer = await house.server?.fastify.inject({ method: 'GET', url: '/api/session/demonstration-accounts' });
  if (answer?.statusCode !== 200) return [];
  const found: unknown = answer.json();
  const list = Array.isArray(found) ? found : (Object.values(found ?? {}).find(Array.isArray) ?? []);
  return list as Account[]; // the route's contract
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, widthOf(cell))),
    [],
  );
  return rows.map((row) =>
    `  ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd(),
  );
}

/** Columns of a terminal that a text takes: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1), 0);
}
