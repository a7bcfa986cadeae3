package partnerportal.backfill.work;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.Weights;
import partnerportal.backfill.plan.Change;
import partnerportal.backfill.plan.PlanQueries;
import partnerportal.backfill.plan.RequestCommit;
import partnerportal.backfill.plan.UndoBackfill;
import partnerportal.backfill.runs.Applied;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.backfill.runs.Steering;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.directory.Directory;
import partnerportal.local.PortalTest;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;
import partnerportal.storage.ObjectStore;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From an eligibility file to corrected care requests and back. */
@PortalTest
class WholeRunIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RESULTS = "select count(*) from backfill_results where backfill_id = :id";
    private static final String PAIRS = "select count(*) from backfill_pairs where backfill_id = :id";
    private static final String RATES = "select count(*) from backfill_rates where backfill_id = :id";
    private static final String TABLES = "select count(*) from eligible_list_tables(:id)";
    private static final String JOBS =
            "select count(*) from scheduled_tasks where task_name like 'backfill-%' and task_instance ~ ('^' || :id || '(-|$)')";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SteerBackfill steer;

    @Autowired
    PlanQueries plans;

    @Autowired
    RequestCommit commit;

    @Autowired
    UndoBackfill undo;

    @Autowired
    Directory directory;

    @Autowired
    LocalStation station;

    @AfterEach
    void recover() {
        station.recover();
    }

    @Test
    void looksAtTheCareRequestsOfTheDaysAndAtNoOthers(@Autowired ApplicationContext portal) {
        var runs = new Runs(portal);
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var list = EligibilityWorld.of(station.world(), 11, 400, 0.6);

        var run = runs.reviewed(partner, FIRST, LAST, list);

        var days = days();
        assertThat(run.requests().counted()).isEqualTo(days.size());
        assertThat(run.requests().read())
                .isEqualTo(run.requests().counted() + run.requests().outside());
        assertThat(run.requests().matched()).isPositive();
        assertThat(jdbc.sql("select care_request_id, day from backfill_results where backfill_id = :id")
                        .param("id", run.id())
                        .query((row, at) -> Map.entry(row.getLong(1), row.getObject(2, LocalDate.class)))
                        .list())
                .containsExactlyInAnyOrderElementsOf(days.entrySet());
    }

    @Test
    void nobodyIsTakenForAnother(@Autowired ApplicationContext portal) {
        var runs = new Runs(portal);
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var list = EligibilityWorld.of(station.world(), 11, 400, 0.6);

        var run = runs.reviewed(partner, FIRST, LAST, list);

        var matches = matches(run.id());
        assertThat(matches).hasSizeGreaterThan(100);
        assertThat(matches)
                .allSatisfy((careRequest, memberId) -> assertThat(memberId)
                        .isEqualTo(list.memberId(
                                station.world().patientOf(careRequest).number())));
    }

    @Test
    void whatAnotherVersionOfTheMatchingFoundIsForgotten(@Autowired ApplicationContext portal) {
        var runs = new Runs(portal);
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var run = runs.start(partner, FIRST, LAST, EligibilityWorld.of(station.world(), 14, 200, 0.5));
        runs.until(run.id(), BackfillState.READY);
        long unknown = Long.MAX_VALUE;
        jdbc.sql("""
                        update backfills set algorithm = '0.0', pages = 3, requests_read = 7, requests_exact = 7, cursor_created_at = now(),
                          cursor_id = :last where id = :id
                        """).param("last", unknown).param("id", run.id()).update();
        jdbc.sql("""
                        insert into backfill_results (backfill_id, care_request_id, day, outcome, row_number, score, rule, codes)
                        values (:id, :unknown, :day, 'EXACT', 1, 40, 'strict', '')
                        """)
                .param("id", run.id())
                .param("unknown", unknown)
                .param("day", FIRST)
                .update();

        steer.steer(run.id(), Steering.MATCH, Runs.DANA);
        var reviewed = runs.until(run.id(), BackfillState.REVIEW);

        assertThat(reviewed.algorithm())
                .isEqualTo(Cleaning.VERSION + "." + Weights.standard().version());
        assertThat(reviewed.requests().counted()).isEqualTo(days().size());
        assertThat(runs.count("select count(*) from backfill_results where backfill_id = :id", run.id()))
                .isEqualTo(days().size());
    }

    @Test
    void whatIsCommittedCanBeUndone(@Autowired ApplicationContext portal) {
        var runs = new Runs(portal);
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var run = runs.reviewed(partner, FIRST, LAST, EligibilityWorld.of(station.world(), 12, 300, 0.5));
        var plan = plans.plan(run);

        commit.commit(run.id(), plan.hash(), Runs.DANA);
        var done = runs.until(run.id(), BackfillState.DONE);

        assertThat(plan.count(Change.ADD)).isEqualTo(run.requests().matched()).isPositive();
        assertThat(done.applied()).isNotNull().extracting(Applied::added).isEqualTo(plan.count(Change.ADD));
        assertThat(current(partner)).isEqualTo(plan.count(Change.ADD));

        undo.undo(run.id(), new By(Runs.DANA.actor(), Runs.DANA.cause(), "The list was of another year"));

        assertThat(runs.find(run.id()).state()).isEqualTo(BackfillState.UNDONE);
        assertThat(current(partner)).isZero();
    }

    @Test
    void nothingOfACancelledRunStaysBehind(@Autowired ApplicationContext portal, @Autowired ObjectStore store) {
        var runs = new Runs(portal);
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var list = EligibilityWorld.of(station.world(), 13, 300, 0.5);
        station.answersAfter(Duration.ofMillis(200));
        var id = runs.until(runs.start(partner, FIRST, LAST, list).id(), BackfillState.READY)
                .id();
        steer.steer(id, Steering.MATCH, Runs.DANA);
        await().atMost(PATIENCE).until(() -> runs.count(RESULTS, id) > 0);

        steer.steer(id, Steering.CANCEL, Runs.DANA);

        await().atMost(PATIENCE).until(() -> runs.find(id).at().cleared() != null);
        for (var left : List.of(RESULTS, PAIRS, RATES, TABLES, JOBS)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(runs.count(left, id)).as(left).isZero());
        }
        assertThat(store.exists(runs.find(id).order().file().key())).isFalse();
        assertThat(current(partner)).isZero();
    }

    /** Member ids by care request. */
    private Map<Long, String> matches(long run) {
        var matches = new HashMap<Long, String>();
        jdbc.sql("""
                        select r.care_request_id, p.member_id from backfill_results r
                        join eligible_people p on p.backfill_id = r.backfill_id and p.row_number = r.row_number
                        where r.backfill_id = :id and r.outcome in ('EXACT', 'PROBABLE')
                        """).param("id", run).query(row -> {
            matches.put(row.getLong(1), row.getString(2));
        });
        return matches;
    }

    private long current(long partner) {
        return jdbc.sql("select count(*) from associations where partner_id = :partner and ended_at is null")
                .param("partner", partner)
                .query(Long.class)
                .single();
    }

    /** The truth: which care requests are of the range, each with its day in its market. */
    private Map<Long, LocalDate> days() {
        var days = new HashMap<Long, LocalDate>();
        station.world().all().forEach(careRequest -> {
            var market = directory
                    .markets(java.util.Set.of(careRequest.externalMarketId()))
                    .get(careRequest.externalMarketId());
            var zone = market == null ? ZoneId.of("UTC") : market.timeZone();
            var day = LocalDate.ofInstant(careRequest.createdAt(), zone);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                days.put(careRequest.id(), day);
            }
        });
        return days;
    }
}
