--liquibase formatted sql

--changeset portal:sessions
create table portal_sessions (
  primary_id char(36) not null constraint portal_sessions_pk primary key,
  session_id char(36) not null constraint portal_sessions_session_id_unique unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index portal_sessions_expiry on portal_sessions (expiry_time);
create index portal_sessions_principal on portal_sessions (principal_name);

create table portal_sessions_attributes (
  session_primary_id char(36) not null constraint portal_sessions_attributes_session references portal_sessions (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint portal_sessions_attributes_pk primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on portal_sessions, portal_sessions_attributes to ${application_role};
--rollback drop table portal_sessions_attributes;
--rollback drop table portal_sessions;
