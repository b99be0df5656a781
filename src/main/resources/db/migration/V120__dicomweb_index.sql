-- What DICOMweb searches: the header of each instance, without its bulk, as DICOM JSON (PS3.18 F).
-- Filled after arrival, so that no sender waits for it; a search first takes in what it still lacks.
create table dicomweb_header (
  instance_id  uuid primary key references received_instance (id),
  study_id     uuid not null references received_study (id),
  study_uid    varchar(64) not null,
  series_uid   varchar(64) not null,
  sop_uid      varchar(64) not null unique,
  hash         char(64) not null,
  transfer_syntax_uid varchar(64) not null,
  modality     varchar(16) not null,
  -- May hold what somebody or something read from the images: not shown before the blind read is locked.
  sealable     boolean not null,
  number       bigint not null,
  attributes   jsonb not null
);
create index dicomweb_header_study on dicomweb_header (study_uid, series_uid, number);
create index dicomweb_header_study_id on dicomweb_header (study_id);
create index dicomweb_header_patient on dicomweb_header ((attributes #>> '{00100020,Value,0}'));
create index dicomweb_header_date on dicomweb_header ((attributes #>> '{00080020,Value,0}'));
create index dicomweb_header_accession on dicomweb_header ((attributes #>> '{00080050,Value,0}'));

-- Instances that the index lacks; the trigger makes the two inseparable, whoever inserts.
create table dicomweb_unindexed (
  instance_id uuid primary key references received_instance (id),
  attempts    integer not null default 0
);
insert into dicomweb_unindexed (instance_id) select id from received_instance;
create function dicomweb_note() returns trigger language plpgsql as $$
begin
  insert into dicomweb_unindexed (instance_id) values (new.id);
  return new;
end $$;
create trigger dicomweb_arrival after insert on received_instance for each row execute function dicomweb_note();
