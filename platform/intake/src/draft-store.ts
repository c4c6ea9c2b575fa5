import type { Answers } from '@yunmeng/forms';
import type { Instant } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { statement, type Queryable } from '@yunmeng/runtime';

import type { Receipt } from './contract.ts';
import type { DraftRow, Prefilled } from './draft.ts';

const columns = `city_code as "cityCode", id, account_id as "accountId", item_id as "itemId",
  item_version as "itemVersion", item, version, answers, prefilled, saved_at as "savedAt", expires_on as "expiresOn",
  receipt`;

const selectDraft = statement<DraftRow, [accountId: string, id: string]>(
  'intake.select-draft',
  `select ${columns} from intake.draft where account_id = $1 and id = $2`,
);

const selectDraftForUpdate = statement<DraftRow, [accountId: string, id: string]>(
  'intake.select-draft-for-update',
  `select ${columns} from intake.draft where account_id = $1 and id = $2 for update`,
);

const selectOpen = statement<DraftRow, [cityCode: string, accountId: string, itemId: string]>(
  'intake.select-open-draft',
  `select ${columns} from intake.draft
where city_code = $1 and account_id = $2 and item_id = $3 and case_id is null`,
);

const selectOpenOf = statement<DraftRow, [accountId: string, limit: number]>(
  'intake.select-open-drafts',
  `select ${columns} from intake.draft where account_id = $1 and case_id is null order by saved_at desc limit $2`,
);

type NewDraft = readonly [
  cityCode: string,
  id: string,
  accountId: string,
  itemId: string,
  itemVersion: number,
  item: DraftRow['item'],
  answers: Answers,
  prefilled: string,
  now: Instant,
  expiresOn: PlainDate,
];

const insertDraft = statement<{ readonly id: string }, NewDraft>(
  'intake.insert-draft',
  `insert into intake.draft (city_code, id, account_id, item_id, item_version, item, version, answers, prefilled,
  started_at, saved_at, expires_on)
values ($1, $2, $3, $4, $5, $6, 1, $7, $8::jsonb, $9, $9, $10)
on conflict (city_code, account_id, item_id) where case_id is null do nothing
returning id`,
);

const updateAnswers = statement<
  never,
  [cityCode: string, id: string, answers: Answers, prefilled: string, now: Instant, expiresOn: PlainDate]
>(
  'intake.update-answers',
  `update intake.draft
set answers = $3, prefilled = $4::jsonb, saved_at = $5, expires_on = $6, version = version + 1
where city_code = $1 and id = $2`,
);

const updateItem = statement<
  never,
  [
    cityCode: string,
    id: string,
    itemVersion: number,
    item: DraftRow['item'],
    answers: Answers,
    now: Instant,
    expiresOn: PlainDate,
  ]
>(
  'intake.update-item',
  `update intake.draft
set item_version = $3, item = $4, answers = $5, saved_at = $6, expires_on = $7, version = version + 1
where city_code = $1 and id = $2`,
);

const touch = statement<never, [cityCode: string, id: string, now: Instant, expiresOn: PlainDate]>(
  'intake.touch-draft',
  'update intake.draft set saved_at = $3, expires_on = $4 where city_code = $1 and id = $2',
);

const close = statement<
  never,
  [cityCode: string, id: string, caseId: string, receipt: Receipt, now: Instant, expiresOn: PlainDate]
>(
  'intake.close-draft',
  `update intake.draft
set case_id = $3, receipt = $4, answers = '{}', prefilled = '[]', saved_at = $5, expires_on = $6
where city_code = $1 and id = $2`,
);

const remove = statement<never, [cityCode: string, id: string]>(
  'intake.delete-draft',
  'delete from intake.draft where city_code = $1 and id = $2',
);

const removeExpired = statement<never, [today: PlainDate]>(
  'intake.delete-expired-drafts',
  'delete from intake.draft where expires_on < $1',
);

/** A draft of this account; nothing when it is another's. */
export function findDraftRow(db: Queryable, accountId: string, id: string): Promise<DraftRow | undefined> {
  return db.maybe(selectDraft, [accountId, id]);
}

/** The same, held until the transaction ends. */
export function lockDraftRow(db: Queryable, accountId: string, id: string): Promise<DraftRow | undefined> {
  return db.maybe(selectDraftForUpdate, [accountId, id]);
}

/** Open drafts of an account, the last changed first. */
export function listOpenRows(db: Queryable, accountId: string, limit: number): Promise<readonly DraftRow[]> {
  return db.many(selectOpenOf, [accountId, limit]);
}

/** Writes a new draft, unless the account has one open for the item: then that one. `isNew` tells which it was. */
export async function addDraft(
  db: Queryable,
  row: DraftRow,
): Promise<{ readonly row: DraftRow; readonly isNew: boolean }> {
  const { cityCode, id, accountId, itemId, itemVersion, item, answers, prefilled, savedAt, expiresOn } = row;
  const added = await db.maybe(insertDraft, [
    cityCode,
    id,
    accountId,
    itemId,
    itemVersion,
    item,
    answers,
    JSON.stringify(prefilled),
    savedAt,
    expiresOn,
  ]);
  if (added) return { row, isNew: true };
  return { row: await db.one(selectOpen, [cityCode, accountId, itemId]), isNew: false };
}

export async function writeAnswers(
  db: Queryable,
  row: Pick<DraftRow, 'cityCode' | 'id' | 'answers' | 'savedAt' | 'expiresOn'> & {
    readonly prefilled: readonly Prefilled[];
  },
): Promise<void> {
  const prefilled = JSON.stringify(row.prefilled);
  await db.run(updateAnswers, [row.cityCode, row.id, row.answers, prefilled, row.savedAt, row.expiresOn]);
}

/** Moves a draft to another version of its item. */
export async function writeItem(db: Queryable, row: DraftRow): Promise<void> {
  const { cityCode, id, itemVersion, item, answers, savedAt, expiresOn } = row;
  await db.run(updateItem, [cityCode, id, itemVersion, item, answers, savedAt, expiresOn]);
}

/** Notes a change that is none of the answers. */
export async function touchDraft(db: Queryable, row: DraftRow, now: Instant, expiresOn: PlainDate): Promise<void> {
  await db.run(touch, [row.cityCode, row.id, now, expiresOn]);
}

/** Keeps the receipt and lets everything personal go: the case has it. */
export async function closeDraft(
  db: Queryable,
  row: DraftRow,
  receipt: Receipt,
  when: { readonly now: Instant; readonly expiresOn: PlainDate },
): Promise<void> {
  await db.run(close, [row.cityCode, row.id, receipt.caseId, receipt, when.now, when.expiresOn]);
}

export async function removeDraft(db: Queryable, row: DraftRow): Promise<void> {
  await db.run(remove, [row.cityCode, row.id]);
}

/** Removes drafts (and old receipts) whose last day is over, with their files; tells how many. */
export function removeExpiredDrafts(db: Queryable, today: PlainDate): Promise<number> {
  return db.run(removeExpired, [today]);
}
