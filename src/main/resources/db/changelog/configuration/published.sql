--liquibase formatted sql

--changeset portal:published-order
--comment Machines list what is published by when it was; the list's own time knows drafts too.
create index partner_configurations_updated_at on partner_configurations (updated_at, id);
--rollback drop index partner_configurations_updated_at;
