import { createHash } from 'node:crypto';

import type { Finding } from '@yunmeng/kernel/problem';
import { cityOf, type DivisionCode, parseDivisionCode } from '@yunmeng/kernel/division-code';
import type { UnitOfWork } from '@yunmeng/runtime';

import { type PublishableItem, summaryOf } from '../item.ts';
import { searchColumns } from '../search/search-columns.ts';

/** A row on its way into the store: an item, or what is wrong with a row that is none. */
export interface StagedRow {
  readonly rowNumber: number;
  readonly item?: PublishableItem & { readonly scopeCode: DivisionCode };
  /** Code and name as they stood there, for the report on a row that is no item. */
  readonly code: string;
  readonly name: string;
  readonly reasons: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly raw: Readonly<Record<string, string>>;
}

const columns = [
  'run_id',
  'row_number',
  'code',
  'name',
  'reasons',
  'warnings',
  'raw',
  'id',
  'city_code',
  'region_code',
  'region_name',
  'scope_code',
  'code_scheme',
  'type',
  'type_code',
  'org_code',
  'org_name',
  'main_item',
  'source',
  'effective_on',
  'content_hash',
  'summary',
  'audience',
  'themes',
  'search_keys',
  'search_words',
  'search_pinyin',
  'search_initials',
  'search_syllables',
  'guide',
  'form',
] as const;

/** Streams rows into the staging table by COPY; {@link mergeStaged} does the rest. */
export async function stageItems(
  work: UnitOfWork,
  runId: string,
  rows: AsyncIterable<StagedRow> | Iterable<StagedRow>,
): Promise<number> {
  return work.copyIn('service_items.staged_item', columns, cells(runId, rows));
}

async function* cells(
  runId: string,
  rows: AsyncIterable<StagedRow> | Iterable<StagedRow>,
): AsyncGenerator<readonly unknown[]> {
  for await (const row of rows) {
    const said = [
      runId,
      row.rowNumber,
      row.code,
      row.name,
      JSON.stringify(row.reasons),
      JSON.stringify(row.warnings),
      JSON.stringify(row.raw),
    ];
    const rest = row.item ? itemCells(row.item) : [];
    yield [...said, ...rest, ...Array.from({ length: columns.length - said.length - rest.length }, () => null)];
  }
}

function itemCells(item: NonNullable<StagedRow['item']>): unknown[] {
  const { content, form, everydayWords } = item;
  const region = parseDivisionCode(content.region.code);
  const search = searchColumns({
    name: content.name,
    alsoCalled: [...(content.plainName ? [content.plainName.zh] : []), ...everydayWords],
    context: contextOf(item),
  });
  return [
    item.id,
    cityOf(item.scopeCode),
    region,
    content.region.name,
    item.scopeCode,
    content.codeScheme,
    content.type,
    item.typeCode,
    content.org.code,
    content.org.name,
    item.mainItem ?? null,
    content.source,
    item.effectiveOn,
    contentHash(item),
    JSON.stringify(summaryOf(content)),
    content.audience,
    content.themes,
    search.keys,
    search.words,
    search.pinyin,
    search.initials,
    search.syllables,
    JSON.stringify(content),
    JSON.stringify(form),
  ];
}

/** What the summary of an imported item says is true of all of them, and distinguishes none. */
function contextOf({ content, mainItem }: PublishableItem): string[] {
  const summary = content.source === 'catalogue' && content.summary ? [content.summary.zh] : [];
  return [content.org.name, ...content.themes, ...summary, ...(mainItem === undefined ? [] : [mainItem])];
}

/** The same content has the same hash, so that bringing it again makes no version. */
function contentHash({ content, form, everydayWords, typeCode, mainItem }: PublishableItem): string {
  return createHash('sha256')
    .update(JSON.stringify([content, form, everydayWords, typeCode, mainItem ?? null]))
    .digest('hex');
}
