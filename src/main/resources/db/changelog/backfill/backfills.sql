--liquibase formatted sql

--changeset portal:backfills
--comment A run from an eligibility file to corrected care requests. Epoch and page count are the fence: whoever works on a run
--comment raises the epoch first, and a page is written only where both are still as expected.
create extension if not exists btree_gist;

create table backfills (
  id bigint generated always as identity constraint backfills_pk primary key,
  version bigint not null default 0,
  epoch int not null default 0 constraint backfills_epoch_not_negative check (epoch >= 0),
  -- The one job that may work on it; jobs with smaller numbers find nothing to do.
  job int not null default 0 constraint backfills_job_not_negative check (job >= 0),
  partner_id bigint not null constraint backfills_partner references directory_partners (id),
  first_day date not null,
  last_day date not null,
  file_origin text not null constraint backfills_file_origin check (file_origin in ('UPLOAD', 'EXCHANGE')),
  file_key text not null constraint backfills_file_key_present check (btrim(file_key) <> ''),
  file_name text not null constraint backfills_file_name_present check (btrim(file_name) <> ''),
  file_size bigint not null constraint backfills_file_size_not_negative check (file_size >= 0),
  file_sha256 text not null constraint backfills_file_sha256_form check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- Which column of the file is which of ours, where a person said so; empty for as it is recognized.
  column_mapping text not null default '',
  state text not null constraint backfills_state check (state in ('RECEIVED', 'CHECKING', 'READY', 'MATCHING', 'REVIEW',
    'COMMITTING', 'DONE', 'FAILED', 'PAUSED', 'CANCELLED', 'UNDONE')),
  paused_from text constraint backfills_paused_from check (paused_from in ('RECEIVED', 'CHECKING', 'MATCHING')),
  pause_cause text constraint backfills_pause_cause check (pause_cause in ('PERSON', 'OUTAGE')),
  pause_words text constraint backfills_pause_words_present check (btrim(pause_words) <> ''),
  failure text constraint backfills_failure check (failure in ('FILE_UNUSABLE', 'COLUMNS_UNKNOWN', 'FILE_MISSING',
    'TOO_MANY_REJECTED', 'STATION_REFUSED', 'LIST_TOO_LARGE', 'UNEXPECTED')),
  failure_words text constraint backfills_failure_words_present check (btrim(failure_words) <> ''),
  started_by_kind text not null
    constraint backfills_started_by_kind check (started_by_kind in ('USER', 'CLIENT', 'OPERATOR', 'SYSTEM')),
  started_by_subject text not null,
  started_by_name text not null,
  started_by_client text,
  started_by_email text,
  reason text constraint backfills_reason_present check (btrim(reason) <> ''),
  rows_read bigint not null default 0,
  rows_usable bigint not null default 0,
  rows_rejected bigint not null default 0,
  rows_duplicate bigint not null default 0,
  -- How far Station's care requests were read. The token is Station's own; the other two are the last request of the page.
  algorithm text,
  cursor_token text,
  cursor_created_at timestamptz,
  cursor_id bigint,
  pages int not null default 0,
  requests_read bigint not null default 0,
  requests_outside bigint not null default 0,
  requests_exact bigint not null default 0,
  requests_probable bigint not null default 0,
  requests_review bigint not null default 0,
  requests_none bigint not null default 0,
  requests_of_unknown_market bigint not null default 0,
  keys_skipped bigint not null default 0,
  -- What a commit was asked for and did.
  plan_hash text constraint backfills_plan_hash_form check (plan_hash ~ '^[0-9a-f]{32}$'),
  committed_by_kind text,
  committed_by_subject text,
  committed_by_name text,
  committed_by_client text,
  associations_added bigint,
  associations_changed bigint,
  associations_removed bigint,
  associations_unchanged bigint,
  received_at timestamptz not null,
  checked_at timestamptz,
  matching_at timestamptz,
  review_at timestamptz,
  done_at timestamptz,
  ended_at timestamptz,
  -- When anything of the run last moved, also within a state.
  moved_at timestamptz not null,
  -- When file and list of the run were deleted.
  cleared_at timestamptz,
  constraint backfills_days_in_order check (first_day <= last_day),
  constraint backfills_paused check ((state = 'PAUSED') = (pause_cause is not null)
    and (state = 'PAUSED') = (paused_from is not null)),
  constraint backfills_outage_with_words check ((pause_cause is not distinct from 'OUTAGE') = (pause_words is not null)),
  constraint backfills_failed check ((state = 'FAILED') = (failure is not null)
    and (state = 'FAILED') = (failure_words is not null)),
  constraint backfills_ended check ((state in ('DONE', 'FAILED', 'CANCELLED', 'UNDONE')) = (ended_at is not null)),
  constraint backfills_cleared_when_ended check (cleared_at is null or ended_at is not null),
  constraint backfills_cursor check (num_nulls(cursor_created_at, cursor_id) in (0, 2)),
  constraint backfills_rows check (rows_usable + rows_rejected = rows_read and rows_duplicate between 0 and rows_usable),
  constraint backfills_requests check (requests_outside + requests_exact + requests_probable + requests_review
    + requests_none = requests_read),
  constraint backfills_requests_not_negative
    check (least(requests_outside, requests_exact, requests_probable, requests_review, requests_none,
      requests_of_unknown_market, keys_skipped, pages, rows_rejected) >= 0),
  constraint backfills_commit_asked check ((state not in ('COMMITTING', 'DONE', 'UNDONE'))
    or (plan_hash is not null and committed_by_kind is not null and committed_by_subject is not null
      and committed_by_name is not null)),
  constraint backfills_committed
    check (num_nulls(associations_added, associations_changed, associations_removed, associations_unchanged, done_at)
      = case when state in ('DONE', 'UNDONE') then 0 else 5 end),
  constraint backfills_one_of_a_partner_and_day exclude using gist
    (partner_id with =, daterange(first_day, last_day, '[]') with &&)
    where (state in ('RECEIVED', 'CHECKING', 'READY', 'MATCHING', 'REVIEW', 'COMMITTING', 'PAUSED'))
);
create unique index backfills_same_run_once on backfills (partner_id, first_day, last_day, file_sha256, column_mapping)
  where state not in ('FAILED', 'CANCELLED', 'UNDONE');
create index backfills_of_partner on backfills (partner_id, id);
create index backfills_state_id on backfills (state, id);

--comment What was found for each care request, without the patient: which row of the list, how sure, and what agreed.
create table backfill_results (
  backfill_id bigint not null constraint backfill_results_backfill references backfills (id),
  care_request_id bigint not null constraint backfill_results_care_request_positive check (care_request_id > 0),
  day date not null,
  outcome text not null constraint backfill_results_outcome check (outcome in ('EXACT', 'PROBABLE', 'REVIEW', 'NONE')),
  row_number int constraint backfill_results_row_positive check (row_number > 0),
  score double precision,
  rule text not null,
  codes text not null,
  constraint backfill_results_pk primary key (backfill_id, care_request_id),
  constraint backfill_results_matched_row check (outcome = 'NONE' or (row_number is not null and score is not null))
);
create index backfill_results_by_outcome on backfill_results (backfill_id, outcome, care_request_id);

--comment The rows of the list that a person has to compare with a care request's patient, the likeliest first.
create table backfill_pairs (
  backfill_id bigint not null,
  care_request_id bigint not null,
  place smallint not null constraint backfill_pairs_place check (place between 1 and 3),
  row_number int not null constraint backfill_pairs_row_positive check (row_number > 0),
  score double precision not null,
  rule text not null,
  codes text not null,
  decision text constraint backfill_pairs_decision check (decision in ('SAME', 'DIFFERENT')),
  decided_by_subject text,
  decided_by_name text,
  decided_at timestamptz,
  constraint backfill_pairs_pk primary key (backfill_id, care_request_id, place),
  constraint backfill_pairs_result foreign key (backfill_id, care_request_id)
    references backfill_results (backfill_id, care_request_id) on delete cascade,
  constraint backfill_pairs_decided
    check (num_nulls(decision, decided_by_subject, decided_by_name, decided_at) in (0, 4))
);
create unique index backfill_pairs_one_same on backfill_pairs (backfill_id, care_request_id) where decision = 'SAME';
create index backfill_pairs_open on backfill_pairs (backfill_id, care_request_id, place) where decision is null;

--comment How many care requests were read in which second, for the picture of the rate.
create table backfill_rates (
  backfill_id bigint not null constraint backfill_rates_backfill references backfills (id),
  second timestamptz not null,
  requests int not null constraint backfill_rates_requests_positive check (requests > 0),
  constraint backfill_rates_pk primary key (backfill_id, second)
);

grant select, insert, update on backfills to ${application_role};
grant select, insert, delete on backfill_results to ${application_role};
grant select, insert, update, delete on backfill_pairs to ${application_role};
grant select, insert, update, delete on backfill_rates to ${application_role};
--rollback drop table backfill_rates;
--rollback drop table backfill_pairs;
--rollback drop table backfill_results;
--rollback drop table backfills;
--rollback drop extension btree_gist;

--changeset portal:backfill-stale-commits
--comment When a commit was not carried out because it would have done something else than what was looked at.
alter table backfills add stale_at timestamptz;
alter table backfills add constraint backfills_stale_until_asked_again check (stale_at is null or plan_hash is null);
--rollback alter table backfills drop column stale_at;

--changeset portal:backfill-cursor-with-pages
--comment A cursor stands behind at least one page, and care requests are counted by what matched them.
alter table backfills add constraint backfills_cursor_behind_pages
  check (pages > 0 or num_nonnulls(cursor_token, cursor_created_at) = 0);
alter table backfills add constraint backfills_requests_by_algorithm check (requests_read = 0 or algorithm is not null);
--rollback alter table backfills drop constraint backfills_cursor_behind_pages;
--rollback alter table backfills drop constraint backfills_requests_by_algorithm;

--changeset portal:backfills-cleared-without-name
--comment The name of a file may be a patient's, and is kept no longer than the file.
update backfills set file_name = '(deleted)' where cleared_at is not null;
alter table backfills add constraint backfills_cleared_without_name
  check (cleared_at is null or file_name = '(deleted)');
--rollback alter table backfills drop constraint backfills_cleared_without_name;

--changeset portal:backfill-troubles
--comment How often a run met a problem that nobody thought of since it last came on; what passes by itself is not counted.
alter table backfills add troubles int not null default 0 constraint backfills_troubles_not_negative check (troubles >= 0);
--rollback alter table backfills drop column troubles;
