--liquibase formatted sql

--changeset portal:audit-seals
--comment One link of the chain per entry, added in the background. No foreign key: its row locks would write to the entries.
create table audit_seals (
  position bigint constraint audit_seals_pk primary key constraint audit_seals_position_positive check (position > 0),
  entry_id bigint not null constraint audit_seals_entry_sealed_once unique,
  transaction_id xid8 not null,
  watermark xid8 not null constraint audit_seals_watermark_not_before_entry check (watermark >= transaction_id),
  sealed_at timestamptz not null,
  key_id text not null constraint audit_seals_key_id_form check (key_id ~ '^[0-9a-f]{8}$'),
  mac bytea not null constraint audit_seals_mac_length check (octet_length(mac) = 32)
);

grant select, insert on audit_seals to ${application_role};
--rollback drop table audit_seals;
