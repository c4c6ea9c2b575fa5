create schema if not exists time_limits;
comment on schema time_limits is '工作日历: days off and make-up working days by yearly notice. Reference data: the same on every node.';

create table time_limits.calendar (
  year integer not null check (year between 1949 and 2200),
  region_code text not null check (region_code ~ '^[1-9][0-9]{11}$'),
  origin text not null check (origin in ('built-in', 'imported')),
  notices jsonb not null check (jsonb_typeof(notices) = 'array'),
  imported_at timestamptz not null,
  primary key (region_code, year)
);
comment on table time_limits.calendar is '一个年度、一个地方的放假调休安排: one year as announced for one region. A year without the row of the nation is unknown, never Monday to Friday. Reference data without a city column, copied to every node.';
comment on column time_limits.calendar.year is 'The calendar year.';
comment on column time_limits.calendar.region_code is 'For whom it was announced, 12 digits; 100000000000 is the nation, whose calendar lies under all others.';
comment on column time_limits.calendar.origin is 'built-in: brought by the program, and brought up to date by a newer one; imported: brought by an act, and left alone.';
comment on column time_limits.calendar.notices is 'Where it is announced: list of objects with text (document number or title) and perhaps url.';
comment on column time_limits.calendar.imported_at is 'When this calendar took its present form here.';

create table time_limits.calendar_day (
  region_code text not null,
  year integer not null,
  day date not null,
  is_day_off boolean not null,
  name text not null,
  primary key (region_code, day),
  foreign key (region_code, year) references time_limits.calendar (region_code, year) on delete cascade,
  check (extract(year from day) = year)
);
comment on table time_limits.calendar_day is 'One day that departs from the week, or from the calendar below. Reference data, copied to every node.';
comment on column time_limits.calendar_day.region_code is 'Region of its calendar.';
comment on column time_limits.calendar_day.year is 'Year of its calendar.';
comment on column time_limits.calendar_day.day is 'The day.';
comment on column time_limits.calendar_day.is_day_off is 'True: 放假. False: 调休上班, worked though the week or the calendar below says otherwise.';
comment on column time_limits.calendar_day.name is 'The holiday it belongs to, e.g. 春节.';

create index calendar_day_year on time_limits.calendar_day (region_code, year);

create table time_limits.calendar_revision (
  only_row boolean primary key default true check (only_row),
  revision uuid not null,
  changed_at timestamptz not null
);
comment on table time_limits.calendar_revision is 'A new revision with every change of the calendars, so that a process knows when to read them again.';
comment on column time_limits.calendar_revision.only_row is 'Always true: there is one row.';
comment on column time_limits.calendar_revision.revision is 'Drawn anew with every change.';
comment on column time_limits.calendar_revision.changed_at is 'When the calendars last changed here.';
