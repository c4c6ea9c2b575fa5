import type { Form } from '@yunmeng/forms/contract';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { type Queryable, statement } from '@yunmeng/runtime';

import type { ItemState } from './contract.ts';
import { guideOf, type ItemContent, type ItemVersion } from './item.ts';

interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly effectiveOn: PlainDate;
  readonly state: ItemState;
  readonly guide: ItemContent;
  readonly form: Form;
}

const columns = `item.id, item_version.version, item_version.effective_on as "effectiveOn", item.state,
  item_version.guide, item_version.form`;

const selectAsOf = statement<VersionRow, [string, PlainDate]>(
  'service-items.select-version-as-of',
  `select ${columns}
from service_items.item
join service_items.item_version on (item_version.city_code, item_version.item_id) = (item.city_code, item.id)
where item.id = $1 and item_version.effective_on <= $2::date
order by item_version.version desc
limit 1`,
);

const selectVersion = statement<VersionRow, [string, number]>(
  'service-items.select-version',
  `select ${columns}
from service_items.item
join service_items.item_version on (item_version.city_code, item_version.item_id) = (item.city_code, item.id)
where item.id = $1 and item_version.version = $2`,
);

const selectIdByCode = statement<{ readonly id: string }, [string, string]>(
  'service-items.select-id-by-code',
  `select id from service_items.item where city_code = $1 and code = $2 order by code_scheme limit 1`,
);

/** The version of an item that holds on `asOf`; nothing when there is no such item, or none of its versions holds yet. */
export async function findItem(db: Queryable, id: string, asOf: PlainDate): Promise<ItemVersion | undefined> {
  return version(await db.maybe(selectAsOf, [id, asOf]));
}

/** One version of an item, whether it still holds or not: a case is judged by the version it was accepted under. */
export async function findItemVersion(db: Queryable, id: string, number: number): Promise<ItemVersion | undefined> {
  return version(await db.maybe(selectVersion, [id, number]));
}

/** Id of the item with that code in a city. */
export async function findItemId(db: Queryable, cityCode: string, code: string): Promise<string | undefined> {
  return (await db.maybe(selectIdByCode, [cityCode, code]))?.id;
}

function version(row: VersionRow | undefined): ItemVersion | undefined {
  if (!row) return undefined;
  const { guide, form, ...facts } = row;
  return { guide: guideOf(guide, facts), form };
}
