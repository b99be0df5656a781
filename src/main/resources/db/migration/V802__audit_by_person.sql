-- An auditor asks what one person did, and what was done lately.
create index audit_record_actor on audit_record (actor, number);
create index audit_record_at on audit_record (at);
