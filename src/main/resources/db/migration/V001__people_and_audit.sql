create table person (
  id            uuid primary key,
  name          varchar(64)  not null unique,
  display_name  varchar(128) not null,
  roles         varchar(256) not null,
  specialty     varchar(64),
  password_hash varchar(128)
);

create table audit_record (
  number  bigint primary key,
  at      timestamp with time zone not null,
  actor   uuid not null,
  action  varchar(64) not null,
  subject uuid,
  detail  text not null,
  hash    char(64) not null
);
create index audit_record_subject on audit_record (subject, number);

create table audit_head (
  only_one    boolean primary key default true check (only_one),
  last_number bigint not null,
  last_hash   char(64) not null
);
insert into audit_head (last_number, last_hash) values (0, repeat('0', 64));

-- Append only: not even the server's own account may change or remove a record.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit records cannot be changed or removed';
end $$;
create trigger audit_append_only before update or delete or truncate on audit_record
  for each statement execute function audit_is_append_only();
