-- Signed decisions on their way to peers. The objects are made once, so that a repeated attempt sends the same instances.
create table writeback_object (
  signature        char(64) not null,
  kind             varchar(8) not null,
  case_id          uuid not null references consultation_case (id),
  sop_instance_uid varchar(64) not null unique,
  file             bytea not null,
  made_at          timestamp with time zone not null,
  primary key (signature, kind)
);
create table writeback_delivery (
  id         uuid primary key,
  case_id    uuid not null references consultation_case (id),
  signature  char(64) not null,
  peer       varchar(64) not null,
  state      varchar(16) not null,
  attempts   integer not null default 0,
  next_at    timestamp with time zone not null,
  problem    varchar(64),
  ordered_at timestamp with time zone not null,
  stored_at  timestamp with time zone,
  unique (signature, peer)
);
create index writeback_delivery_due on writeback_delivery (next_at) where state = 'WAITING';
create index writeback_delivery_case on writeback_delivery (case_id, ordered_at);
