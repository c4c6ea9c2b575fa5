create table bench.note (
  city_code text not null,
  id uuid not null,
  title text not null,
  body text not null,
  created_at timestamptz not null,
  primary key (city_code, id)
);

comment on table bench.note is 'Rows that the benches write and list.';
comment on column bench.note.city_code is '12-digit city.';
comment on column bench.note.id is 'UUIDv7.';
comment on column bench.note.title is 'One line.';
comment on column bench.note.body is 'Some lines.';
comment on column bench.note.created_at is 'Instant of writing.';
