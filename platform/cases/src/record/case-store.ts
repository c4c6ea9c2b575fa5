import type { Answers } from '@yunmeng/forms';
import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { parseInstant } from '@yunmeng/kernel/instant';
import { type Queryable, statement, type Transaction } from '@yunmeng/runtime';

import type { Action, ActionActor, ClockSnapshot } from '../case/action.ts';
import { project } from '../case/project.ts';
import type { Pinned } from '../pinned-item.ts';
import type { DueColumns, MovingColumns } from './case-columns.ts';
import type { Applicant, CaseRecord, OpenTask, RecordedFile } from './case-record.ts';

interface RecordRow {
  readonly cityCode: string;
  readonly id: string;
  readonly regionCode: DivisionCode;
  readonly scopeCode: DivisionCode;
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly pinned: Pinned;
  readonly applicantAccountId: string;
  readonly applicantName: string;
  readonly applicantCitizenId: string | null;
  readonly applicantPhone: string | null;
  readonly answers: Answers;
  readonly actions: readonly ActionRow[];
  readonly task: {
    readonly id: string;
    readonly step: OpenTask['step'];
    readonly isPaused: boolean;
    readonly assigneeId: string | null;
    readonly assigneeName: string | null;
  } | null;
  readonly files: readonly (Omit<RecordedFile, 'at' | 'actionSeq'> & {
    readonly at: string;
    readonly actionSeq: number | null;
  })[];
}

interface ActionRow {
  readonly seq: number;
  readonly kind: Action['kind'];
  readonly data: Action['data'];
  readonly at: string;
  readonly actor: { readonly [K in keyof ActionActor]: ActionActor[K] | null };
  readonly opinion: string | null;
  readonly basis: string | null;
  readonly itemVersion: number;
}

const recordColumns = `c.city_code as "cityCode", c.id, c.region_code as "regionCode", c.scope_code as "scopeCode",
  c.case_number as "caseNumber", c.query_code as "queryCode", c.pinned, c.answers,
  c.applicant_account_id as "applicantAccountId", c.applicant_name as "applicantName",
  c.applicant_citizen_id as "applicantCitizenId", c.applicant_phone as "applicantPhone",
  (
    select json_agg(json_build_object(
      'seq', a.seq, 'kind', a.kind, 'data', a.data, 'at', a.at, 'opinion', a.opinion, 'basis', a.basis,
      'itemVersion', a.item_version,
      'actor', json_build_object(
        'accountId', a.actor_account_id, 'kind', a.actor_kind, 'name', a.actor_name, 'actingFor', a.acting_for,
        'orgCode', a.org_code, 'orgName', a.org_name, 'role', a.role
      )
    ) order by a.seq)
    from cases.action a
    where a.city_code = c.city_code and a.case_id = c.id
  ) as actions,
  (
    select json_build_object(
      'id', t.id, 'step', t.step, 'isPaused', t.is_paused, 'assigneeId', t.assignee_account_id,
      'assigneeName', t.assignee_name
    )
    from cases.task t
    where t.city_code = c.city_code and t.case_id = c.id and t.status = 'open'
  ) as task,
  coalesce((
    select json_agg(json_build_object(
      'id', f.id, 'materialCode', f.material_code, 'name', f.name, 'hash', f.hash, 'sizeBytes', f.size_bytes,
      'mediaType', f.media_type, 'at', f.at, 'actionSeq', f.action_seq
    ) order by f.id)
    from cases.file f
    where f.city_code = c.city_code and f.case_id = c.id
  ), '[]'::json) as files`;

// One statement is one snapshot: the row and its actions are always of the same version.
const selectRecord = statement<RecordRow, [id: string]>(
  'cases.select-record',
  `select ${recordColumns}
from cases."case" c
where c.id = $1`,
);

const insertCase = statement<never, [row: string]>(
  'cases.insert-case',
  `insert into cases."case"
select r.*
from json_populate_record(null::cases."case", $1::json) r`,
);

/** The compare-and-set: nothing at all is written unless the case still has the version that was read. */
const moveCase = statement<never, [moved: string, action: string, participant: string | null]>(
  'cases.move-case',
  `with moved as (
  update cases."case" c
  set state = r.state, outcome = r.outcome, version = r.version, accepted_on = r.accepted_on,
    is_accepted_by_law = r.is_accepted_by_law, decided_on = r.decided_on, ended_on = r.ended_on,
    acceptance_due_on = r.acceptance_due_on, correction_due_on = r.correction_due_on,
    promised_due_on = r.promised_due_on, statutory_due_on = r.statutory_due_on,
    delivery_due_on = r.delivery_due_on, open_dues = r.open_dues,
    awaits_year = r.awaits_year, clocks = r.clocks, handlers = r.handlers, answers = coalesce(r.answers, c.answers)
  from json_populate_record(null::cases."case", $1::json) r
  where c.city_code = r.city_code and c.id = r.id and c.version = r.version - 1
  returning c.city_code, c.id
), participant as (
  insert into cases.participant (city_code, case_id, account_id, step, first_at)
  select m.city_code, m.id, p.account_id, p.step, p.first_at
  from moved m, json_populate_record(null::cases.participant, $3::json) p
  where $3::json is not null
  on conflict (city_code, case_id, account_id, step) do nothing
)
insert into cases.action
select a.*
from moved m, json_populate_record(null::cases.action, $2::json) a`,
);

const insertAction = statement<never, [action: string]>(
  'cases.insert-action',
  `insert into cases.action
select a.*
from json_populate_record(null::cases.action, $1::json) a`,
);

const insertFiles = statement<never, [files: string]>(
  'cases.insert-files',
  `insert into cases.file
select f.*
from json_populate_recordset(null::cases.file, $1::json) f`,
);

/** Which of these addresses in the file store files of cases have. */
export const fileReferences = statement<{ hash: string }, [hashes: readonly string[]]>(
  'cases.find-file-references',
  'select hash from cases.file where hash = any($1)',
);

const insertTitle = statement<never, [cityCode: string, itemId: string, title: string, scopeCode: string]>(
  'cases.insert-item-title',
  `insert into cases.item_title (city_code, item_id, title, scope_code)
select $1, $2, $3, $4
where not exists (select from cases.item_title where city_code = $1 and item_id = $2 and title = $3)
on conflict do nothing`,
);

const nextSequence = statement<{ readonly last: number }, [cityCode: string, itemCode: string, day: string]>(
  'cases.next-sequence',
  `insert into cases.day_sequence as s (city_code, item_code, day, last)
values ($1, $2, $3, 1)
on conflict (city_code, item_code, day) do update set last = s.last + 1
returning last`,
);

/** A file as its row keeps it. */
interface FileRow {
  readonly id: string;
  readonly material_code: string;
  readonly name: string;
  readonly hash: string;
  readonly size_bytes: number;
  readonly media_type: string;
  readonly added_by: string;
  readonly at: string;
  readonly action_seq: number | null;
}

/** What stays the same as long as the case lasts. */
interface FixedColumns {
  readonly city_code: string;
  readonly id: string;
  readonly region_code: string;
  readonly scope_code: string;
  readonly org_code: string;
  readonly org_name: string;
  readonly kind: 'application';
  readonly case_number: string;
  readonly query_code: string;
  readonly title: string;
  readonly item_id: string;
  readonly item_version: number;
  readonly promised_days: number;
  readonly pinned: Pinned;
  readonly applicant_account_id: string;
  readonly applicant_name: string;
  readonly applicant_citizen_id: string | null;
  readonly applicant_phone: string | null;
  readonly submitted_at: string;
  readonly received_on: string;
}

interface CaseKey {
  readonly cityCode: string;
  readonly id: string;
}

/** The case with its actions, its open task and its files; nothing when there is none. */
export async function findRecord(db: Queryable, id: string): Promise<CaseRecord | undefined> {
  const row = await db.maybe(selectRecord, [id]);
  return row && recordOf(row);
}

/** Writes a new case; its first action goes with it. */
export async function insertOpenedCase(
  tx: Transaction,
  row: FixedColumns & MovingColumns & DueColumns & { readonly answers: Answers },
): Promise<void> {
  await tx.run(insertCase, [JSON.stringify(row)]);
  await tx.run(insertTitle, [row.city_code, row.item_id, row.title, row.scope_code]);
}

/** Writes the first action. */
export async function insertFirstAction(tx: Transaction, key: CaseKey, recorded: RecordedAction): Promise<void> {
  await tx.run(insertAction, [JSON.stringify(actionRow(key, recorded))]);
}

interface RecordedAction {
  readonly action: Action;
  readonly clocks: readonly ClockSnapshot[];
}

interface Move {
  readonly columns: MovingColumns & DueColumns & { readonly answers?: Answers };
  readonly recorded: RecordedAction;
  readonly participant?: { readonly account_id: string; readonly step: string; readonly first_at: string };
}

/** 比较并更新: moves the case and records the action, unless somebody was quicker. @returns whether it was moved */
export async function moveTo(
  tx: Transaction,
  key: CaseKey,
  { columns, recorded, participant }: Move,
): Promise<boolean> {
  const moved = { city_code: key.cityCode, id: key.id, ...columns };
  const count = await tx.run(moveCase, [
    JSON.stringify(moved),
    JSON.stringify(actionRow(key, recorded)),
    participant ? JSON.stringify(participant) : null,
  ]);
  return count === 1;
}

/** Writes files that were put to materials. */
export async function insertCaseFiles(
  tx: Transaction,
  { cityCode, id }: CaseKey,
  files: readonly FileRow[],
): Promise<void> {
  if (files.length === 0) return;
  await tx.run(insertFiles, [JSON.stringify(files.map((file) => ({ city_code: cityCode, case_id: id, ...file })))]);
}

/** The next number of an item on a day. Its row stays locked until the transaction ends, so it is taken last. */
export async function takeSequence(tx: Transaction, cityCode: string, itemCode: string, day: string): Promise<number> {
  return (await tx.one(nextSequence, [cityCode, itemCode, day])).last;
}

function actionRow({ cityCode, id }: CaseKey, { action, clocks }: RecordedAction): object {
  const { actor } = action;
  return {
    city_code: cityCode,
    case_id: id,
    seq: action.seq,
    kind: action.kind,
    at: action.at,
    actor_account_id: actor.accountId,
    actor_kind: actor.kind,
    actor_name: actor.name,
    acting_for: actor.actingFor ?? null,
    org_code: actor.orgCode ?? null,
    org_name: actor.orgName ?? null,
    role: actor.role,
    opinion: action.opinion ?? null,
    basis: action.basis ?? null,
    item_version: action.itemVersion,
    data: action.data,
    clocks,
  };
}

function recordOf(row: RecordRow): CaseRecord {
  const actions = row.actions.map(actionFrom);
  const { cityCode, id, regionCode, scopeCode, caseNumber, queryCode, pinned, answers } = row;
  return {
    cityCode,
    id,
    regionCode,
    scopeCode,
    caseNumber,
    queryCode,
    pinned,
    answers,
    applicant: applicantFrom(row),
    actions,
    status: project(actions),
    task: row.task === null ? undefined : taskFrom(row.task),
    files: row.files.map(({ actionSeq, at, ...file }) => ({
      ...file,
      at: parseInstant(at),
      ...(actionSeq !== null && { actionSeq }),
    })),
  };
}

function applicantFrom(row: RecordRow): Applicant {
  return {
    accountId: row.applicantAccountId,
    name: row.applicantName,
    ...(row.applicantCitizenId !== null && { citizenId: row.applicantCitizenId }),
    ...(row.applicantPhone !== null && { phone: row.applicantPhone }),
  };
}

function taskFrom({ id, step, isPaused, assigneeId, assigneeName }: NonNullable<RecordRow['task']>): OpenTask {
  const isAssigned = assigneeId !== null && assigneeName !== null;
  return { id, step, isPaused, ...(isAssigned && { assignee: { accountId: assigneeId, name: assigneeName } }) };
}

function actionFrom(row: ActionRow): Action {
  const { seq, kind, data, itemVersion, opinion, basis } = row;
  const given: unknown = Object.fromEntries(Object.entries(row.actor).filter(([, value]) => value !== null));
  const actor = given as ActionActor; // its columns, without those that are null
  const action = {
    seq,
    kind,
    data,
    itemVersion,
    actor,
    at: parseInstant(row.at),
    ...(opinion !== null && { opinion }),
    ...(basis !== null && { basis }),
  };
  return action as Action; // written by this module only, and never changed since
}
