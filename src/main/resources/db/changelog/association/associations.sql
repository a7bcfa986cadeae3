--liquibase formatted sql

--changeset portal:associations splitStatements:false
--comment Which partner a care request belongs to, and everything it was said to before. A row is made once and ended once; it is
--comment neither rewritten nor removed. Undoing a backfill ends its rows and makes those anew that it had ended: such a row says
--comment which one it restores, always the one that was made first, so that all rows of one original are one association.
create table associations (
  id bigint generated always as identity constraint associations_pk primary key,
  care_request_id bigint not null constraint associations_care_request_positive check (care_request_id > 0),
  partner_id bigint not null constraint associations_partner references directory_partners (id),
  day date,
  origin text not null constraint associations_origin check (origin in ('BACKFILL', 'PERSON')),
  backfill_id bigint constraint associations_backfill_positive check (backfill_id > 0),
  member_id text constraint associations_member_present check (btrim(member_id) <> ''),
  score double precision constraint associations_score_finite check (score > '-infinity' and score < 'infinity'),
  rule text constraint associations_rule_present check (btrim(rule) <> ''),
  algorithm_version text constraint associations_algorithm_version_present check (btrim(algorithm_version) <> ''),
  made_at timestamptz not null,
  actor_kind text not null constraint associations_actor_kind check (actor_kind in ('USER', 'CLIENT', 'OPERATOR', 'SYSTEM')),
  actor_subject text not null,
  actor_name text not null,
  acting_client text,
  reason text constraint associations_reason_present check (btrim(reason) <> ''),
  restores bigint constraint associations_restores references associations (id)
    constraint associations_restores_an_earlier_one check (restores < id),
  undone_backfill_id bigint,
  original bigint not null generated always as (coalesce(restores, id)) stored,
  ended_at timestamptz,
  ended_by text constraint associations_ended_by check (ended_by in ('BACKFILL', 'PERSON', 'UNDO')),
  ended_backfill_id bigint constraint associations_ended_backfill_positive check (ended_backfill_id > 0),
  ended_actor_kind text constraint associations_ended_actor_kind
    check (ended_actor_kind in ('USER', 'CLIENT', 'OPERATOR', 'SYSTEM')),
  ended_actor_subject text,
  ended_actor_name text,
  ended_acting_client text,
  end_reason text constraint associations_end_reason_present check (btrim(end_reason) <> ''),
  -- The transaction of the last change, by which the warehouse is told.
  changed_in xid8 not null default pg_current_xact_id(),
  constraint associations_by_backfill_names_it check (origin <> 'BACKFILL' or num_nulls(backfill_id, algorithm_version) = 0),
  constraint associations_of_backfill_have_a_day check (backfill_id is null or day is not null),
  constraint associations_by_hand_have_a_reason check (backfill_id is not null or reason is not null),
  constraint associations_by_hand_have_no_match check (backfill_id is not null or num_nonnulls(member_id, score, rule, algorithm_version) = 0),
  constraint associations_restored_by_undoing check ((restores is null) = (undone_backfill_id is null)),
  constraint associations_restored_with_a_reason check (restores is null or reason is not null),
  constraint associations_ended_wholly
    check (num_nulls(ended_at, ended_by, ended_actor_kind, ended_actor_subject, ended_actor_name) in (0, 5)),
  constraint associations_end_only_when_ended
    check (ended_at is not null or num_nonnulls(ended_backfill_id, ended_acting_client, end_reason) = 0),
  constraint associations_ended_after_made check (ended_at >= made_at),
  constraint associations_ended_by_backfill_names_it check (ended_by = 'PERSON' or ended_by is null or ended_backfill_id is not null),
  constraint associations_ended_by_hand_with_a_reason
    check (ended_by is distinct from 'PERSON' or ended_backfill_id is not null or end_reason is not null),
  constraint associations_undone_with_a_reason check (ended_by is distinct from 'UNDO' or end_reason is not null),
  constraint associations_undone_only_their_own check (ended_by is distinct from 'UNDO' or ended_backfill_id is not distinct from backfill_id)
);
create unique index associations_one_current on associations (care_request_id, partner_id) where ended_at is null;
create index associations_care_request on associations (care_request_id, partner_id, id desc);
create index associations_partner_day on associations (partner_id, coalesce(day, 'infinity'::date) desc, id desc);
create index associations_current_day on associations (partner_id, day) where ended_at is null;
create index associations_backfill on associations (backfill_id, care_request_id) where restores is null;
create index associations_ended_backfill on associations (ended_backfill_id, care_request_id) where ended_by <> 'UNDO';
create index associations_undone_backfill on associations (ended_backfill_id) where ended_by = 'UNDO';
create index associations_restored_backfill on associations (undone_backfill_id) where restores is not null;
create index associations_changed_in on associations (changed_in, id);

create function keep_ended_association() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'associations_ended_once',
      message = 'new row violates rule "associations_ended_once": association ' || old.id || ' has ended';
  end if;
  new.changed_in := pg_current_xact_id();
  return new;
end
$$;
create trigger associations_ended_once before update on associations
  for each row execute function keep_ended_association();

-- A contract that other modules may join: the last word on each partner and care request, without what was undone. One row for
-- each of them that has any; current tells whether the association holds, decided_by_person whether the last word, that it
-- holds or that it does not, was a person's.
create view association_standings as
  select partner_id, care_request_id, day, id as association_id, true as current, origin, backfill_id, member_id, score, rule,
    origin = 'PERSON' as decided_by_person
  from associations
  where ended_at is null
  union all
  select partner_id, care_request_id, day, id, false, origin, backfill_id, member_id, score, rule, ended_by = 'PERSON'
  from (
    select *, row_number() over (partition by partner_id, care_request_id order by undone, id desc) as place
    from (
      select *, bool_or(coalesce(ended_by = 'UNDO', false)) over (partition by partner_id, care_request_id, original) as undone
      from associations) as words) as placed
  where place = 1 and not undone and ended_at is not null;

grant select on associations, association_standings to ${application_role};
grant insert (care_request_id, partner_id, day, origin, backfill_id, member_id, score, rule, algorithm_version, made_at,
  actor_kind, actor_subject, actor_name, acting_client, reason, restores, undone_backfill_id) on associations to ${application_role};
grant update (ended_at, ended_by, ended_backfill_id, ended_actor_kind, ended_actor_subject, ended_actor_name,
  ended_acting_client, end_reason) on associations to ${application_role};
--rollback drop view association_standings;
--rollback drop table associations;
--rollback drop function keep_ended_association();

--changeset portal:association-stages splitStatements:false
--comment Backfills hand over what they change in a temporary table.
do $$
begin
  execute format('grant temporary on database %I to ${application_role}', current_database());
end
$$;
--rollback do ' begin execute format(''revoke temporary on database %I from ${application_role}'', current_database()); end ';
