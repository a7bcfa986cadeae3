--liquibase formatted sql

--changeset portal:configuration-imports
--comment Files of other stores with their plans. File and plan go after a day; of what was applied, which configuration went
--comment from which revision to which stays, so that the import can be undone.
create table configuration_imports (
  id bigint generated always as identity constraint configuration_imports_pk primary key,
  layout text not null constraint configuration_imports_layout check (layout in ('EXPRESS', 'ORDER_WORKER')),
  file_name text not null constraint configuration_imports_file_name_present check (btrim(file_name) <> ''),
  content bytea,
  mapping bytea,
  plan_hash text not null constraint configuration_imports_plan_hash check (plan_hash ~ '^[0-9a-f]{64}$'),
  created_records int not null,
  changed_records int not null,
  unchanged_records int not null,
  invalid_records int not null,
  warned_records int not null,
  ignored text[] not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  applied_by text,
  applied_at timestamptz,
  reversed_by text,
  reversed_at timestamptz,
  constraint configuration_imports_counted check
    (least(created_records, changed_records, unchanged_records, invalid_records, warned_records) >= 0),
  constraint configuration_imports_kept_until_applied check (content is not null or applied_at is not null),
  constraint configuration_imports_applied_by_somebody check ((applied_by is null) = (applied_at is null)),
  constraint configuration_imports_reversed_by_somebody check ((reversed_by is null) = (reversed_at is null)),
  constraint configuration_imports_applied_before_reversed check (reversed_at is null or applied_at is not null)
);
create index configuration_imports_uploaded_at on configuration_imports (uploaded_at);

create table configuration_import_records (
  import_id bigint not null
    constraint configuration_import_records_import references configuration_imports (id) on delete cascade,
  number int not null constraint configuration_import_records_number_positive check (number > 0),
  place text not null,
  key text,
  name text,
  outcome text not null
    constraint configuration_import_records_outcome check (outcome in ('CREATED', 'CHANGED', 'UNCHANGED', 'INVALID')),
  configuration_id bigint
    constraint configuration_import_records_configuration references partner_configurations (id),
  base_revision int,
  revision int,
  changes json not null,
  problems json not null,
  warnings json not null,
  constraint configuration_import_records_pk primary key (import_id, number),
  constraint configuration_import_records_base foreign key (configuration_id, base_revision)
    references configuration_revisions (configuration_id, number),
  constraint configuration_import_records_written foreign key (configuration_id, revision)
    references configuration_revisions (configuration_id, number),
  constraint configuration_import_records_revision_of_something check (revision is null or configuration_id is not null),
  constraint configuration_import_records_next_revision check (revision = coalesce(base_revision, 0) + 1),
  constraint configuration_import_records_written_only check (revision is null or outcome in ('CREATED', 'CHANGED'))
);
create index configuration_import_records_outcome on configuration_import_records (import_id, outcome, number);

grant select, insert, update, delete on configuration_imports, configuration_import_records to ${application_role};
--rollback drop table configuration_import_records;
--rollback drop table configuration_imports;
