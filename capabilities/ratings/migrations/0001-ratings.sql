create schema if not exists ratings;
comment on schema ratings is '好差评: what applicants say of their cases, and how many cases could have been rated.';

create table ratings.ended_case (
  city_code text not null,
  case_id uuid not null,
  scope_code text not null check (scope_code ~ '^[1-9][0-9]{11}$'),
  org_code text not null,
  item_id uuid not null,
  ended_at timestamptz not null,
  primary key (city_code, case_id)
);
comment on table ratings.ended_case is '可评办件: a case that has ended, so that silence is counted as silence and never as praise. [large]';
comment on column ratings.ended_case.city_code is '12-digit city of the case: the distribution column.';
comment on column ratings.ended_case.case_id is 'The case.';
comment on column ratings.ended_case.scope_code is 'Statutory county, city or province of the body.';
comment on column ratings.ended_case.org_code is 'Unified social credit code of the body.';
comment on column ratings.ended_case.item_id is 'The service item.';
comment on column ratings.ended_case.ended_at is 'When it ended, as far as rating goes: the decision, or whatever ended it before.';

create index ended_case_scope on ratings.ended_case (scope_code, org_code, item_id);

create table ratings.rating (
  city_code text not null,
  case_id uuid not null,
  grade text not null check (
    grade in ('very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied')
  ),
  tags text[] not null,
  comment text,
  given_at timestamptz not null,
  primary key (city_code, case_id),
  foreign key (city_code, case_id) references ratings.ended_case (city_code, case_id)
);
comment on table ratings.rating is '评价: one for each case, by its applicant. Who that is stands in the case alone. [large]';
comment on column ratings.rating.city_code is 'City of the case.';
comment on column ratings.rating.case_id is 'The case: one rating each (一事一评).';
comment on column ratings.rating.grade is '满意度 by name; digits are given at exchanges only, whose scales disagree.';
comment on column ratings.rating.tags is 'Reasons from the list of that grade.';
comment on column ratings.rating.comment is 'In the applicant''s own words; may be personal.';
comment on column ratings.rating.given_at is 'When it was given.';
