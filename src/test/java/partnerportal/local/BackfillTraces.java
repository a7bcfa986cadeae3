package partnerportal.local;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that a backfill leaves behind, so that two of the same file and days can be held against each other: of many rows
 * a hash, without what tells one backfill from another, such as its number, its partner, and when it happened.
 */
record BackfillTraces(String results, String pairs, String counts, String list, String associations, String acts) {

    private static final String RESULTS = hash("""
            select concat_ws('|', care_request_id, day, outcome, row_number, score, rule, codes) as line
            from backfill_results where backfill_id = :id""");

    private static final String PAIRS = hash("""
            select concat_ws('|', care_request_id, place, row_number, score, rule, codes, decision) as line
            from backfill_pairs where backfill_id = :id""");

    private static final String COUNTS = """
            select concat_ws('|', b.state, b.requests_read, b.requests_outside, b.requests_exact, b.requests_probable,
              b.requests_review, b.requests_none, b.requests_of_unknown_market, b.keys_skipped, b.cursor_created_at, b.cursor_id,
              b.algorithm, b.rows_read, b.rows_usable, b.rows_rejected, b.rows_duplicate, b.associations_added,
              b.associations_changed, b.associations_removed, b.associations_unchanged, 'rates',
              (select sum(requests) from backfill_rates r where r.backfill_id = b.id))
            from backfills b where id = :id
            """;

    private static final String LIST = hash("""
            select md5((to_jsonb(p) - 'backfill_id')::text) as line from eligible_people p where backfill_id = :id
            union all
            select md5((to_jsonb(p) - 'backfill_id')::text) from backfill_row_problems p where backfill_id = :id
            union all
            select report::text from eligibility_reports where backfill_id = :id
            union all
            select parent from eligible_list_tables(:id) where attached""");

    /** Past ones too: what was made twice would show. */
    private static final String ASSOCIATIONS = hash("""
            select concat_ws('|', care_request_id, day, origin, member_id, score, rule, algorithm_version, actor_subject,
              reason, ended_by) as line
            from associations where backfill_id = :id""");

    private static final String ACTS = """
            select (select string_agg(action, ' ' order by id) from audit_entries
                where subject_type = 'backfill' and subject_id = :id::text
                  and action in ('backfill.started', 'backfill.commit-requested', 'backfill.committed'))
              || ' ' || (select count(*) from outgoing_mails where key like 'backfill-' || :id || '-%')
            """;

    static BackfillTraces of(JdbcClient jdbc, long id) {
        return new BackfillTraces(
                text(jdbc, RESULTS, id),
                text(jdbc, PAIRS, id),
                text(jdbc, COUNTS, id),
                text(jdbc, LIST, id),
                text(jdbc, ASSOCIATIONS, id),
                text(jdbc, ACTS, id));
    }

    private static String hash(String lines) {
        return "select count(*) || ' ' || md5(coalesce(string_agg(line, E'\\n' order by line), '')) from (%s) of_it"
                .formatted(lines);
    }

    private static String text(JdbcClient jdbc, String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(String.class).single();
    }
}
