--liquibase formatted sql

--changeset portal:configuration-revision-changes
--comment The change that each revision came with: tells what was live at a change number, and what is gone since. What was
--comment published before this table takes the configuration's last number, which no reader has read on from yet.
create table configuration_revision_changes (
  configuration_id bigint not null,
  revision int not null,
  change_number bigint not null constraint configuration_revision_changes_number_positive check (change_number > 0),
  constraint configuration_revision_changes_pk primary key (configuration_id, revision),
  constraint configuration_revision_changes_revision foreign key (configuration_id, revision)
    references configuration_revisions (configuration_id, number)
);
insert into configuration_revision_changes (configuration_id, revision, change_number)
  select r.configuration_id, r.number, c.change_number
  from configuration_revisions r join configuration_changes c on c.configuration_id = r.configuration_id;
create index configuration_revision_changes_number on configuration_revision_changes (change_number);

grant select, insert on configuration_revision_changes to ${application_role};
--rollback drop table configuration_revision_changes;
