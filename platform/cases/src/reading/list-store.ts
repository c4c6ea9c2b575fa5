import { type Queryable, statement } from '@yunmeng/runtime';

import type { Scopes } from './scopes.ts';
import type { SummaryFacts } from './case-summary.ts';

/** Columns of a line, under the names of {@link SummaryFacts}. */
export const summaryColumns = `c.id, c.case_number as "caseNumber", c.query_code as "queryCode", c.title,
  c.item_id as "itemId", c.state, c.outcome, c.applicant_name as "applicantName", c.org_code as "orgCode",
  c.org_name as "orgName", c.region_code as "regionCode", c.submitted_at as "submittedAt", c.version,
  c.promised_days as "promisedDays", c.clocks, c.decided_on as "decidedOn"`;

/** Totals are counted up to here; one more means "more than that". */
export const TOTAL_CAP = 10_000;

/** A place in a list that runs from the newest case to the oldest. */
export interface ListPlace {
  readonly submittedAt: string;
  readonly id: string;
}

/** Before the newest case. */
export const NEWEST: ListPlace = { submittedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

type Scoped = [codes: readonly string[], orgs: readonly (string | null)[]];
type Paged = [submittedAt: string, id: string, limit: number];

const BY_SCOPE = 'c.scope_code = s.scope_code';
/** In the words of the index `case_scope_state`. */
const byState = (parameter: string): string => `c.scope_code || ' ' || c.state = s.scope_code || ' ' || ${parameter}`;

// Each scope is walked in the order of its index and stops after a page, so a list costs the same among ten thousand
// cases and among a million. The order of the index holds only behind an equality, hence one lateral walk per scope.
function walk(filter: string, scope = BY_SCOPE): string {
  return `select ${summaryColumns}
from unnest($1::text[], $2::text[]) as s (scope_code, org_code)
cross join lateral (
  select *
  from cases."case" c
  where ${scope} and (c.submitted_at, c.id) < ($3, $4::uuid)
    and (s.org_code is null or c.org_code = s.org_code)${filter}
  order by c.submitted_at desc, c.id desc
  limit $5
) c
order by c.submitted_at desc, c.id desc
limit $5`;
}

// Counted in the order of the index, which no plan can get by reading the table.
function count(filter: string, scope = BY_SCOPE): string {
  return `select count(*)::integer as total
from (
  select
  from unnest($1::text[], $2::text[]) as s (scope_code, org_code)
  cross join lateral (
    select
    from cases."case" c
    where ${scope} and (s.org_code is null or c.org_code = s.org_code)${filter}
    order by c.submitted_at desc, c.id desc
    limit ${TOTAL_CAP + 1}
  ) c
  limit ${TOTAL_CAP + 1}
) counted`;
}

const reach = `exists (
    select
    from unnest($1::text[], $2::text[]) as s (scope_code, org_code)
    where s.scope_code = c.scope_code and (s.org_code is null or s.org_code = c.org_code)
  )`;

const listByScope = statement<SummaryFacts, [...Scoped, ...Paged]>('cases.list-by-scope', walk(''));
const countByScope = statement<Total, Scoped>('cases.count-by-scope', count(''));
const listByState = statement<SummaryFacts, [...Scoped, ...Paged, state: string]>(
  'cases.list-by-state',
  walk('', byState('$6::text')),
);
const countByState = statement<Total, [...Scoped, state: string]>(
  'cases.count-by-state',
  count('', byState('$3::text')),
);

const listByTitle = statement<SummaryFacts, [...Scoped, ...Paged, state: string | null, pattern: string]>(
  'cases.list-by-title',
  walk(' and ($6::text is null or c.state = $6) and c.title like $7'),
);
const countByTitle = statement<Total, [...Scoped, state: string | null, pattern: string]>(
  'cases.count-by-title',
  count(' and ($3::text is null or c.state = $3) and c.title like $4'),
);

const listByItem = statement<
  SummaryFacts,
  [...Scoped, ...Paged, state: string | null, pattern: string, items: readonly string[]]
>(
  'cases.list-by-item',
  `select ${summaryColumns}
from unnest($8::uuid[]) as i (item_id)
cross join lateral (
  select *
  from cases."case" c
  where c.item_id = i.item_id and (c.submitted_at, c.id) < ($3, $4::uuid)
    and ($6::text is null or c.state = $6) and c.title like $7 and ${reach}
  order by c.submitted_at desc, c.id desc
  limit $5
) c
order by c.submitted_at desc, c.id desc
limit $5`,
);

const countByItem = statement<Total, [...Scoped, state: string | null, pattern: string, items: readonly string[]]>(
  'cases.count-by-item',
  `select count(*)::integer as total
from (
  select
  from cases."case" c
  where c.item_id = any($5::uuid[]) and ($3::text is null or c.state = $3) and c.title like $4 and ${reach}
  limit ${TOTAL_CAP + 1}
) counted`,
);

const listByCode = statement<SummaryFacts, [...Scoped, queryCode: string | null, caseNumber: string | null]>(
  'cases.list-by-code',
  `select ${summaryColumns}
from cases."case" c
where (c.query_code = $3 or c.case_number = $4) and ${reach}
order by c.submitted_at desc, c.id desc`,
);

const listItems = statement<{ readonly itemId: string }, [codes: readonly string[], pattern: string, limit: number]>(
  'cases.list-items-by-title',
  `select distinct t.item_id as "itemId"
from cases.item_title t
where t.scope_code = any($1::text[]) and t.title like $2
limit $3`,
);

const listOwn = statement<SummaryFacts, [accountId: string, ...Paged]>(
  'cases.list-own',
  `select ${summaryColumns}
from cases."case" c
where c.applicant_account_id = $1 and (c.submitted_at, c.id) < ($2, $3::uuid)
order by c.submitted_at desc, c.id desc
limit $4`,
);

const countOwn = statement<Total, [accountId: string]>(
  'cases.count-own',
  `select count(*)::integer as total
from (
  select
  from cases."case" c
  where c.applicant_account_id = $1
  limit ${TOTAL_CAP + 1}
) counted`,
);

interface Total {
  readonly total: number;
}

/** Items that match a fragment, beyond which it is so common that walking the cases finds a page at once. */
const MANY_ITEMS = 200;

/** What a list is narrowed to. */
export type Search =
  | { readonly by: 'all' }
  | { readonly by: 'state'; readonly state: string }
  | { readonly by: 'code'; readonly queryCode: string | null; readonly caseNumber: string | null }
  | { readonly by: 'title'; readonly fragment: string; readonly state: string | null };

/** One way to read a list: its page after a place, and its total up to the cap. */
export interface Reader {
  page(place: ListPlace, limit: number): Promise<SummaryFacts[]>;
  total(): Promise<number>;
}

/** The reader of a search within scopes. A fragment of a title is sought among the items first. */
export async function readerOf(db: Queryable, scopes: Scopes, search: Search): Promise<Reader> {
  const scoped: Scoped = [scopes.codes, scopes.orgs];
  switch (search.by) {
    case 'all':
      return {
        page: (place, limit) => db.many(listByScope, [...scoped, ...paged(place, limit)]),
        total: () => totalOf(db.one(countByScope, scoped)),
      };
    case 'state':
      return {
        page: (place, limit) => db.many(listByState, [...scoped, ...paged(place, limit), search.state]),
        total: () => totalOf(db.one(countByState, [...scoped, search.state])),
      };
    case 'code': {
      const found = await db.many(listByCode, [...scoped, search.queryCode, search.caseNumber]);
      return { page: async () => found, total: async () => found.length };
    }
    case 'title':
      return titleReader(db, scoped, search);
  }
}

/** The reader of what somebody applied for. */
export function ownReader(db: Queryable, accountId: string): Reader {
  return {
    page: (place, limit) => db.many(listOwn, [accountId, ...paged(place, limit)]),
    total: () => totalOf(db.one(countOwn, [accountId])),
  };
}

async function titleReader(db: Queryable, scoped: Scoped, search: Extract<Search, { by: 'title' }>): Promise<Reader> {
  const pattern = `%${search.fragment.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const narrowed = [search.state, pattern] as const;
  const items = (await db.many(listItems, [scoped[0], pattern, MANY_ITEMS + 1])).map(({ itemId }) => itemId);
  if (items.length > MANY_ITEMS) {
    return {
      page: (place, limit) => db.many(listByTitle, [...scoped, ...paged(place, limit), ...narrowed]),
      total: () => totalOf(db.one(countByTitle, [...scoped, ...narrowed])),
    };
  }
  return {
    page: (place, limit) => db.many(listByItem, [...scoped, ...paged(place, limit), ...narrowed, items]),
    total: () => totalOf(db.one(countByItem, [...scoped, ...narrowed, items])),
  };
}

function paged({ submittedAt, id }: ListPlace, limit: number): Paged {
  return [submittedAt, id, limit];
}

async function totalOf(row: Promise<Total>): Promise<number> {
  return (await row).total;
}
