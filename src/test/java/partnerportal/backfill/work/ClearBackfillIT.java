package partnerportal.backfill.work;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.plan.PlanQueries;
import partnerportal.backfill.plan.RequestCommit;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillFile;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.Steering;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;
import partnerportal.storage.ObjectStore;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
class ClearBackfillIT {

    private static final String RESULTS = "select count(*) from backfill_results where backfill_id = :id";

    @Autowired
    ClearBackfill clear;

    @Autowired
    SteerBackfill steer;

    @Autowired
    PlanQueries plans;

    @Autowired
    RequestCommit commit;

    @Autowired
    EligibleLists lists;

    @Autowired
    ObjectStore store;

    Runs runs;
    Backfill reviewed;

    @BeforeEach
    void reviewed(@Autowired ApplicationContext portal, @Autowired JdbcClient jdbc, @Autowired LocalStation station) {
        runs = new Runs(portal);
        reviewed = runs.reviewed(
                new DirectoryRowsForTests(jdbc).partner(),
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 8, 31),
                EligibilityWorld.of(station.world(), 51, 100, 0.6));
    }

    @Test
    void nothingOfTheFileIsLeftOfACancelledRun() {
        steer.steer(reviewed.id(), Steering.CANCEL, Runs.DANA);

        await().until(() -> runs.find(reviewed.id()).at().cleared() != null);

        assertThat(runs.find(reviewed.id()).order().file().name()).isEqualTo(BackfillFile.DELETED);
        assertThat(store.exists(reviewed.order().file().key())).isFalse();
        assertThat(lists.report(reviewed.id())).isEmpty();
        assertThat(lists.find(reviewed.id(), 1)).isEmpty();
        assertThat(runs.count(RESULTS, reviewed.id())).isZero();
    }

    @Test
    void ofARunThatIsDoneItsFindingsStay() {
        commit.commit(reviewed.id(), plans.plan(reviewed).hash(), Runs.DANA);
        runs.until(reviewed.id(), BackfillState.DONE);

        clear.run(reviewed.id());

        assertThat(runs.find(reviewed.id()).at().cleared()).isNotNull();
        assertThat(runs.find(reviewed.id()).order().file().name()).isEqualTo(BackfillFile.DELETED);
        assertThat(store.exists(reviewed.order().file().key())).isFalse();
        assertThat(lists.find(reviewed.id(), 1)).isEmpty();
        assertThat(lists.report(reviewed.id())).isPresent();
        assertThat(runs.count(RESULTS, reviewed.id())).isPositive();
    }
}
