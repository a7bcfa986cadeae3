--liquibase formatted sql

--changeset portal:draft-versions
--comment No two states of drafts share a version, also not those of a draft that was discarded and of the next one.
create sequence configuration_draft_versions;
select setval('configuration_draft_versions', coalesce(max(version), 0) + 1, false) from configuration_drafts;
grant usage on sequence configuration_draft_versions to ${application_role};
--rollback drop sequence configuration_draft_versions;
