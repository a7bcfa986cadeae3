--liquibase formatted sql

--changeset portal:configuration-list-counts
--comment The counts beside the list's tabs are read from these alone.
create index configuration_rows_status on configuration_rows (status);
create index configuration_rows_draft_is_behind on configuration_rows (id) where draft_is_behind;
--rollback drop index configuration_rows_draft_is_behind;
--rollback drop index configuration_rows_status;
