import type { Form } from '@yunmeng/forms/contract';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Queryable } from '@yunmeng/runtime';

import type { ItemGuide } from './contract.ts';
import type { ItemVersion } from './item.ts';
import { findItem, findItemVersion } from './item-store.ts';
import { itemNotFound, notOpenToApplication } from './problems.ts';

/** The version of an item that holds on `asOf`. @throws Problem `service-items.item-not-found` */
export async function getItem(db: Queryable, id: string, asOf: PlainDate): Promise<ItemVersion> {
  const item = await findItem(db, id, asOf);
  if (!item) throw itemNotFound();
  return item;
}

/** One version of an item, in force or not. @throws Problem `service-items.item-not-found` */
export async function getItemVersion(db: Queryable, id: string, version: number): Promise<ItemVersion> {
  const item = await findItemVersion(db, id, version);
  if (!item) throw itemNotFound();
  return item;
}

/** What a case may keep of the item it was opened under: the guide, and its region by code. It has every field that `cases` pins. */
export interface ItemForCase extends ItemGuide {
  readonly regionCode: string;
}

/**
 * 办件所依事项: what may be applied for on `asOf`, as a case pins it, and the form that was asked.
 *
 * @throws Problem `service-items.item-not-found`, or `service-items.not-open-to-application` when the item is not in
 * use, or its body acts by its own duty (依职权)
 */
export async function itemForCase(
  db: Queryable,
  id: string,
  asOf: PlainDate,
): Promise<{ readonly item: ItemForCase; readonly form: Form }> {
  const { guide, form } = await getItem(db, id, asOf);
  if (!guide.isOpenToApplication) throw notOpenToApplication(guide.state);
  return { item: { ...guide, regionCode: guide.region.code }, form };
}
