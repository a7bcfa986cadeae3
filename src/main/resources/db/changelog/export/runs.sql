--liquibase formatted sql

--changeset portal:export-runs
--comment What was exported when. A run is finishing once all its files are written: from then on it will be done, whoever
--comment writes its manifests. Until then it may fail, and has none. One run is worked on at a time, one of a kind waits.
create table export_runs (
  id bigint generated always as identity constraint export_runs_pk primary key,
  kind text not null constraint export_runs_kind check (kind in ('FULL', 'INCREMENT')),
  state text not null constraint export_runs_state check (state in ('WAITING', 'RUNNING', 'FINISHING', 'DONE', 'FAILED')),
  actor_kind text not null constraint export_runs_actor_kind check (actor_kind in ('USER', 'CLIENT', 'OPERATOR', 'SYSTEM')),
  actor_subject text not null,
  actor_name text not null,
  acting_client text,
  cause text,
  reason text,
  requested_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  follows bigint constraint export_runs_follows references export_runs (id)
    constraint export_runs_follows_an_earlier_one check (follows < id),
  failure text constraint export_runs_failure_present check (btrim(failure) <> ''),
  constraint export_runs_started check ((state = 'WAITING') = (started_at is null)),
  constraint export_runs_ended check ((state in ('DONE', 'FAILED')) = (ended_at is not null)),
  constraint export_runs_failed_with_words check ((state = 'FAILED') = (failure is not null))
);
create unique index export_runs_one_at_a_time on export_runs ((true)) where state in ('RUNNING', 'FINISHING');
create unique index export_runs_one_of_a_kind_waits on export_runs (kind) where state = 'WAITING';

create table export_run_data_sets (
  run_id bigint not null constraint export_run_data_sets_run references export_runs (id),
  data_set text not null,
  since bigint not null,
  up_to bigint not null,
  constraint export_run_data_sets_pk primary key (run_id, data_set),
  constraint export_run_data_sets_span check (since between 0 and up_to)
);

create table export_run_files (
  run_id bigint not null,
  data_set text not null,
  part int not null constraint export_run_files_part_positive check (part > 0),
  key text not null constraint export_run_files_key_unique unique,
  row_count bigint not null constraint export_run_files_row_count_not_negative check (row_count >= 0),
  byte_count bigint not null constraint export_run_files_byte_count_not_negative check (byte_count >= 0),
  sha256 text not null constraint export_run_files_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint export_run_files_pk primary key (run_id, data_set, part),
  constraint export_run_files_data_set foreign key (run_id, data_set) references export_run_data_sets (run_id, data_set)
);

grant select, insert, update on export_runs to ${application_role};
grant select, insert on export_run_data_sets to ${application_role};
grant select, insert, delete on export_run_files to ${application_role};
--rollback drop table export_run_files;
--rollback drop table export_run_data_sets;
--rollback drop table export_runs;
