package partnerportal.backfill.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.association.ChangedSince;
import partnerportal.backfill.review.DecidePair;
import partnerportal.backfill.review.Decision;
import partnerportal.backfill.runs.Applied;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.backfill.work.Runs;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;
import partnerportal.shared.Cause;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What later runs of a partner would change, and what people's words do to that. */
@PortalTest
class PlanIT {

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
    DecidePair decide;

    @Autowired
    LocalStation station;

    Runs runs;
    long partner;

    @BeforeEach
    void partner(@Autowired ApplicationContext portal) {
        runs = new Runs(portal);
        partner = new DirectoryRowsForTests(jdbc).partner();
    }

    @Test
    void theSameListOnceMoreChangesNothing() {
        committed(list(1, 0.6));
        var again = runs.reviewed(partner, FIRST, LAST.minusDays(1), list(1, 0.6));

        var plan = plans.plan(again);

        assertThat(List.of(Change.ADD, Change.CHANGE, Change.REMOVE)).allMatch(change -> plan.count(change) == 0);
        assertThat(plan.count(Change.UNCHANGED))
                .isEqualTo(again.requests().matched())
                .isPositive();
    }

    @Test
    void whomTheNextListDoesNotSupportIsRemovedAndComesBackWhenThatIsUndone() {
        committed(list(1, 0.9));
        var before = current();
        var second = committed(list(2, 0.3));

        assertThat(second.applied()).isNotNull().extracting(Applied::removed).matches(removed -> removed > 0);
        assertThat(current()).isNotEqualTo(before);

        undo.undo(second.id(), WITH_REASON);

        assertThat(current()).isEqualTo(before);
    }

    @Test
    void anEarlierRunIsNotUndoneUnderALaterOne() {
        var first = committed(list(1, 0.9));
        var second = committed(list(2, 0.3));

        assertThatThrownBy(() -> undo.undo(first.id(), WITH_REASON))
                .isInstanceOf(ChangedSince.class)
                .hasMessageContaining(String.valueOf(second.id()));
        assertThat(runs.find(first.id()).state()).isEqualTo(BackfillState.DONE);
    }

    @Test
    void aStalePlanIsNotCommitted() {
        var run = reviewed(list(3, 0.8));
        var seen = plans.plan(run).hash();
        var pair = openPair(run);
        decide.decide(run.id(), pair, 1, null, Decision.SAME, Runs.DANA);

        assertThatThrownBy(() -> commit.commit(run.id(), seen, Runs.DANA)).isInstanceOf(PlanStale.class);

        assertThat(runs.find(run.id()).state()).isEqualTo(BackfillState.REVIEW);
        assertThat(current()).isEmpty();
    }

    @Test
    void openPairsChangeNothingAndDecidedOnesAreAPersonsWord() {
        var run = reviewed(list(3, 0.8));
        assertThat(run.requests().review()).isPositive();
        var pair = openPair(run);
        decide.decide(run.id(), pair, 1, null, Decision.SAME, Runs.DANA);

        commit.commit(run.id(), plans.plan(run).hash(), Runs.DANA);
        var done = runs.until(run.id(), BackfillState.DONE);

        assertThat(current()).hasSize((int) done.requests().matched() + 1);
        assertThat(jdbc.sql("""
                        select origin from associations
                        where partner_id = :partner and care_request_id = :careRequest and ended_at is null
                        """)
                        .param("partner", partner)
                        .param("careRequest", pair)
                        .query(String.class)
                        .single())
                .isEqualTo("PERSON");
    }

    @Test
    void aPersonsWordOutlivesALaterList() {
        var run = reviewed(list(3, 0.8));
        var pair = openPair(run);
        decide.decide(run.id(), pair, 1, null, Decision.SAME, Runs.DANA);
        commit.commit(run.id(), plans.plan(run).hash(), Runs.DANA);
        runs.until(run.id(), BackfillState.DONE);

        var later = reviewed(list(4, 0.01));

        var plan = plans.plan(later);
        assertThat(plan.count(Change.HELD)).isEqualTo(1);
        commit.commit(later.id(), plan.hash(), Runs.DANA);
        runs.until(later.id(), BackfillState.DONE);
        assertThat(current()).containsKey(pair);
    }

    @Test
    void whoCommitsTwiceCommitsOnce() {
        var run = reviewed(list(5, 0.7));
        var hash = plans.plan(run).hash();

        commit.commit(run.id(), hash, Runs.DANA);
        commit.commit(run.id(), hash, Runs.DANA);
        runs.until(run.id(), BackfillState.DONE);
        commit.commit(run.id(), hash, Runs.DANA);

        assertThat(jdbc.sql("""
                        select action from audit_entries where subject_type = 'backfill' and subject_id = :id
                        """)
                        .param("id", String.valueOf(run.id()))
                        .query(String.class)
                        .list())
                .containsOnlyOnce("backfill.commit-requested", "backfill.committed", "backfill.started");
    }

    private EligibilityWorld list(long seed, double known) {
        return EligibilityWorld.of(station.world(), seed, 300, known);
    }

    private Backfill reviewed(EligibilityWorld list) {
        return runs.reviewed(partner, FIRST, LAST, list);
    }

    private Backfill committed(EligibilityWorld list) {
        var run = reviewed(list);
        commit.commit(run.id(), plans.plan(run).hash(), Runs.DANA);
        return runs.until(run.id(), BackfillState.DONE);
    }

    private long openPair(Backfill run) {
        return jdbc.sql("""
                        select min(care_request_id) from backfill_pairs where backfill_id = :id and decision is null
                        """).param("id", run.id()).query(Long.class).single();
    }

    private Map<Long, String> current() {
        return jdbc
                .sql("""
                        select care_request_id, member_id, origin, backfill_id, day from associations
                        where partner_id = :partner and ended_at is null
                        """)
                .param("partner", partner)
                .query((row, at) -> Map.entry(
                        row.getLong(1),
                        "%s %s %d %s".formatted(row.getString(2), row.getString(3), row.getLong(4), row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
