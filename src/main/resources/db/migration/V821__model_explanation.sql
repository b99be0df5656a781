-- Why the model rated its nodules so: ordered when a read is sealed, computed when no read waits, sealed like the read.
create table model_explanation (
  case_id    uuid not null,
  round      integer not null,
  state      varchar(16) not null check (state in ('WAITING', 'READY', 'FAILED')),
  attempts   integer not null default 0,
  next_at    timestamp with time zone not null,
  reason     varchar(64),
  nodules    text,
  provenance text,
  stored_at  timestamp with time zone,
  primary key (case_id, round),
  foreign key (case_id, round) references assessment_round (case_id, number)
);
create index model_explanation_due on model_explanation (next_at) where state = 'WAITING';
create trigger model_explanation_stays before update or delete on model_explanation
  for each row when (old.state <> 'WAITING') execute function locked_read_stays();
