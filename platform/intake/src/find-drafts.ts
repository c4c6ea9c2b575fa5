import type { Queryable } from '@yunmeng/runtime';
import { getItemVersion } from '@yunmeng/service-items';

import type { AttachedFile, Draft, DraftSummary } from './contract.ts';
import type { DraftFile, DraftRow } from './draft.ts';
import { listFiles } from './draft-file-store.ts';
import { findDraftRow, listOpenRows } from './draft-store.ts';
import { alreadySubmitted, draftNotFound, fileNotFound } from './problems.ts';

/** Open drafts that a page lists; nobody fills in more than this at a time. */
const LIST_LIMIT = 100;

/** A draft as its owner sees it. @throws Problem `intake.draft-not-found`, `intake.already-submitted` */
export async function getDraft(db: Queryable, accountId: string, id: string): Promise<Draft> {
  return draftView(db, await getOpenRow(db, accountId, id));
}

/** The account's open drafts, the last changed first. */
export async function listDrafts(db: Queryable, accountId: string): Promise<DraftSummary[]> {
  const rows = await listOpenRows(db, accountId, LIST_LIMIT);
  return rows.map(({ id, item, savedAt, expiresOn }) => ({ id, item, savedAt, expiresOn }));
}

/** One file of the account's draft. @throws Problem `intake.draft-not-found`, `intake.file-not-found` */
export async function getDraftFile(
  db: Queryable,
  accountId: string,
  place: { readonly draftId: string; readonly fileId: string },
): Promise<DraftFile> {
  const row = await getOpenRow(db, accountId, place.draftId);
  const file = (await listFiles(db, row)).find(({ id }) => id === place.fileId);
  if (!file) throw fileNotFound();
  return file;
}

/** What the page needs of a draft, with form and materials of the version it is filled in under. */
export async function draftView(db: Queryable, row: DraftRow): Promise<Draft> {
  const { guide, form } = await getItemVersion(db, row.itemId, row.itemVersion);
  const files = await listFiles(db, row);
  const { id, version, item, itemVersion, answers, prefilled, savedAt, expiresOn } = row;
  return {
    id,
    version,
    item,
    itemVersion,
    form,
    materials: guide.materials,
    answers,
    prefilled: [...prefilled],
    files: files.map(fileView),
    savedAt,
    expiresOn,
  };
}

/** A file as its owner sees it: without its address in the store. */
export function fileView({ id, materialCode, name, sizeBytes, mediaType, at }: DraftFile): AttachedFile {
  return { id, materialCode, name, sizeBytes, mediaType, at };
}

async function getOpenRow(db: Queryable, accountId: string, id: string): Promise<DraftRow> {
  const row = await findDraftRow(db, accountId, id);
  if (!row) throw draftNotFound();
  if (row.receipt) throw alreadySubmitted(row.receipt.caseId);
  return row;
}
