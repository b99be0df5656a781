create table quality_fact (
  number   bigint generated always as identity primary key,
  case_id  uuid not null,
  at       timestamp with time zone not null,
  kind     varchar(64) not null,
  rule_id  varchar(64),
  table_id varchar(128),
  version  varchar(64),
  outcome  varchar(64),
  amount   double precision
);
create index quality_fact_at on quality_fact (at, kind);
create index quality_fact_case on quality_fact (case_id, number);

-- What happened happened: figures must be computable again.
create function quality_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'facts cannot be changed or removed';
end $$;
create trigger quality_append_only before update or delete or truncate on quality_fact
  for each statement execute function quality_is_append_only();
