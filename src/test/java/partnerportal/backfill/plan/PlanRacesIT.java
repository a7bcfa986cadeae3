package partnerportal.backfill.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.association.ChangedSince;
import partnerportal.association.domain.Guard;
import partnerportal.association.domain.RemoveAssociation;
import partnerportal.association.domain.SetAssociation;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.backfill.work.Runs;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;
import partnerportal.shared.Cause;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What a person says while a run is being committed or undone. */
@PortalTest
class PlanRacesIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);
    private static final By WITH_REASON = new By(Runs.DANA.actor(), Cause.PORTAL, "Checked by phone");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanQueries plans;

    @Autowired
    RequestCommit commit;

    @Autowired
    UndoBackfill undo;

    @Autowired
    SetAssociation set;

    @Autowired
    RemoveAssociation remove;

    @Autowired
    LocalStation station;

    @Autowired
    TransactionTemplate transaction;

    Runs runs;
    long partner;

    @BeforeEach
    void partner(@Autowired ApplicationContext portal) {
        runs = new Runs(portal);
        partner = new DirectoryRowsForTests(jdbc).partner();
    }

    @Test
    void whatAPersonSaysWhileTheCommitWaitsSendsItBackToBeLookedAt() {
        var run = reviewed(1);
        var plan = plans.plan(run);
        long other = plans.sample(run, Change.ADD, 0, 1).getFirst().careRequestId();

        transaction.executeWithoutResult(status -> {
            says(other);
            elsewhere(() -> commit.commit(run.id(), plan.hash(), Runs.DANA)).join();
            untilSomebodyWaitsForThePartner();
        });
        await().until(() -> runs.find(run.id()).state() != BackfillState.COMMITTING);

        var back = runs.find(run.id());
        assertThat(back.state()).isEqualTo(BackfillState.REVIEW);
        assertThat(back.at().stale()).isNotNull();
        assertThat(back.committedBy()).isNull();
        assertThat(back.planHash()).isNull();
        assertThat(plans.plan(back).count(Change.HELD)).isEqualTo(1);
        assertThat(actions(run)).endsWith("backfill.commit-requested", "backfill.commit-stale");
    }

    @Test
    void whoLooksAgainMayCommitWhatWentStale() {
        var run = reviewed(1);
        var plan = plans.plan(run);
        long other = plans.sample(run, Change.ADD, 0, 1).getFirst().careRequestId();
        transaction.executeWithoutResult(status -> {
            says(other);
            elsewhere(() -> commit.commit(run.id(), plan.hash(), Runs.DANA)).join();
            untilSomebodyWaitsForThePartner();
        });
        await().until(() -> runs.find(run.id()).state() == BackfillState.REVIEW);

        commit.commit(run.id(), plans.plan(runs.find(run.id())).hash(), Runs.DANA);
        var done = runs.until(run.id(), BackfillState.DONE);

        assertThat(done.at().stale()).isNull();
        assertThat(current(other)).isZero();
    }

    @Test
    void whatAPersonSaysWhileTheUndoWaitsKeepsItFromBeingUndone() {
        var run = committed(1);
        long changed = firstOf(run);
        var undone = new CompletableFuture<?>[1];

        transaction.executeWithoutResult(status -> {
            says(changed);
            undone[0] = elsewhere(() -> undo.undo(run.id(), WITH_REASON));
            untilSomebodyWaitsForThePartner();
        });

        assertThatThrownBy(undone[0]::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ChangedSince.class);
        assertThat(runs.find(run.id()).state()).isEqualTo(BackfillState.DONE);
        assertThat(current(changed)).isZero();
    }

    @Test
    void whatAPersonSetAndTheListFindsTooStaysAsItIs() {
        var run = reviewed(1);
        long careRequest = plans.sample(run, Change.ADD, 0, 1).getFirst().careRequestId();
        var before = plans.plan(run);
        set.set(
                Runs.DANA.actor(),
                Cause.PORTAL,
                new SetAssociation.Wanted(careRequest, partner, null, "Called"),
                Guard.NONE);

        var plan = plans.plan(run);

        assertThat(plan.count(Change.HELD)).isZero();
        assertThat(plan.count(Change.UNCHANGED)).isEqualTo(before.count(Change.UNCHANGED) + 1);
        assertThat(plan.count(Change.ADD)).isEqualTo(before.count(Change.ADD) - 1);
    }

    /** Sets it and takes it back: it does not belong to the partner, whatever a list says. */
    private void says(long careRequest) {
        set.set(
                Runs.DANA.actor(),
                Cause.PORTAL,
                new SetAssociation.Wanted(careRequest, partner, null, "Called"),
                Guard.NONE);
        remove.remove(
                Runs.DANA.actor(),
                Cause.PORTAL,
                new RemoveAssociation.Wanted(careRequest, partner, "Called again"),
                Guard.NONE);
    }

    private static CompletableFuture<Void> elsewhere(Runnable work) {
        return CompletableFuture.runAsync(work);
    }

    private void untilSomebodyWaitsForThePartner() {
        await().atMost(Duration.ofSeconds(9))
                .until(() -> jdbc.sql("""
                        select count(*) > 0 from pg_locks
                        where locktype = 'advisory' and not granted
                          and (classid::bigint << 32) | objid::bigint
                            = hashtextextended('associations ' || :partner, 0)
                        """)
                        .param("partner", String.valueOf(partner))
                        .query(Boolean.class)
                        .single());
    }

    private long firstOf(Backfill run) {
        return runs.count(
                "select min(care_request_id) from associations where backfill_id = :id and ended_at is null", run.id());
    }

    private long current(long careRequest) {
        return jdbc.sql("""
                        select count(*) from associations
                        where partner_id = :partner and care_request_id = :careRequest and ended_at is null
                        """)
                .param("partner", partner)
                .param("careRequest", careRequest)
                .query(Long.class)
                .single();
    }

    private List<String> actions(Backfill run) {
        return jdbc.sql(
                        "select action from audit_entries where subject_type = 'backfill' and subject_id = :id order by id")
                .param("id", String.valueOf(run.id()))
                .query((row, at) -> row.getString(1))
                .list();
    }

    private Backfill reviewed(long seed) {
        return runs.reviewed(partner, FIRST, LAST, EligibilityWorld.of(station.world(), seed, 300, 0.9));
    }

    private Backfill committed(long seed) {
        var run = reviewed(seed);
        commit.commit(run.id(), plans.plan(run).hash(), Runs.DANA);
        return runs.until(run.id(), BackfillState.DONE);
    }
}
