-- 4A: what was ordered, by which row of which table; a case that is opened again may get another one.
create table arrangement (
  id                     uuid primary key,
  case_id                uuid not null references consultation_case (id),
  infection_not_excluded boolean not null,
  biopsy_indicated       boolean not null,
  bronchoscopy_suitable  boolean not null,
  metastasis_possible    boolean not null,
  mean_mm                numeric(5, 1) not null,
  characterised          boolean not null,
  ruling                 jsonb not null,
  owner                  uuid not null,
  due_at                 timestamp with time zone not null,
  arranged_by            uuid not null,
  arranged_at            timestamp with time zone not null
);
create index arrangement_case on arrangement (case_id, arranged_at);

-- 5A: when the case is to be looked at next; one row a case that waits for an outcome.
create table follow_up (
  case_id      uuid primary key references consultation_case (id),
  due_at       timestamp with time zone not null,
  escalated_at timestamp with time zone,
  settled      boolean not null default false
);
create index follow_up_due on follow_up (due_at) where not settled;

create table assistance (
  id               uuid primary key,
  case_id          uuid not null references consultation_case (id),
  patient_informed boolean not null,
  orders_placed    boolean not null,
  note             varchar(2000),
  given_by         uuid not null,
  given_at         timestamp with time zone not null
);
create index assistance_case on assistance (case_id, given_at);

create table outcome (
  id          uuid primary key,
  case_id     uuid not null references consultation_case (id),
  kind        varchar(16) not null,
  basis       varchar(16) not null,
  note        varchar(2000),
  final       boolean not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null
);
create index outcome_case on outcome (case_id, recorded_at);
