-- Which house a person works for and which house sent a study: terminal doctors see the cases of their own.
alter table person add column site varchar(64) not null default 'house';
alter table association add column site varchar(64);
alter table consultation_case add column site varchar(64) not null default 'house';
create index consultation_case_site on consultation_case (site, opened_at);

-- Who did a step stays tied to the case.
create index case_step_author on case_step (author);
create index panel_member_person on panel_member (person_id);
