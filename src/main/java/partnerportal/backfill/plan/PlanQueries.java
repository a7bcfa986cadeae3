package partnerportal.backfill.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.backfill.LongTransaction;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        return transaction.read(() -> planHere(run));
    }

    /**
     * The plan with the first of its changes.
     *
     * @param most how many of each kind
     */
    public Preview preview(Backfill run, int most) {
        return transaction.read(() -> new Preview(planHere(run), first(run, most)));
    }

    private Map<Change, List<PlannedChange>> first(Backfill run, int most) {
        var first = new EnumMap<Change, List<PlannedChange>>(Change.class);
        jdbc.sql(PlanSql.FIRST)
                .param("backfill", run.id())
                .param("partner", run.order().partnerId())
                .param("most", most)
                .query(row -> {
                    first.computeIfAbsent(Change.valueOf(row.getString("change")), change -> new ArrayList<>())
                            .add(planned(row));
                });
        return first;
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
        transaction.read(() -> {
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
        return transaction.read(() -> jdbc.sql(PlanSql.SAMPLE)
                .param("backfill", run.id())
                .param("partner", run.order().partnerId())
                .param("change", change.name())
                .param("after", after)
                .param("most", most)
                .query((row, at) -> planned(row))
                .list());
    }

    private static PlannedChange planned(ResultSet row) throws SQLException {
        return new PlannedChange(
                row.getLong("care_request_id"),
                row.getObject("day", LocalDate.class),
                "PERSON".equals(row.getString("origin")),
                row.getString("member_before"),
                row.getString("member_id"));
    }
}
