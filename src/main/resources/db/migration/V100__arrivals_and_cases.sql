-- What arrived. One row for each instance that was answered with success; never changed, never removed.
create table received_study (
  id                 uuid primary key,
  study_instance_uid varchar(64) not null unique,
  first_arrival      timestamp with time zone not null,
  attempts           integer not null default 0,
  not_before         timestamp with time zone not null
);

-- Patient data of a study, apart from everything that logs, processes or lists refer to.
create table study_patient (
  study_id   uuid primary key references received_study (id),
  patient_id varchar(64)  not null,
  name       varchar(324) not null,
  sex        varchar(16)  not null,
  birth_date date,
  age_text   varchar(16)  not null,
  study_date date,
  accession  varchar(64)  not null
);
create index study_patient_patient_id on study_patient (patient_id);

create table received_instance (
  id                  uuid primary key,
  study_id            uuid not null references received_study (id),
  series_instance_uid varchar(64) not null,
  sop_instance_uid    varchar(64) not null unique,
  sop_class_uid       varchar(64) not null,
  transfer_syntax_uid varchar(64) not null,
  hash                char(64) not null,
  bytes               bigint not null check (bytes > 0),
  modality            varchar(16) not null,
  series_description  varchar(128) not null,
  identity_digest     char(64) not null,
  placed_in_patient   boolean not null,
  calling_ae          varchar(16) not null,
  association_id      uuid not null,
  received_at         timestamp with time zone not null
);
create index received_instance_series on received_instance (study_id, series_instance_uid);

-- Instances that no settling has looked at yet. Only ever inserted on arrival, so parallel associations do not wait for
-- each other; a settling removes what it has seen in its own transaction.
create table pending_arrival (
  instance_id    uuid primary key references received_instance (id),
  study_id       uuid not null references received_study (id),
  received_at    timestamp with time zone not null
);
create index pending_arrival_study on pending_arrival (study_id);

-- The same SOP Instance UID with other content: kept apart and reported, never shown in place of the first.
create table quarantined_instance (
  id               uuid primary key,
  instance_id      uuid not null references received_instance (id),
  study_id         uuid not null references received_study (id),
  hash             char(64) not null,
  bytes            bigint not null,
  calling_ae       varchar(16) not null,
  association_id   uuid not null,
  received_at      timestamp with time zone not null,
  unique (instance_id, hash)
);

-- Associations and the studies they brought anything of, so that no node calls a study complete while its sender is still
-- connected to any of them. A node that stops beating is dead, and its associations broke off with it.
create table intake_node (
  id      uuid primary key,
  beat_at timestamp with time zone not null
);
create table association (
  id        uuid primary key,
  node_id   uuid not null,
  opened_at timestamp with time zone not null,
  ended_at  timestamp with time zone,
  ending    varchar(32)
);
create index association_open on association (node_id) where ended_at is null;
create table association_study (
  association_id uuid not null references association (id) on delete cascade,
  study_id       uuid not null references received_study (id),
  primary key (association_id, study_id)
);
create index association_study_study on association_study (study_id);

create table consultation_case (
  id                 uuid primary key references received_study (id),
  label              varchar(16) not null unique,
  study_instance_uid varchar(64) not null unique,
  state              varchar(16) not null,
  step               varchar(8)  not null,
  version            bigint not null check (version >= 1),
  revision           integer not null check (revision >= 1),
  opened_at          timestamp with time zone not null
);
create index consultation_case_state on consultation_case (state, opened_at);

create table case_number (
  year integer primary key,
  last integer not null
);

-- A series as one revision of the case holds it; a later arrival makes a new row, the old one stays as it was read.
create table case_series (
  id                  uuid primary key,
  case_id             uuid not null references consultation_case (id),
  series_instance_uid varchar(64) not null,
  revision            integer not null check (revision >= 1),
  is_primary          boolean not null,
  description         varchar(128) not null,
  modality            varchar(16) not null,
  columns             integer not null,
  rows                integer not null,
  slices              integer not null,
  column_spacing_mm   double precision not null,
  row_spacing_mm      double precision not null,
  slice_spacing_mm    double precision not null,
  thickness_mm        double precision,
  kernel              varchar(128) not null,
  verdict             varchar(8) not null,
  warnings            integer not null,
  forbids             jsonb not null,
  findings            jsonb not null,
  digest              char(64) not null,
  added_at            timestamp with time zone not null,
  unique (case_id, series_instance_uid, revision)
);
create unique index case_series_one_primary on case_series (case_id) where is_primary;

create table case_series_instance (
  series_id   uuid not null references case_series (id),
  ordinal     integer not null,
  instance_id uuid not null references received_instance (id),
  primary key (series_id, ordinal)
);

create table arrival_refusal (
  id         uuid primary key,
  study_id   uuid not null references received_study (id),
  subject_id uuid not null,
  kind       varchar(16) not null,
  at         timestamp with time zone not null,
  rule_id    varchar(32) not null,
  value      varchar(256) not null,
  bound      varchar(256) not null,
  table_id   varchar(64) not null,
  table_version varchar(32) not null,
  english    varchar(512) not null,
  chinese    varchar(512) not null,
  instances  integer not null
);
create index arrival_refusal_at on arrival_refusal (at desc);

create table case_step (
  case_id    uuid not null references consultation_case (id),
  step       varchar(8) not null,
  version    integer not null check (version >= 1),
  author     uuid,
  at         timestamp with time zone not null,
  inputs     jsonb not null,
  output     jsonb not null,
  provenance jsonb not null,
  primary key (case_id, step, version)
);

create table case_timeline (
  number  bigint generated always as identity primary key,
  case_id uuid not null references consultation_case (id),
  at      timestamp with time zone not null,
  kind    varchar(64) not null,
  actor   uuid,
  english text not null,
  chinese text not null,
  details jsonb not null,
  sealed  boolean not null
);
create index case_timeline_case on case_timeline (case_id, number);
