--liquibase formatted sql

--changeset portal:configuration-changes
--comment The last change of each published configuration, numbered in commit order. The counter is taken at the end of every
--comment transaction that changes a configuration or the directory and held until it commits, so nobody sees a number
--comment before all smaller ones. A directory row that is shown counts as a change of whatever shows it.
create table change_counter (
  only_row boolean not null default true constraint change_counter_pk primary key
    constraint change_counter_one_row check (only_row),
  number bigint not null constraint change_counter_not_negative check (number >= 0),
  directory_number bigint not null constraint change_counter_directory_not_ahead check (directory_number between 0 and number)
);

create table configuration_changes (
  configuration_id bigint not null constraint configuration_changes_pk primary key
    constraint configuration_changes_configuration references partner_configurations (id),
  change_number bigint not null constraint configuration_changes_number_unique unique
    constraint configuration_changes_number_positive check (change_number > 0),
  revision int not null constraint configuration_changes_revision_positive check (revision > 0),
  redox_enabled boolean not null,
  -- Who may see Redox-enabled ones only must also learn that one is not any more.
  redox_enabled_once boolean not null,
  changed_at timestamptz not null,
  constraint configuration_changes_redox_enabled_once check (redox_enabled_once or not redox_enabled)
);

insert into configuration_changes (configuration_id, change_number, revision, redox_enabled, redox_enabled_once, changed_at)
  select id, row_number() over (order by updated_at, id), revision, redox_enabled,
    redox_enabled or exists (
      select from configuration_revisions r
      where r.configuration_id = c.id and (r.snapshot ->> 'redox_enabled')::boolean), updated_at
  from partner_configurations c;
insert into change_counter (number, directory_number)
  select coalesce(max(change_number), 0), coalesce(max(change_number), 0) from configuration_changes;

grant select, update on change_counter to ${application_role};
grant select, insert, update on configuration_changes to ${application_role};
--rollback drop table configuration_changes;
--rollback drop table change_counter;
