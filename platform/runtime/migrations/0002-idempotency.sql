create table runtime.idempotency (
  account text not null,
  key text not null,
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  status integer check (status between 200 and 299),
  headers jsonb,
  body text,
  primary key (account, key)
);

comment on table runtime.idempotency is 'Answers to writes by their Idempotency-Key, kept for seven days. The row is inserted first in the transaction of the write, so that a twin waits for it. [node-local]';
comment on column runtime.idempotency.account is 'Account that wrote; anonymous when nobody was signed in.';
comment on column runtime.idempotency.key is 'The key that the client chose.';
comment on column runtime.idempotency.request_hash is 'SHA-256 of what was asked: method, address, precondition, body.';
comment on column runtime.idempotency.created_at is 'Instant of the write.';
comment on column runtime.idempotency.status is 'HTTP status of the answer; never null once committed.';
comment on column runtime.idempotency.headers is 'Headers of the answer that belong to it, such as ETag.';
comment on column runtime.idempotency.body is 'Body of the answer to the byte; null when it had none.';

create index idempotency_created on runtime.idempotency (created_at);
