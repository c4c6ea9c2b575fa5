import pg from 'pg';

import { startChild } from './child-server.ts';
import { type Bench, median } from './figure.ts';
import { type PreparedDraft, prepareDrafts, signedIn } from './prepared-drafts.ts';
import { processorSeconds } from './processor-time.ts';
import type { Recorded } from './recorded-statements.ts';
import { openScratchDatabase } from './scratch-database.ts';
import { openScratchHouse } from './scratch-house.ts';
import { costOf } from './side-by-side.ts';

const ROUNDS = 9;
/** Rounds that only warm up: some hundred requests until the code is compiled. */
const WARM_UP = 4;

/** submit → accept → review → decide over HTTP, four persons, against the statements that were sent, sent again by bare pg. */
export const wholeCaseBench: Bench = {
  name: 'whole-case',
  title: 'submit, accept, review and decide over HTTP ÷ the bare SQL statements they need',
  isOrdinary: true,
  async run(report) {
    const database = await openScratchDatabase();
    await (await openScratchHouse(database.url, database.home)).close();
    const floors = await copyDatabase(database.url, ROUNDS);
    const server = await startChild(new URL('./house-child.ts', import.meta.url), [database.url, database.home, '1']);
    const { base } = server;
    const people = await Promise.all(
      ['zhangsan', 'lisi', 'clerk', 'reviewer', 'decider'].map((login) => signedIn(base, login)),
    );
    const [zhangsan, lisi, clerk, reviewer, decider] = people;
    if (!zhangsan || !lisi || !clerk || !reviewer || !decider) throw new Error('five people signed in');

    const handle = async ({ citizen, path }: PreparedDraft): Promise<void> => {
      const receipt = await citizen.post(`${path}/submit`, { pledge: true });
      const at = `/cases/${String(receipt['caseId'])}`;
      const accepted = await clerk.post(`${at}/accept`, {}, 1);
      const opinion = { opinion: '符合条件', recommendation: 'approve' };
      const reviewed = await reviewer.post(`${at}/review`, opinion, Number(accepted['version']));
      await decider.post(
        `${at}/decide`,
        { outcome: 'granted', reason: '符合法定条件，准予。' },
        Number(reviewed['version']),
      );
    };

    const [ofProcessor, ofWall]: [number[], number[]] = [[], []];
    for (const [round, floor] of floors.entries()) {
      await server.record();
      const drafts = await prepareDrafts([zhangsan, lisi]);
      const preparation = await server.recorded();
      await server.record();
      const before = processorSeconds(database.pid) + (await server.processorSeconds());
      const started = performance.now();
      for (const draft of drafts) await handle(draft);
      const wallSeconds = (performance.now() - started) / 1000;
      const ours = {
        wallSeconds,
        processorSeconds: processorSeconds(database.pid) + (await server.processorSeconds()) - before,
      };
      const acts = await server.recorded();
      const bare = await replay(floor, preparation, acts, database.pid);
      if (round < WARM_UP) continue;
      ofProcessor.push(bare.processorSeconds / ours.processorSeconds);
      ofWall.push(bare.wallSeconds / ours.wallSeconds);
    }
    report({
      metric: 'processor time of application and database, floor ÷ ours',
      value: median(ofProcessor),
      unit: '×',
      goal: '>=0.5',
    });
    report({
      metric: 'throughput with HTTP and its clients, ours ÷ floor',
      value: median(ofWall),
      unit: '×',
      goal: '',
    });
    await server.stop();
    await database.close();
  },
};

/** Copies of the database as it stands, on which recorded statements can run a second time. */
async function copyDatabase(url: string, count: number): Promise<string[]> {
  const source = new URL(url).pathname.slice(1);
  const address = new URL(url);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  const copies: string[] = [];
  for (let n = 0; n < count; n += 1) {
    await client.query(`create database floor_${n} template ${source}`);
    address.pathname = `/floor_${n}`;
    copies.push(address.href);
  }
  await client.end();
  return copies;
}

/** Sends the preparation uncounted, then the acts counted, over one connection. */
async function replay(url: string, preparation: readonly Recorded[], acts: readonly Recorded[], databasePid: number) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const send = async (statements: readonly Recorded[]): Promise<void> => {
    for (const { name, text, values } of statements) {
      await client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] });
    }
  };
  await send(preparation);
  const cost = await costOf(databasePid, () => send(acts));
  await client.end();
  return cost;
}
