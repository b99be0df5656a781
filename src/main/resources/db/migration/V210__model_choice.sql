-- Which registered model reads, and which reads along unseen; the newest row of a use counts. Without a model: none.
create table model_choice (
  number    bigint generated always as identity primary key,
  use       varchar(8) not null check (use in ('ACTIVE', 'SHADOW')),
  model_id  varchar(100),
  reason    text not null,
  by_person uuid not null,
  at        timestamp with time zone not null,
  check (use = 'SHADOW' or model_id is not null)
);

-- What a model read along. Nothing that people see reads this table.
create table shadow_read (
  case_id    uuid not null,
  round      integer not null,
  model_id   varchar(100) not null,
  state      varchar(16) not null check (state in ('READY', 'ABSTAINED', 'FAILED')),
  nodules    text not null,
  provenance text,
  stored_at  timestamp with time zone not null,
  primary key (case_id, round, model_id),
  foreign key (case_id, round) references assessment_round (case_id, number)
);
create trigger shadow_read_stays before update or delete on shadow_read
  for each row execute function locked_read_stays();
