-- What the model read of an earlier study that was fetched for comparison and opened no case. Ordered when the study came;
-- read anew where more of it comes.
create table prior_read (
  study_id            uuid primary key references received_study (id),
  series_instance_uid varchar(64) not null,
  input_digest        varchar(64) not null,
  thickness_mm        double precision not null,
  kernel              varchar(128) not null,
  forbidden           boolean not null,
  state               varchar(16) not null check (state in ('WAITING', 'READY', 'ABSTAINED', 'FAILED')),
  attempts            integer not null default 0,
  next_at             timestamp with time zone not null,
  reason              varchar(64),
  nodules             text,
  provenance          text,
  stored_at           timestamp with time zone
);
create index prior_read_due on prior_read (next_at) where state = 'WAITING';
