package partnerportal.backfill.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.backfill.LongTransaction;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads what a run in review would change. */
@Repository
public class PlanQueries {

    private static final int FETCHED = 10_000;

    private final JdbcClient jdbc;
    private final LongTransaction transaction;

    PlanQueries(JdbcClient jdbc, LongTransaction transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public ChangePlan plan(Backfill run) {
        return transaction.execute(() -> planHere(run));
    }

    /** In the caller's transaction. */
    ChangePlan planHere(Backfill run) {
        return ChangePlan.of(jdbc.sql(PlanSql.SUMMARY)
                .param("backfill", run.id())
                .param("partner", run.order().partnerId())
                .query((row, at) -> new ChangePlan.Line(
                        Change.valueOf(row.getString("change")),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("requests"),
                        row.getLong("mark")))
                .list());
    }

    /**
     * Hands on the care requests that belong to the partner on the run's days, in any order: before a commit those that would
     * after it, else those that do now.
     */
    public void forEachBelonging(Backfill run, LongConsumer each) {
        transaction.execute(() -> {
            jdbc.sql(PlanSql.BELONGING)
                    .withFetchSize(FETCHED)
                    .param("backfill", run.id())
                    .param("partner", run.order().partnerId())
                    .param("first", run.order().firstDay())
                    .param("last", run.order().lastDay())
                    .param("planned", run.state() == BackfillState.REVIEW)
                    .query(row -> {
                        each.accept(row.getLong(1));
                    });
            return run;
        });
    }

    /**
     * Some of the changes, by care request.
     *
     * @param after the last care request of those before; 0 for the first
     */
    public List<PlannedChange> sample(Backfill run, Change change, long after, int most) {
        return transaction.execute(() -> jdbc.sql(PlanSql.SAMPLE)
                .param("backfill", run.id())
                .param("partner", run.order().partnerId())
                .param("change", change.name())
                .param("after", after)
                .param("most", most)
                .query((row, at) -> new PlannedChange(
                        row.getLong("care_request_id"),
                        row.getObject("day", LocalDate.class),
                        "PERSON".equals(row.getString("origin")),
                        row.getString("member_before"),
                        row.getString("member_id")))
                .list());
    }
}
