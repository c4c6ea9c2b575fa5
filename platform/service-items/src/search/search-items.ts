import { cityOf, type DivisionCode, isDivisionCode, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { directoryOf, scopeIn } from '@yunmeng/regions';
import { type Queryable, type Statement, statement } from '@yunmeng/runtime';

import type { ItemPage, ItemSearch, ItemSummary, ThemeList } from '../contract.ts';
import { pageTokenUnreadable } from '../problems.ts';
import { type ItemQuery, readItemQuery } from './item-query.ts';

/** Totals are counted up to here; beyond it a page says so. */
const COUNTED = 10_000;
const DEFAULT_PAGE = 20;
/** Half of the words of the question, at the weight of everyday words. */
const GOOD_FIT = 0.3;
/** Pinyin, or a whole everyday word. */
const GOOD_SCORE = 4.5;
const FAR_BELOW = 0.3;
/** Name of the statement without filters; holds none of the letters r, t and a that stand for region, theme and audience. */
const NO_FILTER = 'whole';

interface FoundRow {
  readonly id: string;
  readonly summary: Omit<ItemSummary, 'id'>;
  readonly total: number;
}

type Filters = readonly [day: PlainDate, scopes: readonly string[], theme: string, audience: string];
type SearchArgs = readonly [
  ...Filters,
  limit: number,
  offset: number,
  key: string,
  words: string,
  pinyin: string,
  initials: string | null,
  syllables: string,
  core: string,
  likeness: number,
  isLetters: boolean,
];
type ListArgs = readonly [...Filters, limit: number, offset: number];

// One statement for each set of filters, so that each is planned for what it filters by. Absent filters still take
// their parameter, compared with nothing.
const inForce = (set: string): string => `state = 'in-use' and effective_on <= $1::date
    and ${set.includes('r') ? 'scope_code = any($2::text[])' : '$2::text[] is not null'}
    and ${set.includes('t') ? 'themes @> array[$3::text]' : '$3::text is not null'}
    and ${set.includes('a') ? 'audience @> array[$4::text]' : '$4::text is not null'}`;

const listStatements = variants((set) =>
  statement<FoundRow, ListArgs>(
    `service-items.list-items-${set}`,
    `select id, summary, least(count(*) over (), ${COUNTED + 1}) as total
from service_items.item
where ${inForce(set)}
order by name, id
limit $5 offset $6`,
  ),
);

/**
 * Exact name, then everyday words, then words, pinyin, initials and likeness of syllables: each adds to the score so
 * that a whole match of an earlier kind outweighs what the later ones can give. Likeness alone is asked only when nothing
 * fits well (or letters were typed), since it costs most and fits much. What scores far below the best is no answer.
 */
const searchStatements = variants((set) =>
  statement<FoundRow, SearchArgs>(
    `service-items.search-items-${set}`,
    `with by_word as materialized (
  select id, summary, name, ts_rank(array[0.1, 0.3, 0.9, 1]::real[], search_words, $8::tsquery) as fit,
    case when search_keys[1] = $7 then 12 when search_keys @> array[$7] then 9 when search_keys @> array[$12] then 8 else 0 end
    + case when strpos(search_keys[1], $12) > 0 then 2 else 0 end
    + coalesce((
        select max(case when strpos(word, $12) > 0 then 1.5 when strpos($7, word) > 0 then 2 + length(word)::float8 / length($7) end)
        from unnest(search_keys) as word
        where length(word) >= 2
      ), 0)
    + case when search_pinyin @> array[$9] then 3 when search_initials like $10 then 1.5 else 0 end
    + 2 * public.word_similarity($11, search_syllables) as score
  from service_items.item
  where ${inForce(set)}
    and (
      search_keys && array[$7::text, $12::text]
      or search_words @@ $8::tsquery
      or search_pinyin @> array[$9::text]
      or search_initials like $10
    )
  limit ${COUNTED + 1}
), by_sound as (
  select id, summary, name, 2 * public.word_similarity($11, search_syllables) as score
  from service_items.item
  where ${inForce(set)}
    and search_syllables operator(public.%>) $11
    and public.word_similarity($11, search_syllables) >= $13::real
    and ($14::boolean or not exists (select from by_word where fit >= ${GOOD_FIT} or score >= ${GOOD_SCORE}))
    and id not in (select id from by_word)
  limit ${COUNTED + 1}
), found as (
  select id, summary, name, score + 6 * fit as score from by_word
  union all
  select id, summary, name, score from by_sound
), best as (
  select least(max(score), 10) as score from found
)
select id, summary, count(*) over () as total
from found
where score >= ${FAR_BELOW} * (select score from best)
order by score desc, length(name), name, id
limit $5 offset $6`,
  ),
);

const countThemes = variants((set) =>
  statement<{ readonly name: string; readonly count: number }, Filters>(
    `service-items.count-themes-${set}`,
    `select theme as name, count(*) as count
from service_items.item cross join unnest(themes) as theme
where ${inForce(set)}
group by theme
order by count(*) desc, theme`,
  ),
);

/** 事项搜索: the items in use that people of the region find by these words, best first; by name when there are none. */
export async function searchItems(db: Queryable, search: ItemSearch, now: Instant): Promise<ItemPage> {
  const query = search.q === undefined ? undefined : readItemQuery(search.q);
  const limit = search.limit ?? DEFAULT_PAGE;
  const offset = readToken(search.after);
  const filters = await filtersOf(db, search, now);
  const set = filterSet(search);
  const rows = query
    ? await db.many(pick(searchStatements, set), searchArgs([...filters, limit, offset], query))
    : await db.many(pick(listStatements, set), [...filters, limit, offset]);
  const total = rows[0]?.total ?? 0;
  const isTotalCapped = total > COUNTED;
  const next = offset + rows.length;
  return {
    items: rows.map((row) => ({ id: row.id, ...row.summary })),
    ...(next < Math.min(total, COUNTED) && rows.length > 0 ? { next: writeToken(next) } : {}),
    total: isTotalCapped ? COUNTED : total,
    isTotalCapped,
  };
}

/** 主题: how many items of each the people of a region find. */
export async function listThemes(
  db: Queryable,
  search: Pick<ItemSearch, 'region' | 'audience'>,
  now: Instant,
): Promise<ThemeList> {
  const filters = await filtersOf(db, search, now);
  return { themes: await db.many(pick(countThemes, filterSet(search)), filters) };
}

/**
 * Where items for people of `region` are found: its statutory county or unit, the city and the province of that. A
 * region that no table knows is resolved by the structure of its code.
 */
export async function scopesFor(db: Queryable, region: DivisionCode, day: PlainDate): Promise<DivisionCode[]> {
  const scope = scopeIn(await directoryOf(db), region, day);
  return [...new Set([scope, cityOf(scope), parseDivisionCode(scope.slice(0, 2))])];
}

async function filtersOf(db: Queryable, search: ItemSearch, now: Instant): Promise<Filters> {
  const day = shanghaiDay(now);
  // The schema takes any twelve digits; those that are no code have no items.
  const region = search.region;
  const scopes = region !== undefined && isDivisionCode(region) ? await scopesFor(db, region, day) : [];
  return [day, scopes, search.theme ?? '', search.audience ?? ''];
}

function filterSet({ region, theme, audience }: ItemSearch): string {
  const set = `${region === undefined ? '' : 'r'}${theme === undefined ? '' : 't'}${audience === undefined ? '' : 'a'}`;
  return set === '' ? NO_FILTER : set;
}

function searchArgs(filters: readonly [...Filters, number, number], query: ItemQuery): SearchArgs {
  return [
    ...filters,
    query.key,
    query.words,
    query.pinyin,
    query.initials,
    query.syllables,
    query.core,
    query.likeness,
    query.isLetters,
  ];
}

function variants<Row, Args extends readonly unknown[]>(
  make: (set: string) => Statement<Row, Args>,
): ReadonlyMap<string, Statement<Row, Args>> {
  return new Map([NO_FILTER, 'r', 't', 'a', 'rt', 'ra', 'ta', 'rta'].map((set) => [set, make(set)]));
}

function pick<S>(statements: ReadonlyMap<string, S>, set: string): S {
  const found = statements.get(set);
  if (!found) throw new Error(`no statement for the filters ${set}`);
  return found;
}

function writeToken(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const offset = /^\{"offset":(\d{1,5})\}$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  if (offset === undefined) throw pageTokenUnreadable();
  return Number(offset);
}
