create schema if not exists identity;
comment on schema identity is '身份: accounts, posts and sessions of the simple local sign-in. Province-wide, since one account serves everywhere.';

create table identity.account (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  kind text not null check (kind in ('citizen', 'official')),
  name text not null,
  citizen_id text,
  phone text,
  password_hash text not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);
comment on table identity.account is '账号: one person''s way in. No city column: people sign in everywhere. [node-local]';
comment on column identity.account.id is 'UUIDv7.';
comment on column identity.account.login is 'Name typed to sign in, in small letters.';
comment on column identity.account.kind is 'citizen (自然人) or official (acts through a post).';
comment on column identity.account.name is 'Name as registered.';
comment on column identity.account.citizen_id is '公民身份号码, 18 characters; personal.';
comment on column identity.account.phone is 'Telephone number; personal.';
comment on column identity.account.password_hash is 'argon2id with its salt and costs, in PHC form.';
comment on column identity.account.created_at is 'When it was made.';
comment on column identity.account.disabled_at is 'When it was closed to its holder; null while it is open.';

create table identity.post (
  account_id uuid primary key references identity.account (id),
  org_code text not null,
  org_name text not null,
  region_code text not null check (region_code ~ '^[1-9][0-9]{11}$'),
  title text not null,
  roles text[] not null,
  is_org_bound boolean not null
);
comment on table identity.post is '岗位: the post through which an official acts; one for each until organisations have their own module. [node-local]';
comment on column identity.post.account_id is 'The official.';
comment on column identity.post.org_code is 'Unified social credit code of the body.';
comment on column identity.post.org_name is 'Full name of the body.';
comment on column identity.post.region_code is '12-digit division over which the roles reach.';
comment on column identity.post.title is 'Name of the post.';
comment on column identity.post.roles is 'Roles of roles.ts; each stands for a list of permissions.';
comment on column identity.post.is_org_bound is 'Whether the roles reach the rows of this body only, or of every body in the region (综合窗口).';

create index post_org on identity.post (org_code);

create table identity.session (
  token_hash text primary key,
  account_id uuid not null references identity.account (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table identity.session is 'A signed-in browser. Whoever reads this table cannot sign in with it: the token itself is not here. [node-local]';
comment on column identity.session.token_hash is 'SHA-256 of the token, in hexadecimal.';
comment on column identity.session.account_id is 'Whose it is.';
comment on column identity.session.created_at is 'When it began.';
comment on column identity.session.last_seen_at is 'Last use, kept to the minute; the idle limit counts from here.';
comment on column identity.session.ends_at is 'The end that no use moves.';

create index session_account on identity.session (account_id);
create index session_end on identity.session (ends_at);

create table identity.failed_attempts (
  attempt_key text primary key,
  failures integer not null check (failures > 0),
  last_failed_at timestamptz not null
);
comment on table identity.failed_attempts is 'Failed sign-ins in a row of one login from one address, for growing delays. Nothing here locks an account. [node-local]';
comment on column identity.failed_attempts.attempt_key is 'SHA-256 of login and address: neither can be read from it at a glance.';
comment on column identity.failed_attempts.failures is 'How many in a row.';
comment on column identity.failed_attempts.last_failed_at is 'When the last one was.';

create index failed_attempts_age on identity.failed_attempts (last_failed_at);
