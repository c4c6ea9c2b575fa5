create schema if not exists regions;
comment on schema regions is '行政区划: divisions as dated rows. Reference data: the same on every node, loaded from the files of the module.';

create table regions.division (
  code text not null check (code ~ '^[1-9][0-9]{11}$'),
  name text not null,
  scheme text not null check (scheme in ('GB2260', 'STAT', 'LOCAL')),
  level text not null check (level in ('province', 'city', 'county', 'town', 'village')),
  parent_code text,
  valid_from date not null,
  valid_to date,
  replaced_by text,
  primary key (code, valid_from),
  check (valid_to > valid_from)
);
comment on table regions.division is '行政区划: one division for as long as it had that code and name. Reference data without a city column, copied to every node. [node-local]';
comment on column regions.division.code is '12 digits: GB/T 2260 with its statistical extension.';
comment on column regions.division.name is 'Name without those of the units above.';
comment on column regions.division.scheme is 'Where the code comes from: GB2260, STAT (yearly statistical file) or LOCAL (given by the province).';
comment on column regions.division.level is 'province, city, county, town or village; units run directly by the province are counties.';
comment on column regions.division.parent_code is 'The unit above by this table; null for the province. 4290xx units have the province.';
comment on column regions.division.valid_from is 'First day; 0001-01-01 where it lies before what the table knows.';
comment on column regions.division.valid_to is 'First day on which it holds no longer; null while it holds.';
comment on column regions.division.replaced_by is 'The code that took its place when it was abolished.';

create index division_children on regions.division (parent_code, code);

create table regions.area_scope (
  area_code text not null,
  county_code text not null,
  valid_from date not null,
  valid_to date,
  note text not null,
  primary key (area_code, valid_from),
  check (valid_to > valid_from)
);
comment on table regions.area_scope is 'The statutory county whose powers reach a statistical area or functional zone. Reference data, copied to every node. [node-local]';
comment on column regions.area_scope.area_code is 'The area, a county-level code of scheme STAT or LOCAL.';
comment on column regions.area_scope.county_code is 'The statutory county.';
comment on column regions.area_scope.valid_from is 'First day; 0001-01-01 where it lies before what the table knows.';
comment on column regions.area_scope.valid_to is 'First day on which it holds no longer; null while it holds.';
comment on column regions.area_scope.note is 'Why, in a few words.';

create table regions.loaded_table (
  name text primary key,
  hash text not null,
  loaded_at timestamptz not null
);
comment on table regions.loaded_table is 'Which edition of the files was loaded, so that a start with the same files loads nothing. [node-local]';
comment on column regions.loaded_table.name is 'Always divisions.';
comment on column regions.loaded_table.hash is 'SHA-256 of the files, in hexadecimal.';
comment on column regions.loaded_table.loaded_at is 'When they were loaded.';
