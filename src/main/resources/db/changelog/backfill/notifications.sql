--liquibase formatted sql

--changeset portal:backfill-recipients
--comment Who is told how every backfill ends, besides whoever started it. Nobody stands there twice.
create table backfill_recipients (
  id bigint generated always as identity constraint backfill_recipients_pk primary key,
  address text not null constraint backfill_recipients_address_form
    check (length(address) <= 254 and address ~ '^[!-;=?A-~]+@[A-Za-z0-9.-]+$'),
  added_at timestamptz not null,
  actor_kind text not null
    constraint backfill_recipients_actor_kind check (actor_kind in ('USER', 'CLIENT', 'OPERATOR', 'SYSTEM')),
  actor_subject text not null,
  actor_name text not null,
  acting_client text
);
create unique index backfill_recipients_once on backfill_recipients (lower(address));

grant select, insert, delete on backfill_recipients to ${application_role};
--rollback drop table backfill_recipients;
