--liquibase formatted sql

--changeset portal:partner-view-closures
--comment Whose people may not look at their own configuration in the portal. No row: they may.
create table partner_view_closures (
  configuration_id bigint not null constraint partner_view_closures_pk primary key
    constraint partner_view_closures_configuration references partner_configurations (id),
  actor_subject text not null,
  actor_name text not null,
  reason text not null constraint partner_view_closures_reason_present check (btrim(reason) <> ''),
  closed_at timestamptz not null
);

grant select, insert, delete on partner_view_closures to ${application_role};
--rollback drop table partner_view_closures;
