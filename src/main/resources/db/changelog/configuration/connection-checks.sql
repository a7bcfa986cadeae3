--liquibase formatted sql

--changeset portal:connection-checks
--comment What checks of connections found. It goes with its configuration, which may be a draft that was never published.
create table connection_checks (
  id bigint generated always as identity constraint connection_checks_pk primary key,
  configuration_id bigint not null
    constraint connection_checks_configuration references configuration_rows (id) on delete cascade,
  kind text not null constraint connection_checks_kind check (kind in ('SSO', 'REDOX')),
  draft_version bigint,
  revision int,
  checked_values text not null,
  outcome text not null constraint connection_checks_outcome check (outcome in ('PASSED', 'FAILED', 'NOT_CHECKED')),
  steps json not null constraint connection_checks_has_steps check (json_array_length(steps) > 0),
  failing_since timestamptz,
  took_millis int not null constraint connection_checks_took check (took_millis >= 0),
  checked_at timestamptz not null,
  actor_kind text not null,
  actor_subject text not null,
  actor_name text not null,
  acting_client text,
  constraint connection_checks_of_one_state check (num_nonnulls(draft_version, revision) = 1),
  constraint connection_checks_revision foreign key (configuration_id, revision)
    references configuration_revisions (configuration_id, number),
  constraint connection_checks_failing_since check ((outcome = 'FAILED') = (failing_since is not null)),
  constraint connection_checks_failing_before check (failing_since <= checked_at)
);
create index connection_checks_newest on connection_checks (configuration_id, kind, checked_at desc);
create index connection_checks_checked_at on connection_checks (checked_at);

grant select, insert, delete on connection_checks to ${application_role};
--rollback drop table connection_checks;

--changeset portal:configuration-rows-tell-of-checks
--comment What is on is not verified until a check of the same values says more.
alter table configuration_rows drop constraint configuration_rows_sso;
alter table configuration_rows drop constraint configuration_rows_redox;
update configuration_rows set sso = 'NOT_VERIFIED' where sso = 'ON';
update configuration_rows set redox = 'NOT_VERIFIED' where redox = 'ON';
alter table configuration_rows
  add sso_failing_since timestamptz,
  add redox_failing_since timestamptz,
  add constraint configuration_rows_sso check (sso in ('NOT_USED', 'NOT_SET_UP', 'NOT_VERIFIED', 'CONNECTED', 'FAILING')),
  add constraint configuration_rows_redox check (redox in ('NOT_USED', 'NOT_SET_UP', 'NOT_VERIFIED', 'CONNECTED', 'FAILING')),
  add constraint configuration_rows_sso_failing check ((sso = 'FAILING') = (sso_failing_since is not null)),
  add constraint configuration_rows_redox_failing check ((redox = 'FAILING') = (redox_failing_since is not null));
create index configuration_rows_failing on configuration_rows (id) where sso = 'FAILING' or redox = 'FAILING';
--rollback drop index configuration_rows_failing;
--rollback alter table configuration_rows drop constraint configuration_rows_redox_failing, drop constraint configuration_rows_sso_failing, drop constraint configuration_rows_redox, drop constraint configuration_rows_sso, drop redox_failing_since, drop sso_failing_since;
--rollback update configuration_rows set sso = 'ON' where sso in ('NOT_VERIFIED', 'CONNECTED', 'FAILING');
--rollback update configuration_rows set redox = 'ON' where redox in ('NOT_VERIFIED', 'CONNECTED', 'FAILING');
--rollback alter table configuration_rows add constraint configuration_rows_sso check (sso in ('NOT_USED', 'NOT_SET_UP', 'ON')), add constraint configuration_rows_redox check (redox in ('NOT_USED', 'NOT_SET_UP', 'ON'));
