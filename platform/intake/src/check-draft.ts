import { checkAnswers, type FindingView } from '@yunmeng/forms';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { FileStore, Runtime, UnitOfWork } from '@yunmeng/runtime';
import { getItemVersion, type ItemVersion } from '@yunmeng/service-items';

import type { DraftFile, DraftRow } from './draft.ts';
import { listFiles } from './draft-file-store.ts';
import { lockOwnDraft } from './own-draft.ts';

/**
 * 检查: everything that would keep the draft from being submitted today, under the version it is filled in for.
 *
 * @throws Problem `intake.draft-not-found`, `intake.already-submitted`
 */
export async function checkDraft(runtime: Runtime, work: UnitOfWork, id: string): Promise<FindingView[]> {
  const row = await lockOwnDraft(work, id);
  const version = await getItemVersion(work, row.itemId, row.itemVersion);
  const files = await listFiles(work, row);
  return findingsOf({ row, version, files, store: runtime.files, today: shanghaiDay(work.now) });
}

/** Answers and materials by the check that the browser runs too, and content that the store no longer has. */
export async function findingsOf(application: {
  readonly row: DraftRow;
  readonly version: ItemVersion;
  readonly files: readonly DraftFile[];
  readonly store: FileStore;
  readonly today: PlainDate;
}): Promise<FindingView[]> {
  const { row, version, files, store, today } = application;
  const findings = checkAnswers(version.form, row.answers, { today, materials: version.guide.materials, files });
  const stored = await Promise.all(files.map((file) => store.find(file.hash)));
  return [...findings, ...files.filter((_, i) => stored[i] === undefined).map(contentLost)];
}

function contentLost({ materialCode, name }: DraftFile): FindingView {
  return {
    pointer: `/materials/${materialCode.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: 'intake.file-lost',
    detail: {
      zh: `文件“${name}”在我们这边丢了，是我们的问题。请删掉它，再传一次。`,
      en: `We have lost the file “${name}”: our fault. Remove it and upload it again.`,
    },
  };
}
