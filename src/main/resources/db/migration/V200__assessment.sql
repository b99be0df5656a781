-- One go at reading a case: the first, or a new one after a revision of its images or a re-opening.
create table assessment_round (
  case_id      uuid not null references consultation_case (id),
  number       integer not null check (number >= 1),
  revision     integer not null check (revision >= 1),
  input_digest varchar(64) not null,
  opened_at    timestamp with time zone not null,
  primary key (case_id, number)
);

-- What people read. Findings are kept as the JSON text that was sent.
create table human_read (
  id          uuid primary key,
  case_id     uuid not null,
  round       integer not null,
  purpose     varchar(16) not null check (purpose in ('BLIND', 'SECOND', 'RECONCILED')),
  author      uuid not null,
  findings    text not null,
  impression  text,
  reason_code varchar(32),
  comment     text,
  saved_at    timestamp with time zone not null,
  locked_at   timestamp with time zone,
  unique (case_id, round, purpose),
  foreign key (case_id, round) references assessment_round (case_id, number)
);

-- What the model read, sealed until the blind read of the round is locked.
create table model_read (
  case_id    uuid not null,
  round      integer not null,
  state      varchar(16) not null check (state in ('READY', 'ABSTAINED', 'FAILED')),
  reason     varchar(64),
  detail     text,
  nodules    text not null,
  provenance text,
  stored_at  timestamp with time zone not null,
  primary key (case_id, round),
  foreign key (case_id, round) references assessment_round (case_id, number)
);

-- A locked read is evidence: not even the server's own account may change or remove it.
create function locked_read_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a locked read cannot be changed or removed';
end $$;
create trigger human_read_stays before update or delete on human_read
  for each row when (old.locked_at is not null) execute function locked_read_stays();
create trigger model_read_stays before update or delete on model_read
  for each row execute function locked_read_stays();

create table case_comparison (
  case_id           uuid not null,
  round             integer not null,
  number            integer not null check (number >= 1),
  major_discordance boolean not null,
  panel_needed      boolean not null,
  body              text not null,
  at                timestamp with time zone not null,
  primary key (case_id, round, number),
  foreign key (case_id, round) references assessment_round (case_id, number)
);

create table case_advice (
  case_id         uuid not null,
  round           integer not null,
  author          uuid not null,
  at              timestamp with time zone not null,
  plan            varchar(32) not null,
  interval_months integer,
  reason          text,
  panel_requested boolean not null,
  accepted        boolean not null,
  level           varchar(32) not null,
  routing         text not null,
  primary key (case_id, round),
  foreign key (case_id, round) references assessment_round (case_id, number)
);

create table accepted_limitation (
  case_id  uuid not null references consultation_case (id),
  revision integer not null,
  by_person uuid not null,
  reason   text not null,
  at       timestamp with time zone not null,
  primary key (case_id, revision)
);

-- Whether the model may read, on all nodes; the newest row counts, and without one it may.
create table model_switch (
  number  bigint generated always as identity primary key,
  is_on   boolean not null,
  reason  text not null,
  by_person uuid not null,
  at      timestamp with time zone not null
);
