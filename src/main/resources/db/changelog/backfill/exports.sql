--liquibase formatted sql

--changeset portal:backfill-changes splitStatements:false
--comment Which transaction changed a run last, by which exports tell what is new. Without an index, so that writing a page of
--comment care requests stays a change in place; there are not many runs.
alter table backfills add column transaction_id xid8 not null default pg_current_xact_id();

create function note_backfill_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.transaction_id := pg_current_xact_id();
  return new;
end
$$;
revoke all on function note_backfill_change() from public;

create trigger backfills_change before update on backfills for each row execute function note_backfill_change();
--rollback drop trigger backfills_change on backfills;
--rollback drop function note_backfill_change();
--rollback alter table backfills drop column transaction_id;
