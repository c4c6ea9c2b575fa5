create table notes.note (
  id uuid primary key,
  text text not null,
  version integer not null default 1,
  file text
);

comment on table notes.note is 'Notes of the HTTP tests. [node-local]';
comment on column notes.note.id is 'The note.';
comment on column notes.note.text is 'What it says.';
comment on column notes.note.version is 'Counts its changes.';
comment on column notes.note.file is 'Hash of an attached file.';
