import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createLogger, defineModule, statement, systemActor, write } from '@yunmeng/runtime';
import { useEmptyDatabase } from '@yunmeng/runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { composeHouse, type House } from './compose.ts';
import { modules } from './modules.generated.ts';

const home = mkdtempSync(join(tmpdir(), 'yunmeng-log-'));
const database = useEmptyDatabase();

/** What people say in this test: none of it may stand in a line. */
const SAID = ['张三', '欧阳', 'zhangsan', 'ouyang', 'geheim', '429099', '1380000', '申请书', 'shenqing'];
const PERSON = { name: '张三', login: 'ouyang', password: 'geheim-1234', citizenId: '42909919900307000X' };
const TEXT = JSON.stringify(PERSON);

const twice = statement<never, [name: string]>(
  'test.write-twice',
  `insert into runtime.cron_tick (job, due_at) values ($1, '2026-11-24T00:00:00Z'), ($1, '2026-11-24T00:00:00Z')`,
);
const faults: Readonly<
  Record<string, (work: { run: (query: typeof twice, args: [string]) => Promise<number> }) => unknown>
> = {
  'a row that is there already': (work) => work.run(twice, [TEXT]),
  'a text that is no JSON': () => JSON.parse(TEXT.slice(0, -2)),
  'something that is no error': () => {
    // oxlint-disable-next-line no-throw-literal -- what libraries do now and then
    throw TEXT;
  },
  'an error that quotes': () => {
    throw new RangeError(`not a name: ${JSON.stringify(TEXT)}`, { cause: new Error(`of ${PERSON.name}`) });
  },
};
const faulty = defineModule({
  name: 'faulty',
  title: { zh: '出错', en: 'Faulty' },
  plan: [],
  beyond: 'It exists in tests only.',
  routes: Object.values(faults).map((fail, at) =>
    write('POST', {
      path: `/faulty/${at}`,
      operation: `fail${at}`,
      summary: { zh: '出错', en: 'Fail' },
      access: 'public',
      schemas: {},
      handle: async (_input, work) => {
        await fail(work);
        return {};
      },
    }),
  ),
  jobs: [
    {
      name: 'faulty.fail',
      maxAttempts: 1,
      run: async (work, payload) => void (await faults[String(payload['how'])]?.(work)),
    },
  ],
});

const lines: string[] = [];
let house: House;
let address = '';

beforeAll(async () => {
  house = await composeHouse({
    env: { DATABASE_URL: database.url, YUNMENG_HOME: home, YUNMENG_DEMO: '1', PORT: '0' },
    modules: [...modules, faulty],
    log: createLogger('info', (line) => lines.push(line)),
  });
  address = await house.listen({ port: 0 });
}, 60_000);
afterAll(async () => {
  await house.close();
  rmSync(home, { recursive: true, force: true });
});

let keys = 0;
const post = (path: string, body: unknown, type = 'application/json'): Promise<Response> =>
  fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, 'idempotency-key': `request-key-${(keys += 1)}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** What was logged while `act` ran, as one text. */
async function logOf(act: () => Promise<unknown>): Promise<string> {
  const before = lines.length;
  await act();
  // A request is logged once its answer is out.
  await expect.poll(() => lines.length).toBeGreaterThan(before);
  return lines.slice(before).join('');
}

const said = (log: string): string[] => SAID.filter((word) => log.toLowerCase().includes(word));

describe('a line of the log', () => {
  it.each([
    { why: 'a wrong password', body: { login: 'zhangsan', password: 'geheim-1234' }, status: 401 },
    { why: 'an unknown login', body: { login: 'ouyang', password: 'geheim-1234' }, status: 401 },
    { why: 'a telephone number for a login', body: { login: '13800000001', password: 'geheim-1234' }, status: 401 },
    { why: 'a login of the wrong kind', body: { login: { name: '张三' }, password: 'geheim-1234' }, status: 422 },
    { why: 'JSON that breaks off', body: '{"login":"zhangsan","password":"geheim', status: 400 },
  ])('about a sign-in that fails names nobody: $why', async ({ body, status }) => {
    const log = await logOf(() => post('/api/session', body));
    expect(JSON.parse(log)).toMatchObject({ level: 'info', operation: 'signIn', status });
    expect(said(log)).toEqual([]);
  });

  it.each([
    { path: '/api/nowhere/zhangsan?name=张三', status: 404 },
    { path: '/api/drafts/zhangsan/materials/a/files?name=申请书.pdf', status: 401 },
  ])('about a refusal of $path has neither path nor query', async ({ path, status }) => {
    const log = await logOf(() => post(path, { name: '张三' }));
    expect(JSON.parse(log)).toMatchObject({ status });
    expect(said(log)).toEqual([]);
  });

  it.each(Object.keys(faults))(
    'about a request that met %s tells what failed, and nothing that was said',
    async (how) => {
      const log = await logOf(() => post(`/api/faulty/${Object.keys(faults).indexOf(how)}?q=zhangsan`, PERSON));
      expect(log).toContain('"level":"error"');
      expect(log).toContain('a request failed by a fault of ours');
      expect(log).toContain('"operation":"fail');
      expect(said(log)).toEqual([]);
    },
  );

  it.each(Object.keys(faults))('about a job that met %s tells which, and nothing that was said', async (how) => {
    const log = await logOf(() =>
      house.runtime.act({ actor: systemActor }, async (work) =>
        work.schedule({ job: 'faulty.fail', payload: { how, ...PERSON } }),
      ),
    );
    expect(log).toContain('a job failed for the last time');
    expect(log).toContain('faulty.fail');
    expect(said(log)).toEqual([]);
  });

  it('is not written for what somebody looked for', async () => {
    const before = lines.length;
    await fetch(`${address}/api/items?q=${encodeURIComponent('张三 42909919900307000X')}`);
    const log = await logOf(() => post('/api/session', { login: 'nobody', password: 'nothing-at-all' }));
    expect(said(lines.slice(before).join('') + log)).toEqual([]);
  });
});
