--liquibase formatted sql

--changeset portal:directory-changes splitStatements:false
--comment The last change of each row, also of one that is gone, numbered for each list in the order of commits: the list's
--comment counter stays locked from a change to its commit.
create table directory_change_counters (
  list text not null constraint directory_change_counters_pk primary key
    constraint directory_change_counters_list check (list in ('partners', 'markets', 'service_lines')),
  number bigint not null constraint directory_change_counters_not_negative check (number >= 0)
);
create table directory_changes (
  list text not null constraint directory_changes_list references directory_change_counters (list),
  row_id bigint not null,
  change_number bigint not null constraint directory_changes_number_positive check (change_number > 0),
  constraint directory_changes_pk primary key (list, row_id)
);
create index directory_changes_number on directory_changes (list, change_number);

insert into directory_change_counters (list, number) values ('partners', 1), ('markets', 1), ('service_lines', 1);
insert into directory_changes (list, row_id, change_number)
  select 'partners', id, 1 from directory_partners
  union all select 'markets', external_market_id, 1 from directory_markets
  union all select 'service_lines', id, 1 from directory_service_lines;

grant select, update on directory_change_counters to ${application_role};
grant select, insert, update on directory_changes to ${application_role};

-- Takes the list's name and the column of its rows' ids; the rows are called touched.
create function number_directory_changes() returns trigger language plpgsql as $$
declare
  next_number bigint;
begin
  update directory_change_counters set number = number + 1 where list = tg_argv[0] returning number into next_number;
  execute format(
    'insert into directory_changes (list, row_id, change_number) select %L, %I, %s from touched
     on conflict (list, row_id) do update set change_number = excluded.change_number',
    tg_argv[0], tg_argv[1], next_number);
  return null;
end
$$;

create trigger directory_partners_added after insert on directory_partners
  referencing new table as touched for each statement execute function number_directory_changes('partners', 'id');
create trigger directory_partners_changed after update on directory_partners
  referencing new table as touched for each statement execute function number_directory_changes('partners', 'id');
create trigger directory_partners_removed after delete on directory_partners
  referencing old table as touched for each statement execute function number_directory_changes('partners', 'id');
create trigger directory_markets_added after insert on directory_markets
  referencing new table as touched for each statement execute function number_directory_changes('markets', 'external_market_id');
create trigger directory_markets_changed after update on directory_markets
  referencing new table as touched for each statement execute function number_directory_changes('markets', 'external_market_id');
create trigger directory_markets_removed after delete on directory_markets
  referencing old table as touched for each statement execute function number_directory_changes('markets', 'external_market_id');
create trigger directory_service_lines_added after insert on directory_service_lines
  referencing new table as touched for each statement execute function number_directory_changes('service_lines', 'id');
create trigger directory_service_lines_changed after update on directory_service_lines
  referencing new table as touched for each statement execute function number_directory_changes('service_lines', 'id');
create trigger directory_service_lines_removed after delete on directory_service_lines
  referencing old table as touched for each statement execute function number_directory_changes('service_lines', 'id');
--rollback drop trigger directory_partners_added on directory_partners;
--rollback drop trigger directory_partners_changed on directory_partners;
--rollback drop trigger directory_partners_removed on directory_partners;
--rollback drop trigger directory_markets_added on directory_markets;
--rollback drop trigger directory_markets_changed on directory_markets;
--rollback drop trigger directory_markets_removed on directory_markets;
--rollback drop trigger directory_service_lines_added on directory_service_lines;
--rollback drop trigger directory_service_lines_changed on directory_service_lines;
--rollback drop trigger directory_service_lines_removed on directory_service_lines;
--rollback drop function number_directory_changes();
--rollback drop table directory_changes;
--rollback drop table directory_change_counters;
