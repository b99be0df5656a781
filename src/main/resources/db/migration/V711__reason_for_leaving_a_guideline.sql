-- Why an advice leaves the governing guideline, as a code; free text stays beside it.
alter table case_advice add column reason_code varchar(32);
