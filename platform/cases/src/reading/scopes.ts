import { type DivisionCode, levelOf, rangeOf } from '@yunmeng/kernel/division-code';
import { type Actor, type Coverage, coverageOf, type Queryable, statement } from '@yunmeng/runtime';

/** 可见范围: scope codes that a reader's grants reach, each with the body it is narrowed to. Two lists of one length. */
export interface Scopes {
  readonly codes: readonly string[];
  readonly orgs: readonly (string | null)[];
}

/** Walks from one scope code that has cases to the next: as many short index look-ups as there are counties. */
const selectScopes = statement<
  { readonly code: string; readonly org: string | null },
  [from: readonly string[], to: readonly string[], orgs: readonly (string | null)[]]
>(
  'cases.select-scopes',
  `with recursive found as (
  select r.upto, r.org, first.scope_code as code
  from unnest($1::text[], $2::text[], $3::text[]) as r (since, upto, org)
  cross join lateral (
    select c.scope_code
    from cases."case" c
    where c.scope_code >= r.since and c.scope_code < r.upto
    order by c.scope_code
    limit 1
  ) first
  union all
  select f.upto, f.org, following.scope_code
  from found f
  cross join lateral (
    select c.scope_code
    from cases."case" c
    where c.scope_code > f.code and c.scope_code < f.upto
    order by c.scope_code
    limit 1
  ) following
)
select f.code, f.org
from found f`,
);

/**
 * The scopes in which an actor holds any of some permissions. A grant over a county or a unit of the province is its own
 * scope; wider grants are resolved to those of their counties that have cases.
 */
export async function scopesOf(db: Queryable, actor: Actor, permissions: readonly string[]): Promise<Scopes> {
  const coverage = widest(permissions.flatMap((permission) => coverageOf(actor, permission)));
  const narrow = coverage.filter(({ regionCode }) => levelOf(regionCode) === 'county');
  const wide = coverage.filter(({ regionCode }) => isWide(regionCode));
  const found = wide.length === 0 ? [] : await db.many(selectScopes, rangesOf(wide));
  return {
    codes: [...narrow.map(({ regionCode }) => regionCode), ...found.map(({ code }) => code)],
    orgs: [...narrow.map(({ orgCode }) => orgCode ?? null), ...found.map(({ org }) => org)],
  };
}

/** Drops what another grant covers already, so that no row is found twice. */
export function widest(coverage: readonly Coverage[]): Coverage[] {
  return coverage.filter(
    (one, i) => !coverage.some((other, j) => i !== j && covers(other, one) && (!covers(one, other) || j < i)),
  );
}

function covers(outer: Coverage, inner: Coverage): boolean {
  const { from, to } = rangeOf(outer.regionCode);
  const isInside = from <= inner.regionCode && inner.regionCode < to;
  return isInside && (outer.orgCode === undefined || outer.orgCode === inner.orgCode);
}

function isWide(code: DivisionCode): boolean {
  const level = levelOf(code);
  return level === 'province' || level === 'city';
}

function rangesOf(coverage: readonly Coverage[]): [string[], string[], (string | null)[]] {
  const ranges = coverage.map(({ regionCode }) => rangeOf(regionCode));
  return [ranges.map(({ from }) => from), ranges.map(({ to }) => to), coverage.map(({ orgCode }) => orgCode ?? null)];
}
