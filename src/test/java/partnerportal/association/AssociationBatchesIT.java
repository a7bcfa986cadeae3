package partnerportal.association;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.IllegalTransactionStateException;
import partnerportal.association.AssociationBatch.Applied;
import partnerportal.association.AssociationBatch.Undone;
import partnerportal.association.BatchRefused.Why;
import partnerportal.shared.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What backfills do to associations, at once. */
class AssociationBatchesIT {

    private static final int MANY = 100_000;
    private static final Actor PORTAL = Actor.system("Backfill");
    private static final Actor DANA = Actor.user("dana", "Dana Okafor");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final AtomicLong BACKFILLS = new AtomicLong(1_000);

    private static AssociationDatabase database;

    private long partner;

    @BeforeAll
    static void start() {
        database = new AssociationDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void makePartner() {
        partner = database.partner();
    }

    @Test
    void refusesToAddWhatIsThere() {
        apply(next(), "(7, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate')");
        refused(Why.ADDS_WHAT_IS_THERE, 1, "(7, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate')");
        refused(Why.ADDS_WHAT_IS_THERE, 1, "(7, '2026-11-01', 'ADD', 'PERSON', 'M-1', 9.5, 'review')");
    }

    @Test
    void refusesToChangeAndRemoveWhatIsNotThere() {
        refused(
                Why.CHANGES_WHAT_IS_NOT_THERE,
                2,
                "(7, '2026-11-01', 'CHANGE', 'BACKFILL', null, 9.5, 'gate'), (8, null, 'REMOVE', 'BACKFILL', null, null, null)");
    }

    @Test
    void leavesWhatAPersonSetToPeople() {
        apply(
                next(),
                "(7, '2026-11-01', 'ADD', 'PERSON', null, null, null), (8, '2026-11-01', 'ADD', 'PERSON', null, null, null)");
        refused(Why.CHANGES_WHAT_A_PERSON_SET, 1, "(7, '2026-11-01', 'CHANGE', 'BACKFILL', 'M-1', 9.5, 'gate')");
        refused(Why.CHANGES_WHAT_A_PERSON_SET, 1, "(7, null, 'REMOVE', 'BACKFILL', null, null, null)");
        assertThat(
                        apply(
                                next(),
                                "(7, null, 'REMOVE', 'PERSON', null, null, null), (8, '2026-11-01', 'CHANGE', 'PERSON', null, null, 'review')"))
                .isEqualTo(new Applied(0, 1, 1));
        assertThat(standings())
                .allSatisfy(row -> assertThat(row.get("decided_by_person")).isEqualTo(true));
    }

    @Test
    void otherPartnersOfACareRequestStay() {
        apply(next(), "(7, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate')");
        var first = partner;
        partner = database.partner();
        var backfill = next();
        apply(backfill, "(7, '2026-11-01', 'ADD', 'BACKFILL', 'M-2', 9.5, 'gate')");
        undo(backfill);
        assertThat(standings()).isEmpty();
        partner = first;
        assertThat(standings())
                .singleElement()
                .satisfies(row -> assertThat(row.get("member_id")).isEqualTo("M-1"));
    }

    @Test
    void isAppliedAndUndoneOnce() {
        var backfill = next();
        apply(backfill, "(7, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate')");
        assertThatExceptionOfType(BatchRefused.class)
                .isThrownBy(() -> apply(backfill, "(8, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate')"))
                .returns(Why.APPLIED_BEFORE, BatchRefused::why);
        assertThat(undo(backfill)).isEqualTo(new Undone(1, 0));
        assertThatExceptionOfType(BatchRefused.class)
                .isThrownBy(() -> undo(backfill))
                .returns(Why.UNDONE_BEFORE, BatchRefused::why);
    }

    @Test
    void namesWhoChangedItSince() {
        var first = next();
        apply(
                first,
                "(7, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate'), (8, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate')");
        var second = next();
        apply(second, "(7, null, 'REMOVE', 'BACKFILL', null, null, null)");
        var associations = database.associations();
        in(() -> {
            var held = associations.current(8, partner).orElseThrow();
            associations.end(held, NOW, DANA, "Not theirs");
            return true;
        });
        assertThatExceptionOfType(ChangedSince.class)
                .isThrownBy(() -> undo(first))
                .withMessage("BF-%d changed 1 association, a person changed 1 association since.", second)
                .returns(Map.of(second, 1L), ChangedSince::byBackfill)
                .returns(1L, ChangedSince::byPeople)
                .returns("changed-since-backfill", ChangedSince::slug);
    }

    @Test
    void clocksThatDisagreeEndNothingBeforeItWasMade() {
        apply(next(), "(7, '2026-11-01', 'ADD', 'BACKFILL', 'M-1', 9.5, 'gate')");
        var batch = new AssociationBatch(next(), partner, "weights-1", NOW.minusSeconds(60));
        in(() -> {
            stage("(7, null, 'REMOVE', 'BACKFILL', null, null, null)");
            return database.batches().apply(database.jdbc, batch, PORTAL);
        });
        var association = database.associations().between(7, partner).getFirst();
        assertThat(Objects.requireNonNull(association.ending()).at()).isEqualTo(NOW);
    }

    @Test
    void worksWithinATransactionOnly() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> database.batches().stage(database.jdbc));
    }

    /** Half of them change and a tenth goes with the second; printed is how long each took, asserted how many statements. */
    @Test
    void manyTakeNoMoreStatementsThanFew() {
        var few = statements(10);
        partner = database.partner();
        assertThat(statements(MANY)).isEqualTo(few);
    }

    private List<Integer> statements(int size) {
        var first = next();
        var second = next();
        var counts = List.of(
                counted("commit of " + size, () -> applyMany(first, """
                        select n, date '2026-11-01', 'ADD', 'BACKFILL', 'M-' || n, 12.25, 'gate' from generate_series(1, %d) n
                        """.formatted(size))),
                counted("commit over " + size, () -> applyMany(second, """
                        select n, date '2026-11-01', case when n %% 10 = 0 then 'REMOVE' else 'CHANGE' end, 'BACKFILL',
                          case when n %% 10 <> 0 then 'N-' || n end, null::double precision, null
                        from generate_series(1, %d) n where n %% 10 < 6
                        """.formatted(size))),
                counted(
                        "refused undo of " + size,
                        () -> assertThatExceptionOfType(ChangedSince.class).isThrownBy(() -> undo(first))),
                counted("undo over " + size, () -> undo(second)),
                counted("undo of " + size, () -> undo(first)));
        assertThat(standings()).isEmpty();
        return counts;
    }

    private void applyMany(long backfill, String rows) {
        in(() -> {
            database.batches().stage(database.jdbc);
            database.jdbc.sql("insert into staged_associations " + rows).update();
            return database.batches().apply(database.jdbc, batch(backfill), PORTAL);
        });
    }

    private static int counted(String what, Runnable work) {
        int before = database.statements();
        long start = System.nanoTime();
        work.run();
        LoggerFactory.getLogger(AssociationBatchesIT.class)
                .info(
                        "{}: {} ms",
                        what,
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
        return database.statements() - before;
    }

    private void refused(Why why, long count, String rows) {
        var before = standings();
        assertThatExceptionOfType(BatchRefused.class)
                .isThrownBy(() -> apply(next(), rows))
                .returns(why, BatchRefused::why)
                .returns(count, BatchRefused::count);
        assertThat(standings()).isEqualTo(before);
    }

    private Applied apply(long backfill, String rows) {
        return in(() -> {
            stage(rows);
            return database.batches().apply(database.jdbc, batch(backfill), PORTAL);
        });
    }

    private static void stage(String rows) {
        database.batches().stage(database.jdbc);
        database.jdbc
                .sql(
                        "insert into staged_associations (care_request_id, day, change, origin, member_id, score, rule) values "
                                + rows)
                .update();
    }

    private Undone undo(long backfill) {
        return in(() -> database.batches().undo(database.jdbc, backfill, partner, DANA, "Wrong file"));
    }

    private AssociationBatch batch(long backfill) {
        return new AssociationBatch(backfill, partner, "weights-1", NOW);
    }

    private List<Map<String, @Nullable Object>> standings() {
        return database.jdbc
                .sql("select * from association_standings where partner_id = ? order by care_request_id")
                .param(partner)
                .query()
                .listOfRows();
    }

    private static <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(database.transaction.execute(status -> work.get()));
    }

    private static long next() {
        return BACKFILLS.incrementAndGet();
    }
}
