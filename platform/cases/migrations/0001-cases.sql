create schema if not exists cases;
comment on schema cases is '办件: the one case engine. cases.action is the truth; every other table is its projection or serves it.';

create table cases."case" (
  city_code text not null check (city_code ~ '^[0-9]{12}$'),
  id uuid not null,
  region_code text not null check (region_code ~ '^[0-9]{12}$'),
  scope_code text not null check (scope_code ~ '^[0-9]{12}$'),
  org_code text not null,
  org_name text not null,
  kind text not null default 'application' check (kind in ('application')),
  case_number text not null,
  query_code text not null check (query_code ~ '^[0-9A-HJ-NP-Z]{12}$'),
  title text not null,
  item_id uuid not null,
  item_version integer not null check (item_version > 0),
  promised_days integer not null check (promised_days >= 0),
  pinned jsonb not null,
  applicant_account_id text not null,
  applicant_name text not null,
  applicant_citizen_id text,
  applicant_phone text,
  answers jsonb not null,
  state text not null check (
    state in (
      'submitted', 'correction-required', 'in-review', 'special-procedure', 'pending-decision', 'approved', 'rejected',
      'closed', 'not-accepted', 'withdrawn', 'terminated'
    )
  ),
  outcome text check (outcome in ('granted', 'refused', 'not-accepted', 'withdrawn', 'terminated')),
  version integer not null check (version > 0),
  submitted_at timestamptz not null,
  received_on date not null,
  accepted_on date,
  is_accepted_by_law boolean not null default false,
  decided_on date,
  ended_on date,
  acceptance_due_on date,
  correction_due_on date,
  promised_due_on date,
  statutory_due_on date,
  delivery_due_on date,
  open_dues jsonb,
  awaits_year integer,
  clocks jsonb not null,
  handlers jsonb not null,
  primary key (city_code, id),
  check (not is_accepted_by_law or accepted_on is not null),
  check ((open_dues is null) = (awaits_year is null)),
  check ((outcome is null) = (state in ('submitted', 'correction-required', 'in-review', 'special-procedure', 'pending-decision')))
)
-- Totals are counted from the index alone, for which pages must be known to be visible to all: vacuumed early.
with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.02);
comment on table cases."case" is '办件: one application from receipt to delivery, as its actions leave it. Moved only by compare-and-set on the version. [large]';
comment on column cases."case".city_code is '12-digit code of the city (or 4290xx unit) of region_code.';
comment on column cases."case".id is 'UUIDv7.';
comment on column cases."case".region_code is 'Division of the body, as recorded when the case was opened.';
comment on column cases."case".scope_code is '归属区划: the statutory county or unit that region_code belonged to when the case was opened; grants reach the case through it.';
comment on column cases."case".org_code is 'Body that handles the case (统一社会信用代码, or the code of an imported list).';
comment on column cases."case".org_name is 'Its name on that day.';
comment on column cases."case".kind is 'Kind of procedure; further kinds join with their issues.';
comment on column cases."case".case_number is '办件编号: item code, day and sequence.';
comment on column cases."case".query_code is '查询码: twelve characters with which anyone who holds them asks for the state.';
comment on column cases."case".title is 'Name of the item; no personal data.';
comment on column cases."case".item_id is 'Service item.';
comment on column cases."case".item_version is 'Version of the item under which the case is judged.';
comment on column cases."case".promised_days is '承诺时限 as a count of days, for the lamp of a list; its unit stands in clocks.';
comment on column cases."case".pinned is 'PinnedItem and form: what the case needs of the item, as it was that day.';
comment on column cases."case".applicant_account_id is 'Account that applied.';
comment on column cases."case".applicant_name is '申请人. Personal data: masked by reader.';
comment on column cases."case".applicant_citizen_id is '公民身份号码, when known. Personal data: masked by reader.';
comment on column cases."case".applicant_phone is 'Phone, when known. Personal data: masked by reader.';
comment on column cases."case".answers is 'Answers by field id, as last corrected; what a correction replaced stands in its action.';
comment on column cases."case".state is '办件状态, the projection of the actions.';
comment on column cases."case".outcome is '办结结果; set with the act that settles the matter.';
comment on column cases."case".version is 'Count of the actions.';
comment on column cases."case".submitted_at is 'Instant of receipt.';
comment on column cases."case".received_on is 'Day of receipt.';
comment on column cases."case".accepted_on is '受理日期: the handling clocks start here. When accepted by law it is the day on which the complete application was received.';
comment on column cases."case".is_accepted_by_law is '视为受理 (行政许可法 art. 32(4)).';
comment on column cases."case".decided_on is 'Day of the decision.';
comment on column cases."case".ended_on is 'Day on which the last act was done.';
comment on column cases."case".acceptance_due_on is 'Last day of the acceptance check, while known.';
comment on column cases."case".correction_due_on is 'Last day for the correction, while known.';
comment on column cases."case".promised_due_on is '承诺到期日; null before acceptance and while open.';
comment on column cases."case".statutory_due_on is '法定到期日; null before acceptance and while open.';
comment on column cases."case".delivery_due_on is 'Last day to deliver the result, once decided and while known (行政许可法 art. 44).';
comment on column cases."case".open_dues is 'Due dates that await a calendar, by clock: {kind, workingDaysAfter, awaitsYear}.';
comment on column cases."case".awaits_year is 'Earliest year whose calendar is awaited.';
comment on column cases."case".clocks is 'Facts of the clocks (name, basis, limit, start, stop, pauses), from which due dates are recomputed.';
comment on column cases."case".handlers is 'Who did which step: [{step, accountId, name, at}].';

create unique index case_id on cases."case" (id, city_code);
create unique index case_query_code on cases."case" (query_code, city_code);
create unique index case_number on cases."case" (case_number, city_code);
-- With org_code, so that a total is counted from the index alone.
create index case_scope on cases."case" (scope_code, submitted_at desc, id desc) include (org_code);
-- One expression, so that no other index can serve the question: a generic plan does not know how rare a state is, and
-- would walk all cases of a county to find a page of the few that were withdrawn.
create index case_scope_state on cases."case" ((scope_code || ' ' || state), submitted_at desc, id desc) include (org_code);
create index case_applicant on cases."case" (applicant_account_id, submitted_at desc, id desc);
create index case_item on cases."case" (item_id, submitted_at desc, id desc);
create index case_awaiting on cases."case" (awaits_year, city_code, id) where awaits_year is not null;

create table cases.action (
  city_code text not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  kind text not null check (
    kind in (
      'open', 'accept', 'accept-by-law', 'request-correction', 'submit-correction', 'lapse-correction',
      'refuse-acceptance', 'review', 'begin-special-procedure', 'end-special-procedure', 'decide', 'send-back',
      'deliver', 'terminate', 'withdraw'
    )
  ),
  at timestamptz not null,
  actor_account_id text not null,
  actor_kind text not null check (actor_kind in ('citizen', 'official', 'system')),
  actor_name text not null,
  acting_for text,
  org_code text,
  org_name text,
  role text not null,
  opinion text,
  basis text,
  item_version integer not null,
  data jsonb not null,
  clocks jsonb not null,
  primary key (city_code, case_id, seq),
  foreign key (city_code, case_id) references cases."case" (city_code, id)
);
comment on table cases.action is '办件动作: what was done, by whom, when and on what ground. Append-only and authoritative: the state of a case is the projection of its actions. [large]';
comment on column cases.action.city_code is 'City of the case.';
comment on column cases.action.case_id is 'The case.';
comment on column cases.action.seq is 'Place in the case, 1 and up without gaps; the version that the action made.';
comment on column cases.action.kind is 'Name of the act.';
comment on column cases.action.at is 'Instant of the act.';
comment on column cases.action.actor_account_id is 'Account that acted; system when the law did.';
comment on column cases.action.actor_kind is 'citizen, official or system.';
comment on column cases.action.actor_name is 'Name on that day. Personal data: masked by reader.';
comment on column cases.action.acting_for is 'Whom the actor stood for, when that was someone else.';
comment on column cases.action.org_code is 'Body of the post through which an official acted.';
comment on column cases.action.org_name is 'Its name on that day.';
comment on column cases.action.role is 'Role in which the actor acted.';
comment on column cases.action.opinion is '意见: what the actor wrote.';
comment on column cases.action.basis is 'Law or rule the act stands on.';
comment on column cases.action.item_version is 'Version of the item under which it was done.';
comment on column cases.action.data is 'What the act decided, by kind; enough to project the state again.';
comment on column cases.action.clocks is 'Clock snapshot just after the act: [{name, state, due, used, left}].';

-- A rule cannot refuse, so this guard is the one function of the schema; it runs only when someone tampers.
create function cases.refuse_action_change() returns trigger language plpgsql as $$
begin
  raise exception 'actions of a case are append-only' using errcode = 'restrict_violation';
end
$$;
create trigger action_stays before update or delete or truncate on cases.action
  for each statement execute function cases.refuse_action_change();

create table cases.task (
  city_code text not null,
  id uuid not null,
  case_id uuid not null,
  step text not null check (step in ('accept', 'review', 'decide', 'deliver', 'lapsed-correction')),
  scope_code text not null,
  org_code text not null,
  status text not null check (status in ('open', 'done', 'dropped')),
  is_paused boolean not null default false,
  due_on date not null,
  assignee_account_id text,
  assignee_name text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  primary key (city_code, id),
  foreign key (city_code, case_id) references cases."case" (city_code, id),
  check ((status = 'open') = (closed_at is null)),
  check ((assignee_account_id is null) = (assignee_name is null))
);
comment on table cases.task is '待办: one step of a case that waits for one official. [large]';
comment on column cases.task.city_code is 'City of the case.';
comment on column cases.task.id is 'UUIDv7.';
comment on column cases.task.case_id is 'The case.';
comment on column cases.task.step is 'What is to be done.';
comment on column cases.task.scope_code is 'Scope code of the case, so that inboxes need no join to find their rows.';
comment on column cases.task.org_code is 'Body of the case.';
comment on column cases.task.status is 'open, done, or dropped because the case took another way.';
comment on column cases.task.is_paused is 'A special procedure is under way: nothing is to be done now.';
comment on column cases.task.due_on is 'Day by which the step is due: the order of the inbox; infinity while the calendar is awaited.';
comment on column cases.task.assignee_account_id is 'Who has claimed it.';
comment on column cases.task.assignee_name is 'Name of the assignee.';
comment on column cases.task.opened_at is 'When the step came up.';
comment on column cases.task.closed_at is 'When it was done or dropped.';
comment on column cases.task.closed_by is 'Account whose act closed it.';

create unique index task_one_open on cases.task (city_code, case_id) where status = 'open';
create index task_available on cases.task (scope_code, step, due_on, id) include (org_code)
  where status = 'open' and assignee_account_id is null and not is_paused;
create index task_mine on cases.task (assignee_account_id, due_on, id)
  where status = 'open' and assignee_account_id is not null and not is_paused;
create index task_paused on cases.task (scope_code, step, due_on, id) include (org_code) where status = 'open' and is_paused;
create unique index task_id on cases.task (id, city_code);
create index task_of_case on cases.task (city_code, case_id);

create table cases.participant (
  city_code text not null,
  case_id uuid not null,
  account_id text not null,
  step text not null check (step in ('accept', 'review', 'decide', 'deliver')),
  first_at timestamptz not null,
  primary key (city_code, case_id, account_id, step),
  foreign key (city_code, case_id) references cases."case" (city_code, id)
);
comment on table cases.participant is '经办人: who took part in which step. Taking part implies reading, and keeps the person out of the other steps. [large]';
comment on column cases.participant.city_code is 'City of the case.';
comment on column cases.participant.case_id is 'The case.';
comment on column cases.participant.account_id is 'Account that took part.';
comment on column cases.participant.step is 'The step.';
comment on column cases.participant.first_at is 'First act in that step.';

-- 受审分离、审批分离: the database itself lets nobody into two of the three steps.
create unique index participant_separate on cases.participant (city_code, case_id, account_id)
  where step in ('accept', 'review', 'decide');

create table cases.file (
  city_code text not null,
  id uuid not null,
  case_id uuid not null,
  material_code text not null,
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  media_type text not null,
  added_by text not null,
  at timestamptz not null,
  action_seq integer check (action_seq > 0),
  primary key (city_code, id),
  foreign key (city_code, case_id) references cases."case" (city_code, id)
);
comment on table cases.file is '材料文件: a file put to a material of the case. The content lies in the file store. [large]';
comment on column cases.file.city_code is 'City of the case.';
comment on column cases.file.id is 'UUIDv7.';
comment on column cases.file.case_id is 'The case.';
comment on column cases.file.material_code is 'Material of the pinned item.';
comment on column cases.file.name is 'Name that the sender gave it.';
comment on column cases.file.hash is 'SM3 of the content: its address in the file store.';
comment on column cases.file.size_bytes is 'Size in bytes.';
comment on column cases.file.media_type is 'Media type found in the content.';
comment on column cases.file.added_by is 'Account that gave it.';
comment on column cases.file.at is 'When it was given.';
comment on column cases.file.action_seq is 'Action that handed it in; null while a correction is being prepared: only the applicant sees it.';

create index file_of_case on cases.file (city_code, case_id, material_code);

create table cases.correction (
  city_code text not null,
  case_id uuid not null,
  seq integer not null,
  items jsonb not null,
  asked_at timestamptz not null,
  lapsed_at timestamptz,
  submitted_at timestamptz,
  primary key (city_code, case_id, seq),
  foreign key (city_code, case_id, seq) references cases.action (city_code, case_id, seq)
);
comment on table cases.correction is '一次性告知: the one list of what is to be mended. [large]';
comment on column cases.correction.city_code is 'City of the case.';
comment on column cases.correction.case_id is 'The case.';
comment on column cases.correction.seq is 'Action that asked.';
comment on column cases.correction.items is 'What to mend: [{pointer, what, why, how}].';
comment on column cases.correction.asked_at is 'When it was asked.';
comment on column cases.correction.lapsed_at is 'When the last day had passed without a correction.';
comment on column cases.correction.submitted_at is 'When the correction came in.';

-- 一次性告知: a second notice is impossible, whatever the program does.
create unique index correction_once on cases.correction (city_code, case_id);

create table cases.special_procedure (
  city_code text not null,
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  name text not null,
  basis text not null,
  reason text not null,
  approver_account_id text not null,
  approver_name text not null,
  from_on date not null,
  planned_to date not null,
  to_on date,
  finding text,
  primary key (city_code, case_id, seq),
  foreign key (city_code, case_id, seq) references cases.action (city_code, case_id, seq),
  check (planned_to > from_on),
  check (to_on >= from_on)
);
comment on table cases.special_procedure is '特别程序: a stretch in which the handling clocks stand still (行政许可法 art. 45). [large]';
comment on column cases.special_procedure.city_code is 'City of the case.';
comment on column cases.special_procedure.case_id is 'The case.';
comment on column cases.special_procedure.seq is 'Action that began it.';
comment on column cases.special_procedure.kind is 'Kind: one of the special procedures of the pinned item.';
comment on column cases.special_procedure.name is 'Its name.';
comment on column cases.special_procedure.basis is 'Law that provides for it.';
comment on column cases.special_procedure.reason is 'Why it is needed in this case; the applicant reads it.';
comment on column cases.special_procedure.approver_account_id is 'Who approved it.';
comment on column cases.special_procedure.approver_name is 'Name of the approver.';
comment on column cases.special_procedure.from_on is 'Day of approval, which still counts.';
comment on column cases.special_procedure.planned_to is 'Planned last day that does not count.';
comment on column cases.special_procedure.to_on is 'Last day that did not count; null while it lasts.';
comment on column cases.special_procedure.finding is 'What it found.';

create unique index special_procedure_one_running on cases.special_procedure (city_code, case_id) where to_on is null;

create table cases.item_title (
  city_code text not null,
  item_id uuid not null,
  title text not null,
  scope_code text not null,
  primary key (city_code, item_id, title)
);
comment on table cases.item_title is 'Titles that cases of an item have had: a few thousand rows a city, so that a fragment of a title is sought here and not among a million cases.';
comment on column cases.item_title.city_code is 'City of the cases.';
comment on column cases.item_title.item_id is 'Service item.';
comment on column cases.item_title.title is 'Title.';
comment on column cases.item_title.scope_code is 'Scope code of the first case with that title.';

create index item_title_scope on cases.item_title (scope_code, title);

create table cases.day_sequence (
  city_code text not null,
  item_code text not null,
  day date not null,
  last integer not null check (last > 0),
  primary key (city_code, item_code, day)
);
comment on table cases.day_sequence is 'Last number given out per item and day. One row lock per item orders submissions of that item for the end of their transaction only.';
comment on column cases.day_sequence.city_code is 'City of the item''s body.';
comment on column cases.day_sequence.item_code is 'Item code that begins the case number.';
comment on column cases.day_sequence.day is 'Day of receipt.';
comment on column cases.day_sequence.last is 'Sequence of the last case.';
