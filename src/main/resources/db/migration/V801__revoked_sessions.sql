-- Sessions that somebody ended before their token ran out.
create table revoked_session (
  token_id varchar(128) primary key,
  until    timestamp with time zone not null
);
