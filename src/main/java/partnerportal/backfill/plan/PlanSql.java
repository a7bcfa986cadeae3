package partnerportal.backfill.plan;

/**
 * What a run would change, in SQL. A match wants an association, none says that the list supports none; of an unclear one
 * the decisions say it, and while one of its pairs is open it changes nothing. What a person said of the same care request
 * and partner earlier stays, unless a person says in this run's review who it is. Nothing that a person set is removed.
 */
final class PlanSql {

    static final String PLANNED = """
            with verdicts as (
              select care_request_id, day, row_number, score, rule, 'BACKFILL' as origin, outcome <> 'NONE' as wanted
              from backfill_results
              where backfill_id = :backfill and outcome <> 'REVIEW'
              union all
              select r.care_request_id, r.day, s.row_number, s.score, s.rule, 'PERSON', s.row_number is not null
              from backfill_results r
              left join backfill_pairs s
                on s.backfill_id = r.backfill_id and s.care_request_id = r.care_request_id and s.decision = 'SAME'
              where r.backfill_id = :backfill and r.outcome = 'REVIEW'
                and (s.row_number is not null or not exists (
                  select from backfill_pairs o
                  where o.backfill_id = r.backfill_id and o.care_request_id = r.care_request_id and o.decision is null))
            ), planned as materialized (
              select v.care_request_id, v.day, v.origin, p.member_id, v.score, v.rule,
                s.association_id, s.member_id as member_before, s.day as day_before,
                case
                  when v.wanted and s.current and s.member_id is not distinct from p.member_id
                    and (s.origin = v.origin or v.origin = 'BACKFILL') then 'UNCHANGED'
                  when v.wanted and s.current and s.origin = 'PERSON' and s.member_id is null and v.origin = 'BACKFILL'
                    then 'UNCHANGED'
                  when v.wanted and s.decided_by_person and v.origin = 'BACKFILL' then 'HELD'
                  when v.wanted and s.current then 'CHANGE'
                  when v.wanted then 'ADD'
                  when s.current and s.origin = 'PERSON' then 'HELD'
                  when s.current then 'REMOVE'
                end as change
              from verdicts v
              left join eligible_people p on p.backfill_id = :backfill and p.row_number = v.row_number
              left join association_standings s on s.partner_id = :partner and s.care_request_id = v.care_request_id
            )
            """;

    static final String SUMMARY = PLANNED + """
            select change, date_trunc('month', day)::date as month, count(*) as requests,
              bit_xor(hashtextextended(concat_ws('|', care_request_id, day, origin, coalesce(member_id, '-'), score, rule,
                coalesce(association_id, 0)), 0)) as mark
            from planned where change is not null
            group by 1, 2 order by 1, 2
            """;

    /** The first of each kind. */
    static final String FIRST = PLANNED + """
            select kind.change, p.*
            from unnest(array['ADD', 'CHANGE', 'REMOVE', 'UNCHANGED', 'HELD']) as kind (change)
            cross join lateral (
              select care_request_id, day, origin, member_before, member_id
              from planned where change = kind.change
              order by care_request_id limit :most) as p
            order by kind.change, care_request_id
            """;

    static final String SAMPLE = PLANNED + """
            select care_request_id, day, origin, member_before, member_id
            from planned where change = :change and care_request_id > :after
            order by care_request_id limit :most
            """;

    /**
     * What belongs to the partner on the run's days, as it would be after the commit of a run in review. Of what people set
     * without a day, the day is the one that the run was told.
     */
    static final String BELONGING = PLANNED + """
            select s.care_request_id
            from association_standings s
            left join backfill_results r on r.backfill_id = :backfill and r.care_request_id = s.care_request_id
            where s.partner_id = :partner and s.current and coalesce(s.day, r.day) between :first and :last
              and not exists (
                select from planned p where p.care_request_id = s.care_request_id and p.change = 'REMOVE' and :planned)
            union
            select care_request_id from planned where change = 'ADD' and :planned
            """;

    static final String STAGE = PLANNED + """
            insert into staged_associations (care_request_id, day, change, origin, member_id, score, rule)
            select care_request_id, day, change, origin,
              case when change <> 'REMOVE' then member_id end, case when change <> 'REMOVE' then score end,
              case when change <> 'REMOVE' then rule end
            from planned where change in ('ADD', 'CHANGE', 'REMOVE')
            """;

    private PlanSql() {}
}
