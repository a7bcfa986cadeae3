--liquibase formatted sql

--changeset portal:audit-entries
--comment The application may add and read entries. It may not choose their id and transaction, change them or remove them.
create table audit_entries (
  id bigint generated always as identity constraint audit_entries_pk primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  outcome text not null constraint audit_entries_outcome check (outcome in ('DONE', 'REFUSED')),
  actor_kind text not null constraint audit_entries_actor_kind check (actor_kind in ('USER', 'CLIENT', 'OPERATOR', 'SYSTEM', 'UNKNOWN')),
  actor_subject text not null,
  actor_name text not null,
  acting_client text,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  subject_label text,
  changes json not null,
  reason text,
  cause text,
  contributors json not null,
  request_id text
);
create index audit_entries_at on audit_entries (at desc, id desc);
create index audit_entries_subject on audit_entries (subject_type, subject_id, at desc, id desc);
create index audit_entries_actor on audit_entries (actor_subject, at desc, id desc);
create index audit_entries_action on audit_entries (action, at desc, id desc);
create index audit_entries_request on audit_entries (request_id);
create index audit_entries_transaction on audit_entries (transaction_id, id);

grant select on audit_entries to ${application_role};
grant insert (at, outcome, actor_kind, actor_subject, actor_name, acting_client, action, subject_type, subject_id,
  subject_label, changes, reason, cause, contributors, request_id) on audit_entries to ${application_role};
--rollback drop table audit_entries;
