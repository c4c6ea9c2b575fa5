create schema if not exists intake;
comment on schema intake is '申报: applications that are being filled in, until they become cases.';

create table intake.draft (
  city_code text not null,
  id uuid not null,
  account_id text not null,
  item_id uuid not null,
  item_version integer not null check (item_version > 0),
  item jsonb not null,
  version integer not null check (version > 0),
  answers jsonb not null,
  prefilled jsonb not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  expires_on date not null,
  case_id uuid,
  receipt jsonb,
  primary key (city_code, id),
  check ((case_id is null) = (receipt is null))
);
comment on table intake.draft is '暂存: one application that somebody fills in; after it was sent, the receipt alone. [large]';
comment on column intake.draft.city_code is '12-digit city (or 4290xx unit, or province) of the item''s body: the distribution column.';
comment on column intake.draft.id is 'UUIDv7.';
comment on column intake.draft.account_id is 'Whose it is; nobody else may see it.';
comment on column intake.draft.item_id is 'The item that is applied for.';
comment on column intake.draft.item_version is 'Its version, pinned when the draft was begun or refreshed.';
comment on column intake.draft.item is 'The item as a list shows it (ItemSummary).';
comment on column intake.draft.version is 'Counts the saved states of the answers; files do not move it.';
comment on column intake.draft.answers is 'Answers by field id; personal. Empty after sending: the case has them.';
comment on column intake.draft.prefilled is 'Fields whose answer still is what the account said: [{field, source}].';
comment on column intake.draft.started_at is 'When it was begun.';
comment on column intake.draft.saved_at is 'Last change of answers or files.';
comment on column intake.draft.expires_on is 'Day after which it is removed.';
comment on column intake.draft.case_id is 'The case it became; null while it is open.';
comment on column intake.draft.receipt is '收件凭证 of that case, so that a second sending is answered with the first.';

create unique index draft_open on intake.draft (city_code, account_id, item_id) where case_id is null;
create index draft_account on intake.draft (account_id, id);
create index draft_expiry on intake.draft (expires_on);

create table intake.draft_file (
  city_code text not null,
  id uuid not null,
  draft_id uuid not null,
  material_code text not null,
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  media_type text not null,
  added_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, draft_id, material_code, hash, name),
  foreign key (city_code, draft_id) references intake.draft (city_code, id) on delete cascade
);
comment on table intake.draft_file is '材料文件: a file that was put to a material of a draft. The content lies in the file store. [large]';
comment on column intake.draft_file.city_code is 'City of the draft: the distribution column.';
comment on column intake.draft_file.id is 'UUIDv7.';
comment on column intake.draft_file.draft_id is 'The draft.';
comment on column intake.draft_file.material_code is 'Code of the material within the item.';
comment on column intake.draft_file.name is 'Name the applicant''s device gave it.';
comment on column intake.draft_file.hash is 'SM3 of the content: its address in the file store.';
comment on column intake.draft_file.size_bytes is 'Size in bytes.';
comment on column intake.draft_file.media_type is 'Found by looking at the content.';
comment on column intake.draft_file.added_at is 'When it was added.';
