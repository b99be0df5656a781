-- Earlier studies of a case's patient: what is asked of which peer, and which studies came for that reason.
create table prior_order (
  case_id  uuid not null references consultation_case (id),
  peer     varchar(64) not null,
  state    varchar(16) not null,
  attempts integer not null default 0,
  next_at  timestamp with time zone not null,
  problem  varchar(64),
  primary key (case_id, peer)
);
create index prior_order_due on prior_order (next_at) where state = 'WAITING';
-- Written before the study is asked for, so that it cannot arrive as a new case.
create table prior_study (
  study_instance_uid varchar(64) primary key,
  case_id    uuid not null references consultation_case (id),
  peer       varchar(64) not null,
  study_date date not null,
  state      varchar(16) not null,
  asked_at   timestamp with time zone not null
);
create index prior_study_case on prior_study (case_id, study_date desc);
