package partnerportal.backfill.review;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.backfill.work.Runs;
import partnerportal.local.PortalTest;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.review.Decision.DIFFERENT;
import static partnerportal.backfill.review.Decision.SAME;

@PortalTest
class DecidePairIT {

    private static final long CARE_REQUEST = 201;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DecidePair decide;

    @Autowired
    ReviewQueries pairs;

    long run;

    @BeforeEach
    void careRequestWithThreePairs() {
        run = RunForTests.of(jdbc).in(BackfillState.REVIEW).add(jdbc);
        FoundForTests.of(jdbc, run).inReview(CARE_REQUEST, 3);
    }

    @Test
    void pairsDecidedWithTheSamePersonAreOpenAgainWhenThatIsTakenBack() {
        decide(1, null, SAME);
        assertThat(decisions()).containsExactly(SAME, DIFFERENT, DIFFERENT);

        decide(1, SAME, null);

        assertThat(decisions()).containsOnlyNulls();
        assertThat(pairs.counts(run).open()).isEqualTo(1);
        assertThat(pairs.find(run, CARE_REQUEST, 2).orElseThrow().decidedBy()).isNull();
        assertThat(told()).containsExactly("2 -> different", "3 -> different", "1 -> same", "2 ->", "3 ->", "1 ->");
    }

    @Test
    void pairsDecidedWithTheSamePersonAreOpenAgainWhenThatBecomesDifferentPeople() {
        decide(1, null, SAME);
        assertThat(decide.tryDeciding(run, CARE_REQUEST, 1, SAME, DIFFERENT)).hasSize(3);

        decide(1, SAME, DIFFERENT);

        assertThat(decisions()).containsExactly(DIFFERENT, null, null);
    }

    @Test
    void whatSomebodySaidOfAnotherPairBeforeStays() {
        decide(2, null, DIFFERENT);
        decide(1, null, SAME);
        assertThat(decisions()).containsExactly(SAME, DIFFERENT, DIFFERENT);

        decide(1, SAME, null);

        assertThat(decisions()).containsExactly(null, DIFFERENT, null);
    }

    @Test
    void sayingTheSameOfAnotherPairTakesItFromTheFirst() {
        decide(1, null, SAME);
        decide(2, DIFFERENT, SAME);
        assertThat(decisions()).containsExactly(DIFFERENT, SAME, DIFFERENT);
    }

    private void decide(int place, @Nullable Decision seen, @Nullable Decision decision) {
        decide.decide(run, CARE_REQUEST, place, seen, decision, Runs.DANA);
    }

    private List<@Nullable Decision> decisions() {
        var decisions = new ArrayList<@Nullable Decision>();
        pairs.of(run, CARE_REQUEST).forEach(pair -> decisions.add(pair.decision()));
        return decisions;
    }

    /** What the audit trail says became of which pair. */
    private List<String> told() {
        return jdbc.sql("""
                        select right(c ->> 'path', 1) || ' -> ' || coalesce(c ->> 'after', '')
                        from audit_entries e, json_array_elements(e.changes) c
                        where e.action = 'backfill.pair-decided' and e.subject_id = :run order by e.id
                        """)
                .param("run", String.valueOf(run))
                .query((row, at) -> row.getString(1).strip())
                .list();
    }
}
