import { statement, type Transaction } from '@yunmeng/runtime';

import type { Action } from '../case/action.ts';
import type { CaseRecord, RecordedFile } from './case-record.ts';

const handIn = statement<never, [cityCode: string, ids: readonly string[], seq: number]>(
  'cases.hand-in-files',
  `update cases.file
set action_seq = $3
where city_code = $1 and id = any($2::uuid[])`,
);

const deletePending = statement<never, [cityCode: string, caseId: string, id: string]>(
  'cases.delete-pending-file',
  `delete from cases.file
where city_code = $1 and case_id = $2 and id = $3 and action_seq is null`,
);

/**
 * The files of a prepared correction become part of the case: those that its action names, so that one that arrives
 * meanwhile is not slipped in. @returns all files of the case
 */
export async function handInFiles(
  tx: Transaction,
  { cityCode, files }: CaseRecord,
  action: Action,
): Promise<RecordedFile[]> {
  const ids = action.kind === 'submit-correction' ? action.data.files.map(({ id }) => id) : [];
  if (ids.length === 0) return [...files];
  await tx.run(handIn, [cityCode, ids, action.seq]);
  return files.map((file) => (ids.includes(file.id) ? { ...file, actionSeq: action.seq } : file));
}

/** Takes back a file of a correction that was not handed in. @returns whether there was such a file */
export async function deletePendingFile(
  tx: Transaction,
  { cityCode, id }: CaseRecord,
  fileId: string,
): Promise<boolean> {
  return (await tx.run(deletePending, [cityCode, id, fileId])) === 1;
}
