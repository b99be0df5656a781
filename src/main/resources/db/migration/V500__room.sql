create table room (
  case_id  uuid primary key,
  last_seq bigint not null default 0
);

create table room_operation (
  case_id   uuid   not null,
  seq       bigint not null check (seq >= 1),
  at        timestamp with time zone not null,
  by_person uuid   not null,
  kind      varchar(16) not null,
  operation text   not null,
  primary key (case_id, seq)
);

create table room_ref (
  case_id   uuid not null,
  by_person uuid not null,
  ref       varchar(64) not null,
  seq       bigint not null,
  primary key (case_id, by_person, ref)
);

create table room_attendance (
  case_id   uuid not null,
  person_id uuid not null,
  node      uuid not null,
  seen_at   timestamp with time zone not null,
  primary key (case_id, person_id, node)
);
create index room_attendance_seen on room_attendance (seen_at);

-- What happened in a room happened: no operation is ever changed or removed.
create function room_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'operations of a room cannot be changed or removed';
end $$;
create trigger room_append_only before update or delete or truncate on room_operation
  for each statement execute function room_is_append_only();
