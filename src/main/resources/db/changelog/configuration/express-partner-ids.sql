--liquibase formatted sql

--changeset portal:express-partner-ids-in-addresses
--comment Machine clients ask by it in an address. Not held against rows from before, whose id cannot change any more.
alter table partner_configurations add constraint partner_configurations_express_partner_id_in_addresses
  check (express_partner_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$') not valid;
--rollback alter table partner_configurations drop constraint partner_configurations_express_partner_id_in_addresses;
