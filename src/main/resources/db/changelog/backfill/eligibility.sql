--liquibase formatted sql

--changeset portal:eligible-people splitStatements:false
--comment What eligibility files say, for each run in partitions of its own. A run's tables are filled apart from everything
--comment else, under its number and epoch, and attached when they are whole; with the run's retention they are dropped.
--comment Of SSNs only the last four are here.
create table eligible_people (
  backfill_id bigint not null,
  row_number int not null constraint eligible_people_row_number_positive check (row_number > 0),
  line int not null constraint eligible_people_line_after_header check (line > 1),
  given_name text not null constraint eligible_people_given_name_present check (given_name <> ''),
  middle_name text,
  family_name text not null constraint eligible_people_family_name_present check (family_name <> ''),
  suffix text,
  birth_date date not null,
  sex text,
  zip text constraint eligible_people_zip_form check (zip ~ '^[0-9]{5}$'),
  street text,
  phone text,
  ssn_last_four text constraint eligible_people_only_last_four check (ssn_last_four ~ '^[0-9]{4}$'),
  member_id text,
  eligible_from date,
  eligible_until date,
  constraint eligible_people_pk primary key (backfill_id, row_number),
  constraint eligible_people_ends_after_it_begins check (eligible_until >= eligible_from)
) partition by list (backfill_id);

create table backfill_row_problems (
  backfill_id bigint not null,
  row_number int not null constraint backfill_row_problems_row_number_positive check (row_number > 0),
  number int not null constraint backfill_row_problems_number_positive check (number > 0),
  line int not null constraint backfill_row_problems_line_after_header check (line > 1),
  column_name text constraint backfill_row_problems_column_form check (column_name ~ '^[a-z_]{1,20}$'),
  code text not null constraint backfill_row_problems_code_form check (code ~ '^[A-Z_]{1,40}$'),
  parts text[] not null,
  masked text constraint backfill_row_problems_masked_short check (length(masked) <= 40),
  rejects boolean not null,
  constraint backfill_row_problems_pk primary key (backfill_id, row_number, number)
) partition by list (backfill_id);

create table eligible_keys (
  backfill_id bigint not null,
  key bigint not null,
  row_number int not null constraint eligible_keys_row_number_positive check (row_number > 0)
) partition by list (backfill_id);
create index eligible_keys_key on eligible_keys (key, row_number);

grant select on eligible_people, backfill_row_problems, eligible_keys to ${application_role};

create table eligibility_reports (
  backfill_id bigint constraint eligibility_reports_pk primary key
    constraint eligibility_reports_backfill_positive check (backfill_id > 0),
  epoch int not null constraint eligibility_reports_epoch_not_negative check (epoch >= 0),
  report json not null
);
grant select, insert, update, delete on eligibility_reports to ${application_role};

create table eligibility_column_mappings (
  partner_id bigint constraint eligibility_column_mappings_pk primary key
    constraint eligibility_column_mappings_partner references directory_partners (id) on delete cascade,
  mapping text not null constraint eligibility_column_mappings_mapping_present check (mapping <> '')
);
grant select, insert, update, delete on eligibility_column_mappings to ${application_role};

-- The functions run as the owner, so they take numbers only and make every name themselves. All tables of a run:
create function eligible_list_tables(backfill bigint)
  returns table (name text, parent text, epoch int, attached boolean)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.relname::text, p.parent, substring(c.relname from '_([0-9]+)$')::int, c.relispartition
  from (values ('eligible_people'), ('backfill_row_problems'), ('eligible_keys')) as p (parent)
  join pg_class c on c.relname ~ ('^' || p.parent || '_' || $1 || '_[0-9]+$') and c.relkind = 'r'
  where c.relnamespace = 'public'::regnamespace
$$;

create function check_eligible_list_numbers(backfill bigint, epoch int) returns void
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if backfill is null or backfill < 1 or epoch is null or epoch < 0 then
    raise 'A run has a positive number, and an epoch that is not negative.' using errcode = 'invalid_parameter_value';
  end if;
end
$$;

-- What earlier epochs left behind goes, unless somebody who does not know of this one yet still has it open.
create function open_eligible_list(backfill bigint, epoch int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '300ms' as $$
declare
  leftover record;
  made text;
begin
  perform public.check_eligible_list_numbers(backfill, epoch);
  for leftover in select * from public.eligible_list_tables(backfill) loop
    if leftover.attached then
      raise 'Run % has its list already.', backfill using errcode = 'object_in_use';
    end if;
    if leftover.epoch > open_eligible_list.epoch then
      raise 'Run % was taken over.', backfill using errcode = 'object_not_in_prerequisite_state';
    end if;
    begin
      execute format('drop table public.%I', leftover.name);
    exception when lock_not_available then
      if leftover.epoch = open_eligible_list.epoch then
        raise;
      end if;
    end;
  end loop;
  foreach made in array array['eligible_people', 'backfill_row_problems'] loop
    -- Nobody changes a list, and vacuum's lock would keep it from being attached or dropped; statistics are made below.
    execute format('create table public.%I (like public.%I including defaults including constraints)
        with (autovacuum_enabled = off, toast.autovacuum_enabled = off)',
      made || '_' || backfill || '_' || epoch, made);
    execute format('alter table public.%I add constraint of_run check (backfill_id = %s)',
      made || '_' || backfill || '_' || epoch, backfill);
    execute format('grant select, insert on public.%I to ${application_role}', made || '_' || backfill || '_' || epoch);
  end loop;
end
$$;

-- Builds the indexes, which takes as long as the list is.
create function finish_eligible_list(backfill bigint, epoch int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set maintenance_work_mem = '256MB' as $$
declare
  suffix text := '_' || backfill || '_' || epoch;
begin
  perform public.check_eligible_list_numbers(backfill, epoch);
  execute format('alter table public.%I add primary key (backfill_id, row_number)', 'eligible_people' || suffix);
  execute format('alter table public.%I add primary key (backfill_id, row_number, number)', 'backfill_row_problems' || suffix);
  execute format('analyze public.%I', 'eligible_people' || suffix);
  execute format('analyze public.%I', 'backfill_row_problems' || suffix);
end
$$;

-- From the caller's commit on the tables are the run's; from then on nobody can add to them. Cheap: nothing is read.
create function attach_eligible_list(backfill bigint, epoch int, with_people boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare
  part text;
  child text;
begin
  perform public.check_eligible_list_numbers(backfill, epoch);
  if exists (select from public.eligible_list_tables(backfill) t where t.attached) then
    raise 'Run % has its list already.', backfill using errcode = 'object_in_use';
  end if;
  foreach part in array array['eligible_people', 'backfill_row_problems'] loop
    child := part || '_' || backfill || '_' || epoch;
    if with_people or part = 'backfill_row_problems' then
      execute format('alter table public.%I attach partition public.%I for values in (%s)', part, child, backfill);
      execute format('revoke insert on public.%I from ${application_role}', child);
    else
      execute format('drop table public.%I', child);
    end if;
  end loop;
end
$$;

-- Keys are made in one transaction from here to the next function: it commits all of them or none.
create function open_eligible_keys(backfill bigint, epoch int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare
  made text := 'eligible_keys_' || backfill || '_' || epoch;
begin
  perform public.check_eligible_list_numbers(backfill, epoch);
  execute format('create table public.%I (
    backfill_id bigint not null constraint of_run check (backfill_id = %s),
    key bigint not null,
    row_number int not null constraint eligible_keys_row_number_positive check (row_number > 0))
      with (autovacuum_enabled = off)', made, backfill);
  execute format('grant select, insert on public.%I to ${application_role}', made);
end
$$;

create function attach_eligible_keys(backfill bigint, epoch int, list_epoch int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
  set maintenance_work_mem = '256MB' as $$
declare
  made text := 'eligible_keys_' || backfill || '_' || epoch;
begin
  perform public.check_eligible_list_numbers(backfill, epoch);
  if not exists (select from public.eligible_list_tables(backfill) t 
      where t.attached and t.parent = 'eligible_people' and t.epoch = list_epoch) then
    raise 'Run % has another list now.', backfill using errcode = 'object_not_in_prerequisite_state';
  end if;
  execute format('create index on public.%I (key, row_number)', made);
  execute format('analyze public.%I', made);
  execute format('alter table public.eligible_keys attach partition public.%I for values in (%s)', made, backfill);
  execute format('revoke insert on public.%I from ${application_role}', made);
end
$$;

-- Everything of the run, attached or left behind.
create function drop_eligible_list(backfill bigint) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '500ms' as $$
declare
  gone record;
  count int := 0;
begin
  perform public.check_eligible_list_numbers(backfill, 0);
  for gone in select * from public.eligible_list_tables(backfill) loop
    execute format('drop table public.%I', gone.name);
    count := count + 1;
  end loop;
  return count;
end
$$;

revoke all on function eligible_list_tables(bigint), check_eligible_list_numbers(bigint, int),
  open_eligible_list(bigint, int), finish_eligible_list(bigint, int), attach_eligible_list(bigint, int, boolean),
  open_eligible_keys(bigint, int), attach_eligible_keys(bigint, int, int), drop_eligible_list(bigint) from public;
grant execute on function eligible_list_tables(bigint), open_eligible_list(bigint, int), finish_eligible_list(bigint, int),
  attach_eligible_list(bigint, int, boolean), open_eligible_keys(bigint, int), attach_eligible_keys(bigint, int, int),
  drop_eligible_list(bigint) to ${application_role};
--rollback drop function drop_eligible_list(bigint);
--rollback drop function attach_eligible_keys(bigint, int, int);
--rollback drop function open_eligible_keys(bigint, int);
--rollback drop function attach_eligible_list(bigint, int, boolean);
--rollback drop function finish_eligible_list(bigint, int);
--rollback drop function open_eligible_list(bigint, int);
--rollback drop function check_eligible_list_numbers(bigint, int);
--rollback drop function eligible_list_tables(bigint);
--rollback drop table eligibility_column_mappings;
--rollback drop table eligibility_reports;
--rollback drop table eligible_keys;
--rollback drop table backfill_row_problems;
--rollback drop table eligible_people;

--changeset portal:eligible-keys-of-a-cleaning splitStatements:false
--comment Keys are only found by those who clean as was cleaned when they were made, so it is kept which cleaning that was.
alter table eligibility_reports add keys_cleaning int
  constraint eligibility_reports_keys_cleaning_positive check (keys_cleaning > 0);

-- Within the transaction that makes them anew. Who was taken over does not take the keys of those after them.
create function drop_eligible_keys(backfill bigint, epoch int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare
  made record;
begin
  perform public.check_eligible_list_numbers(backfill, epoch);
  for made in select * from public.eligible_list_tables(backfill) t where t.parent = 'eligible_keys' loop
    if made.epoch > drop_eligible_keys.epoch then
      raise 'Run % was taken over.', backfill using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('drop table public.%I', made.name);
  end loop;
end
$$;
revoke all on function drop_eligible_keys(bigint, int) from public;
grant execute on function drop_eligible_keys(bigint, int) to ${application_role};
--rollback drop function drop_eligible_keys(bigint, int);
--rollback alter table eligibility_reports drop column keys_cleaning;
