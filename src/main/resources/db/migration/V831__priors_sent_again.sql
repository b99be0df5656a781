-- When fetching a prior ended: what is sent of it after that was sent by somebody on purpose, and becomes a case.
alter table prior_study add column ended_at timestamp with time zone;
update prior_study set ended_at = asked_at where state <> 'ASKED';
