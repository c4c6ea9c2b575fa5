import type { StoredFile, UnitOfWork } from '@yunmeng/runtime';
import { loadCalendars } from '@yunmeng/time-limits';

import { listedMaterials } from '../case/correction-changes.ts';
import { whyNot } from '../case/may-act.ts';
import type { CaseFile } from '../contract.ts';
import { caseNotFound, correctionNotAsked, fileNotFound, tooManyFiles } from '../problems.ts';
import { fileView } from '../reading/case-detail.ts';
import { type CaseRecord, type RecordedFile, sceneOf } from '../record/case-record.ts';
import { findRecord, insertCaseFiles } from '../record/case-store.ts';
import { deletePendingFile } from '../record/file-store.ts';

/** What a correction takes: the same as an application. */
export const CORRECTION_MEDIA_TYPES: readonly string[] = [
  'application/pdf',
  'application/ofd',
  'image/jpeg',
  'image/png',
];
/** Files that one correction may bring. */
const MOST_FILES = 20;

/**
 * 上传补正材料: puts a file to a material that the notice lists. It is handed in with the correction; until then only the
 * applicant sees it. The same file under the same name is there once.
 *
 * @throws Problem `cases.not-found`, `cases.wrong-state`, `cases.correction-not-asked`, `cases.too-many-files`
 */
export async function addCorrectionFile(
  work: UnitOfWork,
  place: { readonly caseId: string; readonly materialCode: string },
  file: StoredFile & { readonly name: string },
): Promise<CaseFile> {
  const record = await ownCorrection(work, place.caseId);
  const { materialCode } = place;
  if (!listedMaterials(record.status.correction?.items ?? []).has(materialCode)) {
    throw correctionNotAsked(
      record.pinned.item.materials.find(({ code }) => code === materialCode)?.name ?? materialCode,
    );
  }
  const pending = record.files.filter(({ actionSeq }) => actionSeq === undefined);
  const same = pending.find(
    (one) => one.hash === file.hash && one.name === file.name && one.materialCode === materialCode,
  );
  if (same) return fileView(same);
  if (pending.length >= MOST_FILES) throw tooManyFiles(MOST_FILES);

  const { name, hash, sizeBytes, mediaType } = file;
  const added: RecordedFile = {
    id: work.newId(),
    materialCode,
    name,
    hash,
    sizeBytes,
    mediaType,
    at: work.now,
  };
  await insertCaseFiles(work, record, [
    {
      id: added.id,
      material_code: materialCode,
      name,
      hash,
      size_bytes: sizeBytes,
      media_type: mediaType,
      added_by: work.actor.accountId,
      at: work.now,
      action_seq: null,
    },
  ]);
  audit(work, record, 'cases.add-correction-file', { fileId: added.id, materialCode, hash });
  return fileView(added);
}

/** Takes a file back before the correction is handed in. @throws Problem `cases.not-found`, `cases.file-not-found` */
export async function removeCorrectionFile(work: UnitOfWork, caseId: string, fileId: string): Promise<void> {
  const record = await ownCorrection(work, caseId);
  if (!(await deletePendingFile(work, record, fileId))) throw fileNotFound();
  audit(work, record, 'cases.remove-correction-file', { fileId });
}

/** The case, when a correction of the actor's own application is awaited. */
async function ownCorrection(work: UnitOfWork, caseId: string): Promise<CaseRecord> {
  const record = await findRecord(work, caseId);
  if (record?.applicant.accountId !== work.actor.accountId) throw caseNotFound();
  const { find } = await loadCalendars(work);
  const refusal = whyNot(sceneOf(record, { actor: work.actor, now: work.now, find }), 'submit-correction');
  if (refusal) throw refusal;
  return record;
}

function audit(work: UnitOfWork, { cityCode, id }: CaseRecord, action: string, after: object): void {
  work.audit({ action, cityCode, subject: { kind: 'case', id }, caseId: id, after });
}
