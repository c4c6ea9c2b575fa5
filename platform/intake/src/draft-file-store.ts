import type { Instant } from '@yunmeng/kernel/instant';
import { statement, type Queryable } from '@yunmeng/runtime';

import type { DraftFile, DraftRow } from './draft.ts';

const columns = `id, material_code as "materialCode", name, hash, size_bytes as "sizeBytes", media_type as "mediaType",
  added_at as "at"`;

const selectFiles = statement<DraftFile, [cityCode: string, draftId: string]>(
  'intake.select-draft-files',
  `select ${columns} from intake.draft_file where city_code = $1 and draft_id = $2 order by added_at, id`,
);

/** Which of these addresses in the file store files of drafts have. */
export const fileReferences = statement<{ hash: string }, [hashes: readonly string[]]>(
  'intake.find-file-references',
  'select hash from intake.draft_file where hash = any($1)',
);

type NewFile = readonly [
  cityCode: string,
  id: string,
  draftId: string,
  materialCode: string,
  name: string,
  hash: string,
  sizeBytes: number,
  mediaType: string,
  now: Instant,
];

const insertFile = statement<never, NewFile>(
  'intake.insert-draft-file',
  `insert into intake.draft_file (city_code, id, draft_id, material_code, name, hash, size_bytes, media_type, added_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const deleteFile = statement<never, [cityCode: string, draftId: string, id: string]>(
  'intake.delete-draft-file',
  'delete from intake.draft_file where city_code = $1 and draft_id = $2 and id = $3',
);

const deleteFiles = statement<never, [cityCode: string, draftId: string]>(
  'intake.delete-draft-files',
  'delete from intake.draft_file where city_code = $1 and draft_id = $2',
);

const deleteOthers = statement<never, [cityCode: string, draftId: string, materialCodes: readonly string[]]>(
  'intake.delete-files-of-other-materials',
  'delete from intake.draft_file where city_code = $1 and draft_id = $2 and material_code <> all($3::text[])',
);

/** Files of a draft, in the order in which they were added. */
export function listFiles(db: Queryable, draft: DraftRow): Promise<readonly DraftFile[]> {
  return db.many(selectFiles, [draft.cityCode, draft.id]);
}

export async function addFile(
  db: Queryable,
  draft: DraftRow,
  file: DraftFile & { readonly at: Instant },
): Promise<void> {
  const { id, materialCode, name, hash, sizeBytes, mediaType, at } = file;
  await db.run(insertFile, [draft.cityCode, id, draft.id, materialCode, name, hash, sizeBytes, mediaType, at]);
}

/** Whether the file was there. */
export async function removeFileRow(db: Queryable, draft: DraftRow, fileId: string): Promise<boolean> {
  return (await db.run(deleteFile, [draft.cityCode, draft.id, fileId])) === 1;
}

export async function removeFileRows(db: Queryable, draft: DraftRow): Promise<void> {
  await db.run(deleteFiles, [draft.cityCode, draft.id]);
}

/** Removes the files of materials that the item no longer asks for. */
export async function keepFilesOf(db: Queryable, draft: DraftRow, materialCodes: readonly string[]): Promise<void> {
  await db.run(deleteOthers, [draft.cityCode, draft.id, materialCodes]);
}
