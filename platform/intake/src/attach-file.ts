import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { StoredFile, UnitOfWork } from '@yunmeng/runtime';
import { getItemVersion } from '@yunmeng/service-items';

import type { AttachedFile } from './contract.ts';
import { expiryAfter, MAX_FILE_BYTES, MAX_FILES } from './draft.ts';
import { addFile, listFiles, removeFileRow } from './draft-file-store.ts';
import { touchDraft } from './draft-store.ts';
import { fileView } from './find-drafts.ts';
import { auditDraft, lockOwnDraft } from './own-draft.ts';
import { fileNotFound, fileTooLarge, tooManyFiles, unknownMaterial } from './problems.ts';

/**
 * 上传材料: puts a stored file to a material. The same file under the same name is there once, however often a slow
 * line makes the sender try. Answers and their version are left alone.
 *
 * @throws Problem `intake.draft-not-found`, `intake.already-submitted`, `intake.unknown-material`,
 *   `intake.file-too-large`, `intake.too-many-files`
 */
export async function attachFile(
  work: UnitOfWork,
  place: { readonly draftId: string; readonly materialCode: string },
  stored: StoredFile & { readonly name: string },
): Promise<AttachedFile> {
  const row = await lockOwnDraft(work, place.draftId);
  const { guide } = await getItemVersion(work, row.itemId, row.itemVersion);
  const { materialCode } = place;
  if (guide.materials.every(({ code }) => code !== materialCode)) throw unknownMaterial();
  if (stored.sizeBytes > MAX_FILE_BYTES) throw fileTooLarge();

  const { name, hash, sizeBytes, mediaType } = stored;
  const files = await listFiles(work, row);
  const same = files.find((file) => file.hash === hash && file.name === name && file.materialCode === materialCode);
  if (same) return fileView(same);
  if (files.length >= MAX_FILES) throw tooManyFiles();

  const file = { id: work.newId(), materialCode, name, hash, sizeBytes, mediaType, at: work.now };
  await addFile(work, row, file);
  await touchDraft(work, row, work.now, expiryAfter(shanghaiDay(work.now)));
  auditDraft(work, row, 'intake.attach-file', { fileId: file.id, materialCode, hash });
  return fileView(file);
}

/** 删材料: takes a file away again. @throws Problem `intake.draft-not-found`, `intake.already-submitted`, `intake.file-not-found` */
export async function removeFile(work: UnitOfWork, draftId: string, fileId: string): Promise<void> {
  const row = await lockOwnDraft(work, draftId);
  if (!(await removeFileRow(work, row, fileId))) throw fileNotFound();
  await touchDraft(work, row, work.now, expiryAfter(shanghaiDay(work.now)));
  auditDraft(work, row, 'intake.remove-file', { fileId });
}
