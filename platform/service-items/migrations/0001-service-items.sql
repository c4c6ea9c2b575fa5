create schema if not exists service_items;
comment on schema service_items is '政务服务事项: implementation lists with their versions, and the imports that brought them.';

create extension if not exists pg_trgm with schema public;

create table service_items.item (
  city_code text not null,
  id uuid not null,
  region_code text not null check (region_code ~ '^[1-9][0-9]{11}$'),
  region_name text not null,
  scope_code text not null check (scope_code ~ '^[1-9][0-9]{11}$'),
  code text not null check (code <> ''),
  code_scheme text not null check (code_scheme in ('basic', 'implementation', 'handling-item', 'unknown')),
  name text not null check (name <> ''),
  type text not null,
  type_code text not null,
  org_code text not null,
  org_name text not null,
  main_item text,
  state text not null default 'in-use' check (state in ('in-use', 'suspended', 'cancelled')),
  source text not null check (source in ('catalogue', 'import')),
  version integer not null check (version >= 1),
  effective_on date not null,
  content_hash text not null,
  summary jsonb not null,
  audience text[] not null,
  themes text[] not null,
  search_keys text[] not null,
  search_words tsvector not null,
  search_pinyin text[] not null,
  search_initials text not null,
  search_syllables text not null,
  updated_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, code_scheme, code)
);
comment on table service_items.item is '实施清单: one implementing body''s list of one item, as its version in force shows it and as search finds it.';
comment on column service_items.item.city_code is '12-digit city (or 4290xx unit, or province) of the region: the distribution column.';
comment on column service_items.item.id is 'UUIDv7; the same for all versions.';
comment on column service_items.item.region_code is '12-digit division of the implementing body, as recorded.';
comment on column service_items.item.region_name is 'Its name with those of the units above it, as a reader sees it.';
comment on column service_items.item.scope_code is 'Statutory county, city or province that the region belongs to: search resolves places by it.';
comment on column service_items.item.code is '实施编码, or whatever code the list has, kept as it is.';
comment on column service_items.item.code_scheme is 'How the code reads: basic, implementation, handling-item (GB/T 39554.1-2020), or unknown.';
comment on column service_items.item.name is '事项名称.';
comment on column service_items.item.type is '事项类型 by name (GB/T 39046-2020, A.1); unknown when the list has a code that nobody knows.';
comment on column service_items.item.type_code is 'The type code as it was given.';
comment on column service_items.item.org_code is 'Credit code of the implementing body, or whatever code an imported list has for it.';
comment on column service_items.item.org_name is 'Name of the implementing body.';
comment on column service_items.item.main_item is '主项, when a list has it.';
comment on column service_items.item.state is '事项状态: in-use (1 在用), suspended (2 暂停), cancelled (3 取消). Only items in use are found.';
comment on column service_items.item.source is 'catalogue: written for the installation; import: taken from a list, which may not say everything.';
comment on column service_items.item.version is 'Version in force.';
comment on column service_items.item.effective_on is 'First day of that version.';
comment on column service_items.item.content_hash is 'SHA-256 of guide, form and search texts of that version: the same content makes no new version.';
comment on column service_items.item.summary is 'The item as a list shows it (ItemSummary without id).';
comment on column service_items.item.audience is '服务对象: person, enterprise, organisation.';
comment on column service_items.item.themes is '主题 of natural and legal persons.';
comment on column service_items.item.search_keys is 'Name, plain name and everyday words without signs and blanks; the name is the first.';
comment on column service_items.item.search_words is 'Words and pairs of characters: of the name (A), the everyday words (B), themes and body (C).';
comment on column service_items.item.search_pinyin is 'Each key in pinyin without blanks, and its initials.';
comment on column service_items.item.search_initials is 'Initials of all keys, with blanks between.';
comment on column service_items.item.search_syllables is 'Syllables of all keys: what a typing mistake is compared with, in any locale of the database.';
comment on column service_items.item.updated_at is 'When the row was last written.';

create index item_by_id on service_items.item (id);
create index item_by_scope on service_items.item (scope_code, name, id) where state = 'in-use';
create index item_by_key on service_items.item using gin (search_keys);
create index item_by_word on service_items.item using gin (search_words);
create index item_by_pinyin on service_items.item using gin (search_pinyin);
create index item_by_initials on service_items.item using gin (search_initials gin_trgm_ops);
create index item_by_syllable on service_items.item using gin (search_syllables gin_trgm_ops);
create index item_by_theme on service_items.item using gin (themes);

create table service_items.item_version (
  city_code text not null,
  item_id uuid not null,
  version integer not null check (version >= 1),
  effective_on date not null,
  content_hash text not null,
  guide jsonb not null,
  form jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (city_code, item_id, version),
  foreign key (city_code, item_id) references service_items.item (city_code, id)
);
comment on table service_items.item_version is '事项版本: what an item says from one day on. Never changed: a case is judged by the version it was accepted under.';
comment on column service_items.item_version.city_code is 'City of the item: the distribution column.';
comment on column service_items.item_version.item_id is 'The item.';
comment on column service_items.item_version.version is 'Counts from 1.';
comment on column service_items.item_version.effective_on is 'First day on which it holds; the next version ends it.';
comment on column service_items.item_version.content_hash is 'SHA-256 of guide, form and search texts.';
comment on column service_items.item_version.guide is '办事指南 (ItemGuide without id, version and day).';
comment on column service_items.item_version.form is '申请表.';
comment on column service_items.item_version.published_at is 'When it was written.';
comment on column service_items.item_version.published_by is 'Account that wrote it; system for the catalogue that the program brings.';

create index item_version_by_item on service_items.item_version (item_id, version);

create table service_items.import_run (
  id uuid primary key,
  file_name text not null,
  file_hash text not null,
  encoding text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  total integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  wrong integer not null
);
comment on table service_items.import_run is '导入批次: one list that was read. [node-local]';
comment on column service_items.import_run.id is 'UUIDv7.';
comment on column service_items.import_run.file_name is 'Name of the file, without its folder.';
comment on column service_items.import_run.file_hash is 'SHA-256 of the file, in hexadecimal.';
comment on column service_items.import_run.encoding is 'utf-8 or gb18030, as it was found to be.';
comment on column service_items.import_run.imported_at is 'Instant of the import.';
comment on column service_items.import_run.imported_by is 'Account that imported it; system for the command line.';
comment on column service_items.import_run.total is 'Rows in the file, without the heading.';
comment on column service_items.import_run.added is 'Rows that made a new item.';
comment on column service_items.import_run.changed is 'Rows that made a new version of an item.';
comment on column service_items.import_run.unchanged is 'Rows that changed nothing.';
comment on column service_items.import_run.wrong is 'Rows that were left out, each with its reason.';

create table service_items.import_row (
  run_id uuid not null references service_items.import_run (id),
  row_number integer not null,
  code text not null,
  name text not null,
  outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'wrong')),
  reasons jsonb not null,
  warnings jsonb not null,
  raw jsonb not null,
  content_hash text,
  item_id uuid,
  primary key (run_id, row_number)
);
comment on table service_items.import_row is '导入报告: what became of one row. [node-local]';
comment on column service_items.import_row.run_id is 'The import.';
comment on column service_items.import_row.row_number is 'Line of the file on which the row begins; the heading is line 1.';
comment on column service_items.import_row.code is 'Item code as it stood there; empty when unreadable.';
comment on column service_items.import_row.name is 'Item name as it stood there; empty when unreadable.';
comment on column service_items.import_row.outcome is 'new, changed, unchanged or wrong.';
comment on column service_items.import_row.reasons is 'Why it is wrong: findings with code and zh/en detail.';
comment on column service_items.import_row.warnings is 'What is odd about it without being wrong.';
comment on column service_items.import_row.raw is 'All cells of the row by heading, columns that nobody knows included.';
comment on column service_items.import_row.content_hash is 'Hash of what the row says; null when it is wrong.';
comment on column service_items.import_row.item_id is 'The item it became or met; null when it is wrong.';

create unlogged table service_items.staged_item (
  run_id uuid not null,
  row_number integer not null,
  id uuid,
  city_code text,
  region_code text,
  region_name text,
  scope_code text,
  code text not null,
  code_scheme text,
  name text not null,
  type text,
  type_code text,
  org_code text,
  org_name text,
  main_item text,
  source text,
  effective_on date,
  content_hash text,
  summary jsonb,
  audience text[],
  themes text[],
  search_keys text[],
  search_words text,
  search_pinyin text[],
  search_initials text,
  search_syllables text,
  guide jsonb,
  form jsonb,
  reasons jsonb not null,
  warnings jsonb not null,
  raw jsonb not null,
  outcome text,
  primary key (run_id, row_number)
);
comment on table service_items.staged_item is '待并入: rows of one batch between COPY and merge; emptied in the transaction that filled it. [node-local]';
comment on column service_items.staged_item.run_id is 'The batch.';
comment on column service_items.staged_item.row_number is 'Line of the file, or place in the catalogue.';
comment on column service_items.staged_item.id is 'Id of the item, should it be new.';
comment on column service_items.staged_item.city_code is 'As in item.';
comment on column service_items.staged_item.region_code is 'As in item.';
comment on column service_items.staged_item.region_name is 'As in item.';
comment on column service_items.staged_item.scope_code is 'As in item.';
comment on column service_items.staged_item.code is 'As in item; empty when unreadable.';
comment on column service_items.staged_item.code_scheme is 'As in item.';
comment on column service_items.staged_item.name is 'As in item; empty when unreadable.';
comment on column service_items.staged_item.type is 'As in item.';
comment on column service_items.staged_item.type_code is 'As in item.';
comment on column service_items.staged_item.org_code is 'As in item.';
comment on column service_items.staged_item.org_name is 'As in item.';
comment on column service_items.staged_item.main_item is 'As in item.';
comment on column service_items.staged_item.source is 'As in item.';
comment on column service_items.staged_item.effective_on is 'First day, should the content be new.';
comment on column service_items.staged_item.content_hash is 'As in item.';
comment on column service_items.staged_item.summary is 'As in item.';
comment on column service_items.staged_item.audience is 'As in item.';
comment on column service_items.staged_item.themes is 'As in item.';
comment on column service_items.staged_item.search_keys is 'As in item.';
comment on column service_items.staged_item.search_words is 'The tsvector of item, as text.';
comment on column service_items.staged_item.search_pinyin is 'As in item.';
comment on column service_items.staged_item.search_initials is 'As in item.';
comment on column service_items.staged_item.search_syllables is 'As in item.';
comment on column service_items.staged_item.guide is 'As in item_version.';
comment on column service_items.staged_item.form is 'As in item_version.';
comment on column service_items.staged_item.reasons is 'Findings so far; a row with any is not merged.';
comment on column service_items.staged_item.warnings is 'As in import_row.';
comment on column service_items.staged_item.raw is 'As in import_row.';
comment on column service_items.staged_item.outcome is 'What became of it; null until the merge has judged it.';
