import { type Queryable, type Statement, statement } from '@yunmeng/runtime';
import { beforeAll, describe, expect, it } from 'vitest';

import { countTasks, FIRST_TASK, listTaskRows } from '../tasks/inbox-store.ts';
import { anOfficialAt, useCaseHouse } from '../testing.ts';
import { copyCase } from '../record/testing.ts';
import { NEWEST, ownReader, readerOf, type Search, TOTAL_CAP } from './list-store.ts';
import { scopesOf } from './scopes.ts';

const house = useCaseHouse({ now: '2026-10-13T10:00:00+08:00' });
/** `npm run test:long` asks among a million. */
const CASES = process.env['YUNMENG_LONG'] ? 1_000_000 : 10_000;
const PATIENCE_MS = 60_000 + CASES;
const counties = ['420902000000', '420921000000', '420922000000', '420923000000', '420981000000'];

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Plan {
  /** Indexes that were used, tables that were read from end to end, and rows that were looked at. */
  readonly indexes: readonly string[];
  readonly scans: readonly string[];
  readonly rows: number;
}

/** Answers statements with their generic plan, as a busy connection would run them, and keeps what it saw. */
function explaining(tx: Queryable, plans: Plan[]): Queryable {
  async function explain<Row, Args extends readonly unknown[]>(query: Statement<Row, Args>, args: Args): Promise<void> {
    const text = `explain (analyze, format json) ${query.text}`;
    const row = await tx.one(
      statement<{ 'QUERY PLAN': [{ Plan: PlanNode }] }, Args>(`explain.${query.name}`, text),
      args,
    );
    plans.push(readPlan(nodesOf(row['QUERY PLAN'][0].Plan)));
  }
  return {
    many: async (query, args) => (await explain(query, args), tx.many(query, args)),
    maybe: async (query, args) => (await explain(query, args), tx.maybe(query, args)),
    one: async (query, args) => (await explain(query, args), tx.one(query, args)),
    run: (query, args) => tx.run(query, args),
  };
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function readPlan(nodes: readonly PlanNode[]): Plan {
  const onTables = nodes.filter((node) => node['Relation Name'] !== undefined || node['Index Name'] !== undefined);
  return {
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    scans: nodes.filter((node) => node['Node Type'] === 'Seq Scan').flatMap((node) => node['Relation Name'] ?? []),
    rows: onTables.reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    ),
  };
}

const generic = statement('test.generic-plans', `set local plan_cache_mode = 'force_generic_plan'`);
const noJit = statement('test.no-jit', 'set local jit = off');

async function plansOf(work: (db: Queryable) => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  await house.runtime.db.transaction(async (tx) => {
    await tx.run(generic, []);
    await tx.run(noJit, []);
    await work(explaining(tx, plans));
  });
  return plans;
}

const county = { codes: ['420923000000'], orgs: [null] };
const readPage = (search: Search) =>
  plansOf(async (db) => {
    const reader = await readerOf(db, county, search);
    await reader.page(NEWEST, 26);
  });

beforeAll(async () => {
  const template = await house.aCaseIn('in-review');
  await copyCase(house.runtime.db, { template, count: CASES, scopes: counties, taskEvery: 4 });
  // Few, and older than all others: what a plan that trusts in luck would search the whole county for.
  house.setNow('2026-01-13T10:00:00+08:00');
  await copyCase(house.runtime.db, {
    template: await house.aCaseIn('submitted'),
    count: 50,
    scopes: counties,
    taskEvery: 1,
  });
}, PATIENCE_MS);

describe('query plans among many cases', () => {
  it.each([
    { search: { by: 'all' }, index: 'case_scope' },
    { search: { by: 'state', state: 'submitted' }, index: 'case_scope_state' },
    { search: { by: 'title', fragment: '食品', state: null }, index: 'case_item' },
  ] as const)(
    'a page of the list by $search.by walks $index and looks at a page of rows',
    async ({ search, index }) => {
      const plans = await readPage(search);
      const last = plans.at(-1);
      expect(last?.indexes).toEqual([index]);
      expect(last?.scans).toEqual([]);
      expect(last?.rows).toBeLessThanOrEqual(200);
    },
  );

  it('an exact code is found by its own index', async () => {
    const plans = await readPage({ by: 'code', queryCode: 'AAAAAAAAAAAA', caseNumber: '114209230001' });
    expect(plans[0]).toMatchObject({ scans: [], indexes: ['case_query_code', 'case_number'], rows: 0 });
  });

  it('the total stops counting at its cap, by index alone', async () => {
    const plans = await plansOf(async (db) =>
      expect(await (await readerOf(db, county, { by: 'all' })).total()).toBe(
        Math.min((CASES + 50) / counties.length + 2, TOTAL_CAP + 1),
      ),
    );
    expect(plans[0]?.scans).toEqual([]);
    expect(plans[0]?.indexes).toHaveLength(1);
  });

  it('a city is a walk of its counties, found without reading their cases', async () => {
    const supervisor = anOfficialAt('孙八', ['supervise'], { regionCode: '420900' });
    const plans = await plansOf(async (db) => {
      const scopes = await scopesOf(db, supervisor, ['cases.supervise']);
      expect(scopes.codes.toSorted()).toEqual(counties);
      await (await readerOf(db, scopes, { by: 'all' })).page(NEWEST, 26);
    });
    expect(plans.flatMap(({ scans }) => scans)).toEqual([]);
    expect(plans[0]?.rows).toBeLessThanOrEqual(20);
    expect(plans[1]).toMatchObject({ indexes: ['case_scope'] });
    expect(plans[1]?.rows).toBeLessThanOrEqual(5 * 26);
  });

  it("an applicant's own cases come by his account", async () => {
    const plans = await plansOf((db) => ownReader(db, 'somebody').page(NEWEST, 26));
    expect(plans[0]).toMatchObject({ indexes: ['case_applicant'], scans: [], rows: 0 });
  });

  it('a page of the inbox walks the partial index of its group and looks up one case a task', async () => {
    const reach = { scopes: ['420923000000', '420923000000'], steps: ['review', 'decide'], orgs: [null, null] };
    const reaches = { waiting: reach, paused: reach };
    const query = { reaches, accountId: '赵六', place: FIRST_TASK, limit: 26 } as const;
    const [available] = await plansOf((db) => listTaskRows(db, { ...query, group: 'available' }));
    expect(available).toMatchObject({
      indexes: ['task_available', expect.stringMatching(/^case_(pkey|id)$/)],
      scans: [],
    });
    expect(available?.rows).toBeLessThanOrEqual(2 * 26);
    expect((await plansOf((db) => listTaskRows(db, { ...query, group: 'mine' })))[0]).toMatchObject({
      indexes: ['task_mine', expect.stringMatching(/^case_(pkey|id)$/)],
      scans: [],
      rows: 0,
    });
    expect((await plansOf((db) => listTaskRows(db, { ...query, group: 'paused' })))[0]).toMatchObject({
      indexes: ['task_paused', expect.stringMatching(/^case_(pkey|id)$/)],
      scans: [],
      rows: 0,
    });
    const [counts] = await plansOf((db) => countTasks(db, reaches, '赵六'));
    expect(counts?.scans).toEqual([]);
  });
});
