create table panel (
  id                uuid primary key,
  case_id           uuid not null,
  number            int  not null check (number >= 1),
  phase             varchar(16) not null,
  dossier_sha256    char(64) not null,
  dossier_versions  text not null,
  convened_by       uuid not null,
  convened_at       timestamp with time zone not null,
  in_room           uuid[] not null default '{}',
  concluded_at      timestamp with time zone,
  quorum            text,
  consensus         text,
  unique (case_id, number)
);

create table panel_member (
  panel_id     uuid not null references panel,
  person_id    uuid not null,
  place        int  not null,
  display_name varchar(128) not null,
  specialty    varchar(32),
  seat         varchar(8) not null,
  senior       boolean not null,
  primary key (panel_id, person_id)
);

create table panel_vote (
  panel_id        uuid not null references panel,
  round           varchar(8) not null,
  person_id       uuid not null,
  seat            varchar(8) not null,
  at              timestamp with time zone not null,
  plan            varchar(32) not null,
  interval_months int,
  probability     numeric(8, 6) not null check (probability between 0 and 1),
  confidence      int not null check (confidence between 1 and 5),
  reason          varchar(2000) not null,
  primary key (panel_id, round, person_id)
);

create table panel_decision (
  panel_id        uuid primary key references panel,
  case_id         uuid not null,
  plan            varchar(32) not null,
  interval_months int,
  reason          varchar(4000) not null,
  signed_by       uuid not null,
  signed_by_name  varchar(128) not null,
  signed_at       timestamp with time zone not null,
  dissent         text not null,
  signature       char(64) not null,
  audit_head      char(64) not null,
  canonical       text not null
);
create index panel_decision_case on panel_decision (case_id, signed_at);

-- Votes and decisions are facts: the server's own account cannot change or remove one.
create function panel_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'votes and decisions cannot be changed or removed';
end $$;
create trigger panel_vote_append_only before update or delete or truncate on panel_vote
  for each statement execute function panel_is_append_only();
create trigger panel_decision_append_only before update or delete or truncate on panel_decision
  for each statement execute function panel_is_append_only();
