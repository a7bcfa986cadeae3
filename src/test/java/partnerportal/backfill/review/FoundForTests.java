package partnerportal.backfill.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.review.FoundMatch.Outcome;

/** What a run found, as a test wants it. */
public final class FoundForTests {

    private static final String CODES = "given:nickname birth:exact";

    private final JdbcClient jdbc;
    private final long run;

    private FoundForTests(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    public static FoundForTests of(JdbcClient jdbc, long run) {
        return new FoundForTests(jdbc, run);
    }

    /** A care request of June 2, 2026 for which row 7 was found, or nobody. */
    public FoundForTests found(long careRequest, Outcome outcome) {
        jdbc.sql("""
                insert into backfill_results (backfill_id, care_request_id, day, outcome, row_number, score, rule, codes)
                values (:run, :careRequest, '2026-06-02', :outcome, :row, :score, 'score', :codes)
                """)
                .param("run", run)
                .param("careRequest", careRequest)
                .param("outcome", outcome.name())
                .param("row", outcome == Outcome.NONE ? null : 7)
                .param("score", outcome == Outcome.NONE ? null : 2.5)
                .param("codes", outcome == Outcome.NONE ? "" : CODES)
                .update();
        return this;
    }

    /** A care request in review, with so many rows to compare. */
    public FoundForTests inReview(long careRequest, int pairs) {
        found(careRequest, Outcome.REVIEW);
        for (int place = 1; place <= pairs; place++) {
            jdbc.sql("""
                    insert into backfill_pairs (backfill_id, care_request_id, place, row_number, score, rule, codes)
                    values (:run, :careRequest, :place, :row, 2.5, 'ambiguous', :codes)
                    """)
                    .param("run", run)
                    .param("careRequest", careRequest)
                    .param("place", place)
                    .param("row", place)
                    .param("codes", CODES)
                    .update();
        }
        return this;
    }
}
