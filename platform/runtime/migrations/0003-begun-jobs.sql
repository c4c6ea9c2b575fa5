create unlogged table runtime.job_begun (
  job_id uuid primary key,
  begun_at timestamptz not null
);

comment on table runtime.job_begun is 'Tries that have begun, written before the handler runs and removed with its end: what is left when the job is free again was cut by the death of its process. Unlogged: after a crash of PostgreSQL itself nothing is counted. [node-local]';
comment on column runtime.job_begun.job_id is 'The job.';
comment on column runtime.job_begun.begun_at is 'When the try began.';
