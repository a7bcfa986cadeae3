package partnerportal.association;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

import java.util.HashMap;
import java.util.Map;

/** The statements that change many associations at once. */
final class BatchSql {

    static final String STAGE = """
            create temporary table staged_associations (
              care_request_id bigint constraint staged_associations_pk primary key
                constraint staged_associations_care_request_positive check (care_request_id > 0),
              day date,
              change text not null constraint staged_associations_change check (change in ('ADD', 'CHANGE', 'REMOVE')),
              origin text not null constraint staged_associations_origin check (origin in ('BACKFILL', 'PERSON')),
              member_id text,
              score double precision,
              rule text,
              constraint staged_associations_day check (change = 'REMOVE' or day is not null),
              constraint staged_associations_removed_without_match
                check (change <> 'REMOVE' or num_nonnulls(member_id, score, rule) = 0)
            ) on commit drop
            """;

    static final String APPLIED_BEFORE = """
            select (select count(*) from associations where backfill_id = :backfill and restores is null)
              + (select count(*) from associations where ended_backfill_id = :backfill and ended_by <> 'UNDO')
            """;

    static final String UNDONE_BEFORE = """
            select (select count(*) from associations where ended_backfill_id = :backfill and ended_by = 'UNDO')
              + (select count(*) from associations where undone_backfill_id = :backfill and restores is not null)
            """;

    static final String COUNT_MISFITS = """
            select count(*) filter (where s.change = 'ADD' and a.id is not null),
              count(*) filter (where s.change <> 'ADD' and a.id is null),
              count(*) filter (where s.change <> 'ADD' and a.origin = 'PERSON' and s.origin <> 'PERSON')
            from staged_associations s
            left join associations a
              on a.care_request_id = s.care_request_id and a.partner_id = :partner and a.ended_at is null
            """;

    static final String END_STAGED = """
            update associations a
            set ended_at = greatest(:at, a.made_at), ended_by = s.origin, ended_backfill_id = :backfill,
              ended_actor_kind = :kind, ended_actor_subject = :subject, ended_actor_name = :name, ended_acting_client = :client
            from staged_associations s
            where s.change <> 'ADD' and a.care_request_id = s.care_request_id and a.partner_id = :partner
              and a.ended_at is null
            """;

    static final String MAKE_STAGED = """
            insert into associations (care_request_id, partner_id, day, origin, backfill_id, member_id, score, rule,
              algorithm_version, made_at, actor_kind, actor_subject, actor_name, acting_client)
            select care_request_id, :partner, day, origin, :backfill, member_id, score, rule, :version, :at, :kind, :subject,
              :name, :client
            from staged_associations
            where change <> 'REMOVE'
            order by care_request_id
            """;

    static final String COUNT_STAGED = """
            select count(*) filter (where change = 'ADD'), count(*) filter (where change = 'CHANGE'),
              count(*) filter (where change = 'REMOVE')
            from staged_associations
            """;

    /** What the backfill ended and made of each care request. */
    static final String FIND_TOUCHED = """
            create temporary table touched_associations on commit drop as
            with made as (
              select care_request_id, id from associations
              where backfill_id = :backfill and restores is null and partner_id = :partner),
            ended as (
              select care_request_id, id from associations
              where ended_backfill_id = :backfill and ended_by <> 'UNDO' and partner_id = :partner)
            select care_request_id, made.id as after_id, ended.id as before_id
            from made full join ended using (care_request_id)
            """;

    /** On which association the last word on each of them is, without what was undone. */
    static final String FIND_LAST = """
            create temporary table last_associations on commit drop as
            select distinct on (care_request_id) before_id, after_id, id, original, backfill_id, ended_at, ended_backfill_id
            from (
              select t.before_id, t.after_id, a.*,
                bool_or(coalesce(a.ended_by = 'UNDO', false)) over (partition by a.original) as undone
              from touched_associations t
              join associations a on a.care_request_id = t.care_request_id and a.partner_id = :partner) as words
            where not undone
            order by care_request_id, id desc
            """;

    /** The last word is the backfill's own when what it made holds, or when what it only ended was not made again. */
    static final String COUNT_CHANGED_SINCE = """
            select case when ended_at is null then backfill_id else ended_backfill_id end, count(*)
            from last_associations
            where case when after_id is null then id <> before_id else original <> after_id or ended_at is not null end
            group by 1
            """;

    static final String COUNT_TOUCHED = """
            select (select count(*) from last_associations where after_id is not null),
              (select count(*) from touched_associations where before_id is not null)
            """;

    static final String END_TOUCHED = """
            update associations a
            set ended_at = greatest(:at, a.made_at), ended_by = 'UNDO', ended_backfill_id = :backfill,
              ended_actor_kind = :kind, ended_actor_subject = :subject, ended_actor_name = :name, ended_acting_client = :client,
              end_reason = :reason
            from last_associations l
            where l.after_id is not null and a.id = l.id
            """;

    static final String RESTORE_TOUCHED = """
            insert into associations (care_request_id, partner_id, day, origin, backfill_id, member_id, score, rule,
              algorithm_version, made_at, actor_kind, actor_subject, actor_name, acting_client, reason, restores,
              undone_backfill_id)
            select b.care_request_id, b.partner_id, b.day, b.origin, b.backfill_id, b.member_id, b.score, b.rule,
              b.algorithm_version, :at, :kind, :subject, :name, :client, :reason, b.original, :backfill
            from touched_associations t
            join associations b on b.id = t.before_id
            order by b.care_request_id
            """;

    private BatchSql() {}

    static Map<String, @Nullable Object> by(Actor actor) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", actor.kind().name());
        values.put("subject", actor.subject());
        values.put("name", actor.name());
        values.put("client", actor.client());
        return values;
    }
}
