import type { Instant } from '@yunmeng/kernel/instant';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { statement, type UnitOfWork } from '@yunmeng/runtime';

/** What became of the rows of one batch. */
export interface MergeCounts {
  readonly total: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
}

// Whoever merges holds this lock to the end of the transaction, so that two batches never judge the same code at once.
const lockMerges = statement(
  'service-items.lock-merges',
  'lock table service_items.import_run in share row exclusive mode',
);

// Nothing is known of rows that this transaction brought: without this the planner takes them for a handful and compares
// each with each. Only the columns that rows are joined by, since the others are long.
const knowStage = statement(
  'service-items.know-stage',
  'analyze service_items.staged_item (run_id, row_number, id, city_code, code_scheme, code, outcome)',
);

const refuseFaulty = statement<never, [string]>(
  'service-items.refuse-faulty-rows',
  `update service_items.staged_item set outcome = 'wrong' where run_id = $1 and reasons <> '[]'::jsonb`,
);

const refuseRepeated = statement<never, [string]>(
  'service-items.refuse-repeated-codes',
  `update service_items.staged_item as staged
set outcome = 'wrong',
  reasons = jsonb_build_array(jsonb_build_object(
    'pointer', '/rows/' || staged.row_number,
    'code', 'service-items.repeated-code',
    'detail', jsonb_build_object(
      'zh', format('事项编码和第%s行的一样，这一行没有导入。请核对两行哪一行对。', earlier.row_number),
      'en', format('Row %s has the same item code, so this row was left out. Check which of the two is right.', earlier.row_number)
    )
  ))
from (
  select city_code, code_scheme, code, min(row_number) as row_number
  from service_items.staged_item
  where run_id = $1 and outcome is null
  group by city_code, code_scheme, code
  having count(*) > 1
) as earlier
where staged.run_id = $1
  and staged.outcome is null
  and (staged.city_code, staged.code_scheme, staged.code) = (earlier.city_code, earlier.code_scheme, earlier.code)
  and staged.row_number > earlier.row_number`,
);

const refuseCatalogueCodes = statement<never, [string]>(
  'service-items.refuse-catalogue-codes',
  `update service_items.staged_item as staged
set outcome = 'wrong',
  reasons = jsonb_build_array(jsonb_build_object(
    'pointer', '/rows/' || staged.row_number,
    'code', 'service-items.code-in-catalogue',
    'detail', jsonb_build_object(
      'zh', '这个编码由事项目录维护，内容比清单全，不能用清单覆盖。',
      'en', 'The catalogue keeps the item of this code and says more than the list; a list does not replace it.'
    )
  ))
from service_items.item
where staged.run_id = $1
  and staged.outcome is null
  and staged.source = 'import'
  and item.source = 'catalogue'
  and (staged.city_code, staged.code_scheme, staged.code) = (item.city_code, item.code_scheme, item.code)`,
);

const judge = statement<never, [string]>(
  'service-items.judge-staged-rows',
  `update service_items.staged_item as staged
set id = coalesce(item.id, staged.id),
  outcome = case
    when item.id is null then 'new'
    when item.content_hash = staged.content_hash then 'unchanged'
    else 'changed'
  end
from service_items.staged_item as same
left join service_items.item
  on (same.city_code, same.code_scheme, same.code) = (item.city_code, item.code_scheme, item.code)
where staged.run_id = $1
  and staged.outcome is null
  and (same.run_id, same.row_number) = (staged.run_id, staged.row_number)`,
);

const addItems = statement<never, [string, Instant]>(
  'service-items.add-items',
  `insert into service_items.item (
  city_code, id, region_code, region_name, scope_code, code, code_scheme, name, type, type_code, org_code, org_name,
  main_item, source, version, effective_on, content_hash, summary, audience, themes, search_keys, search_words,
  search_pinyin, search_initials, search_syllables, updated_at
)
select
  city_code, id, region_code, region_name, scope_code, code, code_scheme, name, type, type_code, org_code, org_name,
  main_item, source, 1, effective_on, content_hash, summary, audience, themes, search_keys, search_words::tsvector,
  search_pinyin, search_initials, search_syllables, $2::timestamptz
from service_items.staged_item
where run_id = $1 and outcome = 'new'`,
);

const changeItems = statement<never, [string, Instant, PlainDate]>(
  'service-items.change-items',
  `update service_items.item
set region_code = staged.region_code, region_name = staged.region_name, scope_code = staged.scope_code,
  name = staged.name, type = staged.type, type_code = staged.type_code, org_code = staged.org_code,
  org_name = staged.org_name, main_item = staged.main_item, source = staged.source, version = item.version + 1,
  effective_on = greatest(staged.effective_on, item.effective_on, $3::date), content_hash = staged.content_hash,
  summary = staged.summary, audience = staged.audience, themes = staged.themes, search_keys = staged.search_keys,
  search_words = staged.search_words::tsvector, search_pinyin = staged.search_pinyin,
  search_initials = staged.search_initials, search_syllables = staged.search_syllables, updated_at = $2::timestamptz
from service_items.staged_item as staged
where staged.run_id = $1
  and staged.outcome = 'changed'
  and (staged.city_code, staged.id) = (item.city_code, item.id)`,
);

const addVersions = statement<never, [string, Instant, string]>(
  'service-items.add-versions',
  `insert into service_items.item_version (
  city_code, item_id, version, effective_on, content_hash, guide, form, published_at, published_by
)
select
  item.city_code, item.id, item.version, item.effective_on, item.content_hash, staged.guide, staged.form,
  $2::timestamptz, $3
from service_items.staged_item as staged
join service_items.item on (item.city_code, item.id) = (staged.city_code, staged.id)
where staged.run_id = $1 and staged.outcome in ('new', 'changed')`,
);

const countOutcomes = statement<MergeCounts, [string]>(
  'service-items.count-outcomes',
  `select
  count(*) as total,
  count(*) filter (where outcome = 'new') as added,
  count(*) filter (where outcome = 'changed') as changed,
  count(*) filter (where outcome = 'unchanged') as unchanged,
  count(*) filter (where outcome = 'wrong') as wrong
from service_items.staged_item
where run_id = $1`,
);

const emptyStage = statement<never, [string]>(
  'service-items.empty-stage',
  'delete from service_items.staged_item where run_id = $1',
);

const refreshStatistics = statement('service-items.refresh-statistics', 'analyze service_items.item');
/** A batch of this size leaves the planner's picture of the table behind. */
const LARGE_BATCH = 200;

/**
 * 并入: judges the staged rows of one batch set by set and brings them in: a code not seen before is a new item, other
 * content a new version of its item, the same content nothing. Rows with reasons, a code that an earlier row of the
 * batch has, and imported rows whose code the catalogue keeps are wrong and left out. The rows stay staged, each with
 * its outcome, until {@link clearStage}.
 */
export async function mergeStaged(work: UnitOfWork, runId: string): Promise<MergeCounts> {
  await work.run(lockMerges, []);
  await work.run(knowStage, []);
  await work.run(refuseFaulty, [runId]);
  await work.run(refuseRepeated, [runId]);
  await work.run(refuseCatalogueCodes, [runId]);
  await work.run(judge, [runId]);
  await work.run(addItems, [runId, work.now]);
  await work.run(changeItems, [runId, work.now, shanghaiDay(work.now)]);
  await work.run(addVersions, [runId, work.now, work.actor.accountId]);
  const counts = await work.one(countOutcomes, [runId]);
  if (counts.added + counts.changed >= LARGE_BATCH) await work.run(refreshStatistics, []);
  return counts;
}

/** Empties the staging table of one batch. */
export async function clearStage(work: UnitOfWork, runId: string): Promise<void> {
  await work.run(emptyStage, [runId]);
}
