--liquibase formatted sql

--changeset portal:idempotency-keys
--comment A key is taken and answered in one transaction, so status is null only inside it.
create table idempotency_keys (
  caller text not null,
  key text not null constraint idempotency_keys_key_length check (length(key) between 1 and 200),
  fingerprint text not null,
  status int,
  location text,
  tag text,
  body bytea,
  taken_at timestamptz not null,
  constraint idempotency_keys_pk primary key (caller, key)
);
create index idempotency_keys_taken_at on idempotency_keys (taken_at);

grant select, insert, update, delete on idempotency_keys to ${application_role};
--rollback drop table idempotency_keys;
