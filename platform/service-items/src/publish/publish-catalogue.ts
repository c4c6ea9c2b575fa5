import { PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { directoryOf, scopeIn } from '@yunmeng/regions';
import type { UnitOfWork } from '@yunmeng/runtime';

import { itemsImported } from '../events.ts';
import type { PublishableItem } from '../item.ts';
import { checkItemQuality } from '../item-quality.ts';
import { clearStage, type MergeCounts, mergeStaged } from './merge-items.ts';
import { stageItems, type StagedRow } from './stage-items.ts';

/**
 * 发布: brings items in as they are given. One that breaks a rule of the item library (事项体检) counts as wrong and is left
 * out, whatever it would have replaced stays in force. What is there already with the same content stays untouched; audit record and
 * event are written only when something changed, so that every start of the program may publish its catalogue again.
 */
export async function publishCatalogue(work: UnitOfWork, items: readonly PublishableItem[]): Promise<MergeCounts> {
  const directory = await directoryOf(work);
  const day = shanghaiDay(work.now);
  const runId = work.newId();
  const rows = items.map((item, i): StagedRow => {
    const scopeCode = scopeIn(directory, parseDivisionCode(item.content.region.code), day);
    const { code, name } = item.content;
    const said = { rowNumber: i + 1, code, name, warnings: [], raw: {} };
    const faults = checkItemQuality(item.content, item.form).filter(({ severity }) => severity === 'error');
    if (faults.length > 0) return { ...said, reasons: faults };
    return { ...said, item: { ...item, scopeCode }, reasons: [] };
  });
  await stageItems(work, runId, rows);
  const counts = await mergeStaged(work, runId);
  await clearStage(work, runId);
  if (counts.added + counts.changed === 0) return counts;

  const subject = { kind: 'item-batch', id: runId };
  work.audit({ action: 'service-items.publish-catalogue', cityCode: PROVINCE_HUBEI, subject, after: counts });
  work.emit({ type: itemsImported.type, aggregate: subject, data: { source: 'catalogue', ...counts } });
  return counts;
}
