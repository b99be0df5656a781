-- A table that somebody proposed in the place of one in force; its file as it was sent.
create table table_change (
  id            uuid primary key,
  table_id      varchar(128) not null,
  version       varchar(64)  not null,
  base_version  varchar(64)  not null,
  dmn           text not null,
  cases         text not null,
  reason        text not null,
  replay        text not null,
  proposed_by   uuid not null,
  proposed_at   timestamp with time zone not null,
  unique (table_id, version)
);

-- What became of it. After each event `in_force` is the change whose table rules; without one the shipped table does.
create table table_event (
  number    bigint generated always as identity primary key,
  table_id  varchar(128) not null,
  kind      varchar(16) not null check (kind in ('ACTIVATED', 'WITHDRAWN', 'ROLLED_BACK')),
  change_id uuid not null references table_change (id),
  in_force  uuid references table_change (id),
  by_person uuid not null,
  at        timestamp with time zone not null,
  reason    text not null,
  replay    text
);
create index table_event_table on table_event (table_id, number);

-- Who changed what the rules say must stay known, and nobody does it alone: not even the server's own account may.
create function table_history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the history of tables cannot be changed or removed';
end $$;
create trigger table_change_stays before update or delete or truncate on table_change
  for each statement execute function table_history_stays();
create trigger table_event_stays before update or delete or truncate on table_event
  for each statement execute function table_history_stays();

create function two_people_change_a_table() returns trigger language plpgsql as $$
begin
  if new.kind = 'ACTIVATED'
      and exists (select 1 from table_change where id = new.change_id and proposed_by = new.by_person) then
    raise exception 'who proposed a table cannot put it into force';
  end if;
  return new;
end $$;
create trigger table_event_two_people before insert on table_event
  for each row execute function two_people_change_a_table();
