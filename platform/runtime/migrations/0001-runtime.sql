-- Audit trail

create table runtime.audit_record (
  city_code text not null,
  id uuid not null,
  module text not null,
  at timestamptz not null,
  actor_id text not null,
  actor_kind text not null check (actor_kind in ('citizen', 'official', 'system')),
  acting_for text,
  roles text not null,
  org_code text,
  post text,
  purpose text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  case_id text,
  before json,
  after json,
  request_id text not null,
  seq bigint check (seq > 0),
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  primary key (city_code, id),
  check ((seq is null) = (hash is null))
);

comment on table runtime.audit_record is '审计记录: who did what to what, and why. Append-only: a record is inserted unsealed, and the sealer sets its place in the chain once. [large]';
comment on column runtime.audit_record.city_code is '12-digit code of the city the subject belongs to; with the module it names the stream.';
comment on column runtime.audit_record.id is 'UUIDv7 of the act.';
comment on column runtime.audit_record.module is 'Module whose action it is: the first half of the stream.';
comment on column runtime.audit_record.at is 'Instant of the act.';
comment on column runtime.audit_record.actor_id is 'Account that acted.';
comment on column runtime.audit_record.actor_kind is 'citizen, official or system.';
comment on column runtime.audit_record.acting_for is 'Whom the actor stood for, when that was someone else.';
comment on column runtime.audit_record.roles is 'Roles held at that moment, separated by commas.';
comment on column runtime.audit_record.org_code is 'Body of the post through which an official acted.';
comment on column runtime.audit_record.post is 'Title of that post.';
comment on column runtime.audit_record.purpose is 'Why personal data was read or changed.';
comment on column runtime.audit_record.action is 'module.verb-noun.';
comment on column runtime.audit_record.subject_kind is 'Kind of the thing touched.';
comment on column runtime.audit_record.subject_id is 'Id of the thing touched.';
comment on column runtime.audit_record.case_id is 'Case in whose course it happened.';
comment on column runtime.audit_record.before is 'The thing before, as text kept to the byte (json, not jsonb: the seal covers the bytes).';
comment on column runtime.audit_record.after is 'The thing after, kept to the byte.';
comment on column runtime.audit_record.request_id is 'Request it was part of, as in the log.';
comment on column runtime.audit_record.seq is 'Place in the stream, 1 and up without gaps; null until sealed.';
comment on column runtime.audit_record.hash is 'SM3 over the previous hash of the stream and this record; null until sealed.';

create unique index audit_record_chain on runtime.audit_record (module, city_code, seq) where seq is not null;
create index audit_record_unsealed on runtime.audit_record (module, city_code, id) where seq is null;
create index audit_record_subject on runtime.audit_record (subject_kind, subject_id, at);
create index audit_record_case on runtime.audit_record (case_id, at) where case_id is not null;

create table runtime.audit_head (
  city_code text not null,
  module text not null,
  seq bigint not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (city_code, module)
);

comment on table runtime.audit_head is 'Last sealed record of each stream, so that a chain cut off at its end is noticed.';
comment on column runtime.audit_head.city_code is 'City of the stream.';
comment on column runtime.audit_head.module is 'Module of the stream.';
comment on column runtime.audit_head.seq is 'Place of the last sealed record.';
comment on column runtime.audit_head.hash is 'Its hash.';
comment on column runtime.audit_head.sealed_at is 'When it was sealed.';

create function runtime.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit records are append-only' using errcode = 'restrict_violation';
end
$$;

create trigger audit_record_content_stays before update of
  city_code, id, module, at, actor_id, actor_kind, acting_for, roles, org_code, post, purpose, action, subject_kind,
  subject_id, case_id, before, after, request_id
  on runtime.audit_record for each statement execute function runtime.refuse_audit_change();
create trigger audit_record_seal_once before update of seq, hash on runtime.audit_record
  for each row when (old.seq is not null or new.seq is null) execute function runtime.refuse_audit_change();
create trigger audit_record_stays before delete or truncate on runtime.audit_record
  for each statement execute function runtime.refuse_audit_change();

-- Events

create table runtime.event (
  id uuid primary key,
  position bigint generated always as identity,
  type text not null,
  aggregate_kind text not null,
  aggregate_id text not null,
  data jsonb not null,
  time timestamptz not null,
  request_id text not null
);

comment on table runtime.event is 'Outbox: every event, written in the transaction of the act. [node-local]';
comment on column runtime.event.id is 'UUIDv7 of the event.';
comment on column runtime.event.position is 'Order on this node; within one aggregate it is the order in which they were emitted.';
comment on column runtime.event.type is 'noun.past-tense.';
comment on column runtime.event.aggregate_kind is 'Kind of the thing it happened to.';
comment on column runtime.event.aggregate_id is 'Id of the thing it happened to.';
comment on column runtime.event.data is 'What its type declares.';
comment on column runtime.event.time is 'Instant of the act.';
comment on column runtime.event.request_id is 'Request it came from.';

create index event_aggregate on runtime.event (aggregate_kind, aggregate_id, position);
create index event_time on runtime.event (time);

create table runtime.event_delivery (
  consumer text not null,
  event_id uuid not null,
  delivered_at timestamptz not null,
  primary key (consumer, event_id)
);

comment on table runtime.event_delivery is 'Marks: this consumer has had this event. Written with the consumer''s own writes. [node-local]';
comment on column runtime.event_delivery.consumer is 'Name of the consumer.';
comment on column runtime.event_delivery.event_id is 'The event.';
comment on column runtime.event_delivery.delivered_at is 'When it was handled.';

create index event_delivery_time on runtime.event_delivery (delivered_at);

-- Jobs

create table runtime.job (
  id uuid primary key,
  position bigint generated always as identity,
  job text not null,
  queue text not null,
  payload jsonb not null,
  key text,
  order_key text,
  run_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead', 'cancelled')),
  attempt integer not null default 0,
  last_error text,
  request_id text not null,
  created_at timestamptz not null,
  finished_at timestamptz
);

comment on table runtime.job is '任务: work to be done later. A worker holds the row''s lock while it runs the job, so a dead worker gives it back at once. [node-local]';
comment on column runtime.job.id is 'UUIDv7 of the job.';
comment on column runtime.job.position is 'Order in which jobs were queued on this node.';
comment on column runtime.job.job is 'Handler, module.kebab-name.';
comment on column runtime.job.queue is 'Queue of the handler; fairness is between queues.';
comment on column runtime.job.payload is 'What the handler is given.';
comment on column runtime.job.key is 'Name of a timer: at most one waiting job has it.';
comment on column runtime.job.order_key is 'Jobs with one order key run one after another.';
comment on column runtime.job.run_at is 'Not before this instant.';
comment on column runtime.job.state is 'waiting, done, dead (all tries failed) or cancelled.';
comment on column runtime.job.attempt is 'Tries that have failed so far.';
comment on column runtime.job.last_error is 'Why the last try failed, without personal data.';
comment on column runtime.job.request_id is 'Request that queued it.';
comment on column runtime.job.created_at is 'When it was queued.';
comment on column runtime.job.finished_at is 'When it was done, given up or cancelled.';

create index job_due on runtime.job (queue, run_at, position) where state = 'waiting';
create unique index job_key on runtime.job (key) where state = 'waiting';
create index job_order on runtime.job (order_key, position) where state in ('waiting', 'dead') and order_key is not null;
create index job_dead on runtime.job (position) where state = 'dead';
create index job_finished on runtime.job (finished_at) where state in ('done', 'cancelled');

create table runtime.job_progress (
  job_id uuid primary key,
  done bigint not null,
  total bigint not null,
  at timestamptz not null
);

comment on table runtime.job_progress is 'How far a running job is; apart from the job, whose row its worker holds locked. [node-local]';
comment on column runtime.job_progress.job_id is 'The job.';
comment on column runtime.job_progress.done is 'Units done.';
comment on column runtime.job_progress.total is 'Units in all.';
comment on column runtime.job_progress.at is 'When it was reported.';

create table runtime.cron_tick (
  job text primary key,
  due_at timestamptz not null
);

comment on table runtime.cron_tick is 'Last instant for which each recurring job was queued, so that one node queues it once. [node-local]';
comment on column runtime.cron_tick.job is 'Handler.';
comment on column runtime.cron_tick.due_at is 'Instant of the schedule.';
