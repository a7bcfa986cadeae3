package partnerportal.backfill.work;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.backfill.eligible.ColumnMappings;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillMetrics;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.FailureReason;
import partnerportal.backfill.runs.PauseCause;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.backfill.runs.Standing.Failure;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.Steering;
import partnerportal.backfill.runs.StepBackfill;
import partnerportal.backfill.runs.WorkJob;
import partnerportal.backfill.runs.WorkedBackfills;
import partnerportal.backfill.work.WorkOnBackfill.Left;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;
import partnerportal.shell.PortalProperties;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of a run when whoever works on it meets a problem, is too late, or is to stop. */
@PortalTest
class WorkOnBackfillIT {

    private static final byte[] FILE =
            "given_name,family_name,birth_date\nAda,Example,1980-01-02\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectStore store;

    Runs runs;
    long id;

    /** Nobody but the test works on it. */
    @BeforeEach
    void receive() {
        runs = new Runs(portal);
        var key = ObjectKey.of("backfills/" + UUID.randomUUID());
        store.put(key, FILE);
        id = RunForTests.of(jdbc)
                .in(BackfillState.CHECKING)
                .set("file_key", "'" + key + "'")
                .add(jdbc);
    }

    @Test
    void storageThatBreaksOffPausesItAndItGoesOnByItself() throws Exception {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        };
        var left = work(() -> true, () -> new SequenceInputStream(content(), broken));
        assertThat(left).isEqualTo(Left.NOTHING_TO_DO);
        assertThat(run().standing().isPausedBy(PauseCause.OUTAGE)).isTrue();
        runs.until(id, BackfillState.READY);
    }

    @Test
    void problemThatDoesNotPassEndsItAtTheLastTry() {
        Supplier<Boolean> failing = () -> {
            throw new IllegalStateException("Nobody thought of this.");
        };
        for (int tries = 1; tries <= 3; tries++) {
            assertThatThrownBy(() -> work(failing, this::content)).isInstanceOf(IllegalStateException.class);
            assertThat(run().state()).isEqualTo(BackfillState.CHECKING);
        }
        assertThat(work(failing, this::content)).isEqualTo(Left.NOTHING_TO_DO);
        assertThat(run().standing().failure())
                .isNotNull()
                .extracting(Failure::reason)
                .isEqualTo(FailureReason.UNEXPECTED);
    }

    @Test
    void problemOfTheDatabaseThatPassesNeverEndsIt() {
        Supplier<Boolean> locked = () -> {
            throw new UncategorizedSQLException("drop", null, new SQLException("lock timeout", "55P03"));
        };
        for (int tries = 1; tries <= 5; tries++) {
            assertThatThrownBy(() -> work(locked, this::content)).isInstanceOf(UncategorizedSQLException.class);
        }
        assertThat(run().state()).isEqualTo(BackfillState.CHECKING);
    }

    @Test
    void whoIsTooLateGivesNothingUpThatIsInOtherHands() {
        Supplier<Boolean> tooLate = () -> {
            jdbc.sql("update backfills set epoch = epoch + 1 where id = ?")
                    .param(id)
                    .update();
            throw new IllegalStateException("No page came for a long time.");
        };
        assertThat(work(tooLate, this::content)).isEqualTo(Left.NOTHING_TO_DO);
        assertThat(run().state()).isEqualTo(BackfillState.CHECKING);
    }

    @Test
    void whoIsTooLateLeavesTheListOfWhoeverTookItOver() {
        Supplier<Boolean> frozen = () -> {
            assertThat(work(() -> true, this::content)).isEqualTo(Left.NOTHING_TO_DO);
            return true;
        };
        assertThat(work(frozen, this::content)).isEqualTo(Left.NOTHING_TO_DO);
        assertThat(run().state()).isEqualTo(BackfillState.READY);
        assertThat(tables()).isNotEmpty();
    }

    /** Else its people would stay in the database, of which nothing would be known any more. */
    @Test
    void makesNoTablesForARunThatWasCancelledAndClearedMeanwhile() {
        Supplier<InputStream> cancelling = () -> {
            portal.getBean(SteerBackfill.class).steer(id, Steering.CANCEL, Runs.DANA);
            portal.getBean(ClearBackfill.class).run(id);
            return content();
        };
        assertThat(work(() -> true, cancelling)).isEqualTo(Left.NOTHING_TO_DO);
        assertThat(run().at().cleared()).isNotNull();
        assertThat(tables()).isEmpty();
    }

    @Test
    void loaderThatFrozeDoesNotKeepItFromBeingChecked(@Autowired LocalPostgres postgres) throws SQLException {
        jdbc.sql("update backfills set epoch = 1 where id = ?").param(id).update();
        jdbc.sql("select open_eligible_list(?, 1)")
                .param(id)
                .query((row, at) -> true)
                .single();
        try (var frozen = postgres.asApplication().getConnection();
                var statement = frozen.createStatement()) {
            frozen.setAutoCommit(false);
            statement.execute(
                    "insert into eligible_people_%d_1 (backfill_id, row_number, line, given_name, family_name, birth_date) values (%d, 1, 2, 'A', 'B', '1980-01-02')"
                            .formatted(id, id));
            assertThat(work(() -> true, this::content)).isEqualTo(Left.NOTHING_TO_DO);
            frozen.rollback();
        }
        assertThat(run().state()).isEqualTo(BackfillState.READY);
        assertThat(run().rows().usable()).isEqualTo(1);
    }

    @Test
    void leavesItToAnotherProcessWhenThisOneIsToStop() throws InterruptedException {
        var left = working(() -> true, this::content).run(new WorkJob(id, 0), () -> true);
        assertThat(left).isEqualTo(Left.UNFINISHED);
        assertThat(run().state()).isEqualTo(BackfillState.CHECKING);
        assertThat(tables()).isEmpty();
    }

    private Left work(Supplier<Boolean> lookedFor, Supplier<InputStream> content) {
        try {
            return working(lookedFor, content).run(new WorkJob(id, 0), () -> false);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private WorkOnBackfill working(Supplier<Boolean> lookedFor, Supplier<InputStream> content) {
        var check = new CheckFile(
                new WatchedStore(store, lookedFor, content),
                portal.getBean(EligibleLists.class),
                portal.getBean(ColumnMappings.class),
                portal.getBean(Backfills.class),
                portal.getBean(WorkedBackfills.class),
                portal.getBean(StepBackfill.class),
                portal.getBean(PortalProperties.class),
                portal.getBean(BackfillMetrics.class),
                portal.getBean(Clock.class),
                portal.getBean(TransactionOperations.class));
        return new WorkOnBackfill(
                portal.getBean(Backfills.class),
                portal.getBean(WorkedBackfills.class),
                portal.getBean(StepBackfill.class),
                check,
                portal.getBean(MatchRequests.class),
                portal.getBean(CommitPlan.class));
    }

    private InputStream content() {
        return new ByteArrayInputStream(FILE);
    }

    private Backfill run() {
        return runs.find(id);
    }

    private List<String> tables() {
        return jdbc.sql("select name from eligible_list_tables(?)")
                .param(id)
                .query((row, at) -> row.getString(1))
                .list();
    }
}
