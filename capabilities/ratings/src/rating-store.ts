import { rangeOf } from '@yunmeng/kernel/division-code';
import type { Instant } from '@yunmeng/kernel/instant';
import { statement, type Coverage, type Queryable } from '@yunmeng/runtime';

import type { Grade, Rating } from './contract.ts';
import type { RatingCounts } from './rating-summary.ts';

/** A case that has ended, as far as rating needs to know it. */
interface EndedCase {
  readonly cityCode: string;
  readonly caseId: string;
  readonly scopeCode: string;
  readonly orgCode: string;
  readonly itemId: string;
}

const insertEnded = statement<
  never,
  [cityCode: string, caseId: string, scopeCode: string, orgCode: string, itemId: string, endedAt: string]
>(
  'ratings.insert-ended-case',
  `insert into ratings.ended_case (city_code, case_id, scope_code, org_code, item_id, ended_at)
values ($1, $2, $3, $4, $5, $6)
on conflict (city_code, case_id) do nothing`,
);

const insertRating = statement<
  { readonly caseId: string },
  [cityCode: string, caseId: string, grade: Grade, tags: readonly string[], comment: string | null, givenAt: Instant]
>(
  'ratings.insert-rating',
  `insert into ratings.rating (city_code, case_id, grade, tags, comment, given_at)
values ($1, $2, $3, $4, $5, $6)
on conflict (city_code, case_id) do nothing
returning case_id as "caseId"`,
);

interface RatingRow {
  readonly grade: Grade;
  readonly tags: string[];
  readonly comment: string | null;
  readonly at: Instant;
}

const selectRating = statement<RatingRow, [cityCode: string, caseId: string]>(
  'ratings.select-rating',
  'select grade, tags, comment, given_at as "at" from ratings.rating where city_code = $1 and case_id = $2',
);

type CountArgs = readonly [
  from: readonly string[],
  to: readonly string[],
  grantOrgs: readonly string[],
  orgCode: string | null,
  itemId: string | null,
];

interface CountRow {
  readonly grade: Grade | null;
  readonly cases: number;
}

// An empty body in a grant stands for every body; SQL arrays of text know no better word for it here.
const count = statement<CountRow, CountArgs>(
  'ratings.count-by-grade',
  `select rating.grade, count(*)::int as cases
from ratings.ended_case
left join ratings.rating using (city_code, case_id)
where exists (
  select from unnest($1::text[], $2::text[], $3::text[]) as held (region_from, region_to, org)
  where ended_case.scope_code >= held.region_from and ended_case.scope_code < held.region_to
    and (held.org = '' or held.org = ended_case.org_code)
)
  and ($4::text is null or ended_case.org_code = $4)
  and ($5::uuid is null or ended_case.item_id = $5)
group by rating.grade`,
);

/** Notes that a case has ended; a case that was noted before stays as it was. */
export async function noteEnded(db: Queryable, ended: EndedCase, at: string): Promise<void> {
  await db.run(insertEnded, [ended.cityCode, ended.caseId, ended.scopeCode, ended.orgCode, ended.itemId, at]);
}

/** Writes a rating; false when the case has one. */
export async function addRating(
  db: Queryable,
  ended: EndedCase,
  given: {
    readonly grade: Grade;
    readonly tags: readonly string[];
    readonly comment: string | null;
    readonly at: Instant;
  },
): Promise<boolean> {
  const row = [ended.cityCode, ended.caseId, given.grade, given.tags, given.comment, given.at] as const;
  return (await db.maybe(insertRating, [...row])) !== undefined;
}

export async function findRating(db: Queryable, cityCode: string, caseId: string): Promise<Rating | undefined> {
  const row = await db.maybe(selectRating, [cityCode, caseId]);
  if (!row) return undefined;
  const { grade, tags, comment, at } = row;
  return { grade, tags, at, ...(comment !== null && { comment }) };
}

/** Ended and rated cases within the coverage, of one body and one item when named. */
export async function countRatings(
  db: Queryable,
  coverage: readonly Coverage[],
  filter: { readonly orgCode?: string; readonly itemId?: string },
): Promise<RatingCounts> {
  const ranges = coverage.map(({ regionCode }) => rangeOf(regionCode));
  const rows = await db.many(count, [
    ranges.map(({ from }) => from),
    ranges.map(({ to }) => to),
    coverage.map(({ orgCode }) => orgCode ?? ''),
    filter.orgCode ?? null,
    filter.itemId ?? null,
  ]);
  const rated = (grade: Grade) => rows.find((row) => row.grade === grade)?.cases ?? 0;
  return {
    ended: rows.reduce((sum, row) => sum + row.cases, 0),
    byGrade: {
      'very-satisfied': rated('very-satisfied'),
      satisfied: rated('satisfied'),
      'fairly-satisfied': rated('fairly-satisfied'),
      dissatisfied: rated('dissatisfied'),
      'very-dissatisfied': rated('very-dissatisfied'),
    },
  };
}
