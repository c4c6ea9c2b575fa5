import pg from 'pg';

import { type ChildServer, load, startChild } from './child-server.ts';
import { type Bench, median } from './figure.ts';
import { prepareDrafts, signedIn } from './prepared-drafts.ts';
import { openScratchDatabase } from './scratch-database.ts';
import { openScratchHouse } from './scratch-house.ts';
import { sessionCookie } from './session-cookie.ts';

const AMOUNT = 800;
const ROUNDS = 4;
const PATH = '/api/cases?limit=25';
const SUPERVISOR = 'supervisor';

/** The supervisor's list of 25 with scope and access record, among more and more cases. */
export const caseListBench: Bench = {
  name: 'case-list',
  title: 'the case list of 25 with scope and audit, among 10,000 to 1,000,000 cases',
  isOrdinary: true,
  async run(report) {
    const database = await openScratchDatabase();
    await openSomeCases(database.url, database.home);
    const house = await startChild(new URL('./house-child.ts', import.meta.url), [database.url, database.home]);
    const headers = { cookie: await sessionCookie(house.base, SUPERVISOR) };

    await multiplyCases(database.url, 10_000);
    await load(house, PATH, AMOUNT, headers);
    const atTenThousand = await perSecond(house, headers);

    await multiplyCases(database.url, 100_000);
    await house.record();
    await fetch(`${house.base}${PATH}`, { headers });
    const statements = JSON.stringify(await house.recorded());
    const floor = await startChild(new URL('./bare-child.ts', import.meta.url), [database.url, statements]);
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const bare = await load(floor, '/', AMOUNT);
      const ours = await load(house, PATH, AMOUNT, headers);
      // The first round warms both up.
      if (round > 0) ratios.push(ours.processorMs / bare.processorMs);
    }
    report({
      metric: 'application processor time among 100,000, ours ÷ floor',
      value: median(ratios),
      unit: '×',
      goal: '<=1.5',
    });

    await multiplyCases(database.url, 1_000_000);
    const atAMillion = await perSecond(house, headers);
    report({
      metric: 'throughput among 1,000,000 ÷ among 10,000',
      value: atAMillion / atTenThousand,
      unit: '×',
      goal: '>=0.8',
    });
    await floor.stop();
    await house.stop();
    await database.close();
  },
};

async function perSecond(house: ChildServer, headers: Readonly<Record<string, string>>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) rounds.push((await load(house, PATH, AMOUNT, headers)).perSecond);
  return median(rounds);
}

/** A handful of real cases, submitted as citizens do. */
async function openSomeCases(url: string, home: string): Promise<void> {
  const house = await openScratchHouse(url, home);
  const base = await house.listen({ port: 0 });
  const citizens = await Promise.all(['zhangsan', 'lisi'].map((login) => signedIn(base, login)));
  for (const { citizen, path } of await prepareDrafts(citizens)) await citizen.post(`${path}/submit`, { pledge: true });
  await house.close();
}

/**
 * Multiplies the cases up to `count`, with new ids, numbers and times. What an item pins is left out of the copies: it is
 * stored apart from the row, a list does not read it, and a million copies would only fill the disk.
 */
async function multiplyCases(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from cases."case"');
  const missing = count - (rows[0]?.count ?? 0);
  await client.query(
    `insert into cases."case"
     select r.*
     from (select c, row_number() over (order by c.id) as n
           from (select id from cases."case" order by submitted_at desc, id limit 20) few
           join cases."case" c using (id)) b
     cross join generate_series(1, $1::int / 20 + 1) g
     cross join lateral jsonb_populate_record(b.c, jsonb_build_object(
       'id', gen_random_uuid(),
       'case_number', (b.c).case_number || '-' || $1::int || '-' || g,
       'query_code', upper(substr(md5((b.c).id::text || $1::int || '-' || g), 1, 12)),
       'pinned', jsonb_build_object(),
       'submitted_at', (b.c).submitted_at - make_interval(secs => g * 7 + $1::int % 7))) r
     where (g - 1) * (select least(20, count(*)) from cases."case") + b.n <= $1::int`,
    [missing],
  );
  await client.query('analyze cases."case"');
  await client.end();
}
