package partnerportal.backfill.work;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.backfill.match.Outcome;
import partnerportal.backfill.match.Pair;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillMetrics;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.Cursor;
import partnerportal.backfill.runs.WorkedBackfills;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a page in one transaction: first the cursor, which is the fence, then what was found. The last page ends the matching. */
@Component
class WritePage {

    private static final String RESULTS = """
            insert into backfill_results (backfill_id, care_request_id, day, outcome, row_number, score, rule, codes)
            select ?, * from unnest(?::bigint[], ?::date[], ?::text[], ?::int[], ?::float8[], ?::text[], ?::text[])
            """;

    private static final String PAIRS = """
            insert into backfill_pairs (backfill_id, care_request_id, place, row_number, score, rule, codes)
            select ?, * from unnest(?::bigint[], ?::smallint[], ?::int[], ?::float8[], ?::text[], ?::text[])
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Backfills backfills;
    private final WorkedBackfills worked;
    private final BackfillMetrics metrics;
    private final Clock clock;

    WritePage(
            JdbcTemplate jdbc,
            JdbcClient client,
            Backfills backfills,
            WorkedBackfills worked,
            BackfillMetrics metrics,
            Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.backfills = backfills;
        this.worked = worked;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @throws partnerportal.backfill.runs.TakenOver when the run is not as the caller left it; then nothing is written */
    @Transactional
    public void write(Backfill run, Cursor from, MatchedPage page) {
        worked.move(run.id(), run.epoch(), from, page.to(), page.counts());
        results(run.id(), page.found());
        pairs(run.id(), page.found());
        rate(run.id(), page.counts().read());
        metrics.matched(page.counts());
        if (page.isLast()) {
            var held = worked.hold(run.id(), run.epoch(), BackfillState.MATCHING);
            worked.matched(held);
            backfills.stand(held, held.standing().become(BackfillState.REVIEW));
        }
    }

    private void results(long run, List<FoundPerson> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbc.update(on -> {
            var statement = on.prepareStatement(RESULTS);
            statement.setLong(1, run);
            array(on, statement, 2, "bigint", found.stream().map(FoundPerson::careRequestId));
            array(on, statement, 3, "date", found.stream().map(FoundPerson::day));
            array(on, statement, 4, "text", found.stream().map(FoundPerson::outcome));
            array(on, statement, 5, "int", found.stream().map(FoundPerson::row));
            array(on, statement, 6, "float8", found.stream().map(FoundPerson::score));
            array(on, statement, 7, "text", found.stream().map(FoundPerson::rule));
            array(on, statement, 8, "text", found.stream().map(FoundPerson::codes));
            return statement;
        });
    }

    private record Placed(long careRequestId, short place, Pair pair) {}

    private void pairs(long run, List<FoundPerson> found) {
        var placed = found.stream()
                .filter(person -> person.match().outcome() == Outcome.REVIEW)
                .flatMap(WritePage::placed)
                .toList();
        if (placed.isEmpty()) {
            return;
        }
        jdbc.update(on -> {
            var statement = on.prepareStatement(PAIRS);
            statement.setLong(1, run);
            array(on, statement, 2, "bigint", placed.stream().map(Placed::careRequestId));
            array(on, statement, 3, "smallint", placed.stream().map(Placed::place));
            array(on, statement, 4, "int", placed.stream().map(one -> one.pair().row()));
            array(
                    on,
                    statement,
                    5,
                    "float8",
                    placed.stream().map(one -> one.pair().score()));
            array(
                    on,
                    statement,
                    6,
                    "text",
                    placed.stream().map(one -> one.pair().rule().word()));
            array(
                    on,
                    statement,
                    7,
                    "text",
                    placed.stream().map(one -> one.pair().codes()));
            return statement;
        });
    }

    private static Stream<Placed> placed(FoundPerson person) {
        var pairs = person.match().pairs();
        return IntStream.range(0, pairs.size())
                .mapToObj(at -> new Placed(person.careRequestId(), (short) (at + 1), pairs.get(at)));
    }

    private void rate(long run, long requests) {
        if (requests == 0) {
            return;
        }
        client.sql("""
                insert into backfill_rates (backfill_id, second, requests) values (:run, :second, :requests)
                on conflict (backfill_id, second) do update set requests = backfill_rates.requests + excluded.requests
                """)
                .param("run", run)
                .param("second", clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .param("requests", requests)
                .update();
    }

    private static void array(Connection on, PreparedStatement statement, int at, String type, Stream<?> values)
            throws SQLException {
        statement.setArray(at, on.createArrayOf(type, values.toArray()));
    }
}
