import { cityOf, type DivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Finding } from '@yunmeng/kernel/problem';
import { directoryOf, type RegionDirectory, scopeIn } from '@yunmeng/regions';
import { type Actor, mayDo, requirePermission, statement, type UnitOfWork } from '@yunmeng/runtime';

import { itemsImported } from '../events.ts';
import { importItemsPermission } from '../permissions.ts';
import { importEmpty } from '../problems.ts';
import { clearStage, type MergeCounts, mergeStaged } from '../publish/merge-items.ts';
import { stageItems, type StagedRow } from '../publish/stage-items.ts';
import { regionNameIn } from '../region-name.ts';
import { linesOf, recordsOf } from './list-records.ts';
import { type ListedItem, readHeading, readListRow, type ReadRow } from './list-row.ts';
import { generalForm, listedContent } from './listed-content.ts';
import { decodeText, detectEncoding, type TextEncoding } from './text-encoding.ts';

/** A list to import. `open` begins reading from the start; it is called twice: to find the encoding, and to read. */
export interface ItemList {
  readonly fileName: string;
  open(): AsyncIterable<Uint8Array>;
  /** 12-digit division of rows that name none. */
  readonly region?: DivisionCode;
  /** Name of the region, for divisions that the table does not know. */
  readonly regionName?: string;
}

/** 导入结果. The rows are read with `listImportRows`. */
export interface ImportResult extends MergeCounts {
  readonly runId: string;
  readonly encoding: TextEncoding;
}

const recordRun = statement<
  never,
  [string, string, string, string, Instant, string, number, number, number, number, number]
>(
  'service-items.record-import-run',
  `insert into service_items.import_run (
  id, file_name, file_hash, encoding, imported_at, imported_by, total, added, changed, unchanged, wrong
) values ($1, $2, $3, $4, $5::timestamptz, $6, $7, $8, $9, $10, $11)`,
);

const recordRows = statement<never, [string]>(
  'service-items.record-import-rows',
  `insert into service_items.import_row (
  run_id, row_number, code, name, outcome, reasons, warnings, raw, content_hash, item_id
)
select
  run_id, row_number, code, name, outcome, reasons, warnings, raw,
  case when outcome <> 'wrong' then content_hash end,
  case when outcome <> 'wrong' then id end
from service_items.staged_item
where run_id = $1`,
);

// A list of a whole province takes longer than a request may.
const takeTime = statement('service-items.take-time', `select set_config('statement_timeout', '0', true)`);

/** What every row of one import is read with. */
interface ImportContext {
  readonly actor: Actor;
  readonly directory: RegionDirectory;
  readonly day: PlainDate;
  readonly list: ItemList;
  readonly newId: () => string;
}

/**
 * 导入事项清单: reads a list as others keep it and brings its items in: a row that was not there is a new item, other
 * content a new version, the same content nothing; a wrong row is left out with its reason and never takes others with
 * it. One audit record and one event tell of the batch. The system itself needs no permission (whoever starts the
 * command line holds the machine); officials need `service-items.import` over each row's region.
 *
 * @throws Problem `service-items.import-unreadable`, `service-items.import-empty`, `service-items.import-columns-missing`,
 * or `runtime.forbidden` when the actor may import nowhere
 */
export async function importItems(work: UnitOfWork, list: ItemList): Promise<ImportResult> {
  const { actor } = work;
  if (actor.kind !== 'system' && !actor.grants.some((grant) => grant.permission === importItemsPermission.name)) {
    requirePermission(actor, importItemsPermission.name, { scopeCode: list.region ?? PROVINCE_HUBEI });
  }
  const { encoding, hash } = await detectEncoding(list.open());
  const context: ImportContext = {
    actor,
    directory: await directoryOf(work),
    day: shanghaiDay(work.now),
    list,
    newId: () => work.newId(),
  };
  await work.run(takeTime, []);
  const runId = work.newId();
  const cities = new Set<DivisionCode>();
  const staged = await stageItems(work, runId, stagedRows(context, decodeText(list.open(), encoding), cities));
  if (staged === 0) throw importEmpty();

  const counts = await mergeStaged(work, runId);
  await work.run(recordRun, [
    ...([runId, list.fileName, hash, encoding, work.now, actor.accountId] as const),
    ...([counts.total, counts.added, counts.changed, counts.unchanged, counts.wrong] as const),
  ]);
  await work.run(recordRows, [runId]);
  await clearStage(work, runId);

  const subject = { kind: 'item-batch', id: runId };
  const [city = PROVINCE_HUBEI] = cities.size === 1 ? cities : [];
  work.audit({ action: 'service-items.import-items', cityCode: city, subject, after: { ...counts, fileHash: hash } });
  work.emit({ type: itemsImported.type, aggregate: subject, data: { source: 'import', ...counts } });
  return { ...counts, runId, encoding };
}

async function* stagedRows(
  context: ImportContext,
  text: AsyncIterable<string>,
  cities: Set<DivisionCode>,
): AsyncGenerator<StagedRow> {
  let heading: ReturnType<typeof readHeading> | undefined;
  for await (const record of recordsOf(linesOf(text))) {
    if (!heading) {
      heading = readHeading(record, context.list.region !== undefined);
      continue;
    }
    const row = readListRow(record, heading, context.list.region);
    const staged = stagedRow(row, context);
    if (staged.item) cities.add(cityOf(staged.item.scopeCode));
    yield staged;
  }
}

function stagedRow({ line, item, ...row }: ReadRow, context: ImportContext): StagedRow {
  const said = { rowNumber: line, code: row.code, name: row.name, raw: row.raw };
  if (!item) return { ...said, reasons: row.reasons, warnings: row.warnings };

  const scopeCode = scopeIn(context.directory, item.region, context.day);
  const refusal = refusalFor(context.actor, item, scopeCode, line);
  if (refusal) return { ...said, reasons: [refusal], warnings: row.warnings };
  const regionName =
    regionNameIn(context.directory, item.region, context.day) ?? context.list.regionName ?? `区划${item.region}`;
  return {
    ...said,
    reasons: [],
    warnings: row.warnings,
    item: {
      id: context.newId(),
      content: listedContent(item, regionName),
      form: generalForm,
      everydayWords: [],
      typeCode: item.typeCode,
      ...(item.mainItem === undefined ? {} : { mainItem: item.mainItem }),
      effectiveOn: context.day,
      scopeCode,
    },
  };
}

function refusalFor(actor: Actor, item: ListedItem, scopeCode: DivisionCode, line: number): Finding | undefined {
  if (actor.kind === 'system') return undefined;
  const verdict = mayDo(actor, importItemsPermission.name, { scopeCode, orgCode: item.departmentCode });
  return verdict.isAllowed
    ? undefined
    : { pointer: `/rows/${line}`, code: 'runtime.forbidden', detail: verdict.reason };
}
