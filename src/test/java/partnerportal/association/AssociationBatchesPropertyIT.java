package partnerportal.association;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import partnerportal.association.AssociationBatch.Applied;
import partnerportal.association.AssociationBatch.Undone;
import partnerportal.association.WordsOnRequests.Said;
import partnerportal.association.WordsOnRequests.Word;
import partnerportal.shared.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Backfills, people and undoing in any order leave in the database what a pile of words leaves. */
class AssociationBatchesPropertyIT {

    private static final int REQUESTS = 3;
    private static final Actor PERSON = Actor.user("dana", "Dana Okafor");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final AtomicLong BACKFILLS = new AtomicLong();

    private static final AssociationDatabase DATABASE = new AssociationDatabase();

    /** Something that happens to two partners' associations. */
    sealed interface Step {
        /** @param wanted for each care request: 0 leaves it, 1 says it belongs, 2 says it does not */
        record Backfill(boolean second, List<Integer> wanted, boolean reviewed) implements Step {}

        /**
         * @param which of the backfills that stand, the latest first
         * @param again of those that were undone instead
         */
        record Undo(int which, boolean again) implements Step {}

        record Hand(boolean second, int request, boolean belongs) implements Step {}
    }

    private record Run(long id, long partner, WordsOnRequests words) {}

    @AfterContainer
    static void stop() {
        DATABASE.close();
    }

    @Property(tries = 200)
    void lastWordCounts(@ForAll("steps") List<Step> steps) {
        var partners = List.of(DATABASE.partner(), DATABASE.partner());
        var words = Map.of(partners.get(0), new WordsOnRequests(), partners.get(1), new WordsOnRequests());
        var runs = new ArrayList<Run>();
        var undone = new ArrayList<Run>();
        for (var step : steps) {
            switch (step) {
                case Step.Backfill backfill -> {
                    var partner = partners.get(backfill.second() ? 1 : 0);
                    var run = new Run(BACKFILLS.incrementAndGet(), partner, Objects.requireNonNull(words.get(partner)));
                    apply(backfill, run);
                    runs.add(run);
                }
                case Step.Undo undo -> {
                    var among = undo.again() ? undone : runs;
                    if (!among.isEmpty()) {
                        undo(among.get(among.size() - 1 - undo.which() % among.size()), runs, undone);
                    }
                }
                case Step.Hand hand -> {
                    var partner = partners.get(hand.second() ? 1 : 0);
                    byHand(hand, partner, Objects.requireNonNull(words.get(partner)));
                }
            }
            words.forEach((partner, expected) -> assertThat(lastWords(partner)).isEqualTo(expected.lastWords()));
        }
    }

    private static void apply(Step.Backfill backfill, Run run) {
        var before = new TreeMap<Long, Said>();
        var after = new TreeMap<Long, Said>();
        var changes = new TreeMap<Long, String>();
        for (long request = 1; request <= REQUESTS; request++) {
            var last = run.words().last(request);
            var held = last != null && last.holds() ? last.said() : null;
            int wanted = backfill.wanted().get((int) request - 1);
            boolean person = backfill.reviewed() || held != null && held.origin() == Origin.PERSON;
            if (wanted == 1) {
                changes.put(request, held == null ? "ADD" : "CHANGE");
                var said = new Said(
                        person ? Origin.PERSON : Origin.BACKFILL,
                        run.id(),
                        "M-" + run.id() + "-" + request,
                        run.id() / 8.0,
                        person ? "review" : "gate");
                after.put(request, said);
                run.words().say(request, new Word(run.id(), true, person, said));
            } else if (wanted == 2 && held != null) {
                changes.put(request, "REMOVE");
                run.words().say(request, new Word(run.id(), false, person, held));
            } else {
                continue;
            }
            if (held != null) {
                before.put(request, held);
            }
        }
        var applied = DATABASE.transaction.execute(status -> {
            DATABASE.batches().stage(DATABASE.jdbc);
            changes.forEach((request, change) -> {
                var word = Objects.requireNonNull(run.words().last(request));
                stage(request, change, word.byPerson(), after.get(request));
            });
            var batch = new AssociationBatch(run.id(), run.partner(), "weights-1", Instant.EPOCH);
            return DATABASE.batches().apply(DATABASE.jdbc, batch, Actor.system("Backfill"));
        });
        assertThat(applied)
                .isEqualTo(new Applied(count(changes, "ADD"), count(changes, "CHANGE"), count(changes, "REMOVE")));
        assertChanges(run.id(), before, after);
    }

    private static void assertChanges(long backfill, Map<Long, Said> before, Map<Long, Said> after) {
        var found = new ArrayList<AssociationChange>();
        List<AssociationChange> part;
        do {
            part = DATABASE.batches()
                    .changes(backfill, found.isEmpty() ? 0 : found.getLast().careRequestId(), 2);
            found.addAll(part);
        } while (part.size() == 2);
        var saidBefore = new TreeMap<Long, Said>();
        var saidAfter = new TreeMap<Long, Said>();
        for (var change : found) {
            put(saidBefore, change.careRequestId(), change.before());
            put(saidAfter, change.careRequestId(), change.after());
        }
        assertThat(saidBefore).isEqualTo(before);
        assertThat(saidAfter).isEqualTo(after);
    }

    private static void put(Map<Long, Said> words, long request, AssociationChange.@Nullable State state) {
        if (state != null) {
            words.put(
                    request,
                    new Said(state.origin(), state.backfillId(), state.memberId(), state.score(), state.rule()));
        }
    }

    private static void stage(long request, String change, boolean person, @Nullable Said said) {
        DATABASE.jdbc
                .sql("""
                        insert into staged_associations (care_request_id, day, change, origin, member_id, score, rule)
                        values (:request, :day, :change, :origin, :member, :score, :rule)
                        """)
                .param("request", request)
                .param("day", said == null ? null : DAY)
                .param("change", change)
                .param("origin", person ? "PERSON" : "BACKFILL")
                .param("member", said == null ? null : said.member())
                .param("score", said == null ? null : said.score())
                .param("rule", said == null ? null : said.rule())
                .update();
    }

    private static void undo(Run run, List<Run> runs, List<Run> undone) {
        var since = run.words().saidSince(run.id());
        var touched = run.words().touchedBy(run.id());
        if (undone.contains(run)) {
            assertThatExceptionOfType(BatchRefused.class).isThrownBy(() -> tryUndoing(run));
            assertThatExceptionOfType(BatchRefused.class).isThrownBy(() -> undo(run));
        } else if (since.isEmpty()) {
            int size = touched.size();
            run.words().takeBack(run.id());
            var tried = tryUndoing(run);
            var done = Objects.requireNonNull(undo(run));
            assertThat(tried).isEqualTo(done);
            assertThat(done.ended() + done.restored()).isBetween((long) size, 2L * size);
            runs.remove(run);
            if (size > 0) {
                undone.add(run);
            }
        } else {
            assertThatExceptionOfType(ChangedSince.class).isThrownBy(() -> tryUndoing(run));
            assertThatExceptionOfType(ChangedSince.class)
                    .isThrownBy(() -> undo(run))
                    .satisfies(changed -> {
                        var told = new TreeMap<>(changed.byBackfill());
                        if (changed.byPeople() > 0) {
                            told.put(0L, changed.byPeople());
                        }
                        assertThat(told).isEqualTo(since);
                    });
        }
    }

    private static @Nullable Undone undo(Run run) {
        return DATABASE.transaction.execute(
                status -> DATABASE.batches().undo(DATABASE.jdbc, run.id(), run.partner(), PERSON, "Wrong file"));
    }

    private static @Nullable Undone tryUndoing(Run run) {
        return DATABASE.transaction.execute(
                status -> DATABASE.batches().tryUndoing(DATABASE.jdbc, run.id(), run.partner()));
    }

    private static void byHand(Step.Hand hand, long partner, WordsOnRequests words) {
        var associations = DATABASE.associations();
        var last = words.last(hand.request());
        DATABASE.transaction.executeWithoutResult(status -> {
            associations.lock(partner);
            var current = associations.current(hand.request(), partner);
            assertThat(current.isPresent()).isEqualTo(last != null && last.holds());
            current.ifPresent(association -> associations.end(association, Instant.EPOCH, PERSON, "Looked at"));
            if (hand.belongs()) {
                associations.make(hand.request(), partner, null, Instant.EPOCH, PERSON, "Looked at");
            }
        });
        if (hand.belongs()) {
            words.say(hand.request(), new Word(null, true, true, new Said(Origin.PERSON, null, null, null, null)));
        } else if (last != null && last.holds()) {
            words.say(hand.request(), new Word(null, false, true, last.said()));
        }
    }

    private static Map<Long, WordsOnRequests.Word> lastWords(long partner) {
        var words = new TreeMap<Long, Word>();
        DATABASE.jdbc.sql("""
                        select s.*, case when s.current then a.backfill_id else a.ended_backfill_id end as said_by
                        from association_standings s join associations a on a.id = s.association_id
                        where s.partner_id = ?
                        """).param(partner).query(row -> {
            var said = new Said(
                    Origin.valueOf(row.getString("origin")),
                    row.getObject("backfill_id", Long.class),
                    row.getString("member_id"),
                    row.getObject("score", Double.class),
                    row.getString("rule"));
            var word = new Word(
                    row.getObject("said_by", Long.class),
                    row.getBoolean("current"),
                    row.getBoolean("decided_by_person"),
                    said);
            assertThat(words.put(row.getLong("care_request_id"), word)).isNull();
        });
        return words;
    }

    private static long count(Map<Long, String> changes, String kind) {
        return changes.values().stream().filter(kind::equals).count();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var backfills = Combinators.combine(
                        second(),
                        Arbitraries.of(0, 1, 1, 2).list().ofSize(REQUESTS),
                        Arbitraries.integers().between(0, 3).map(number -> number == 0))
                .as(Step.Backfill::new);
        var undos = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
                        Arbitraries.integers().between(0, 9).map(number -> number == 0))
                .as(Step.Undo::new);
        var hands = Combinators.combine(
                        second(), Arbitraries.integers().between(1, REQUESTS), Arbitraries.of(true, false))
                .as(Step.Hand::new);
        Arbitrary<Step> any = Arbitraries.frequencyOf(Tuple.of(6, backfills), Tuple.of(6, undos), Tuple.of(1, hands));
        return any.list().ofMinSize(4).ofMaxSize(20);
    }

    /** Mostly the same partner, so that things meet. */
    private static Arbitrary<Boolean> second() {
        return Arbitraries.integers().between(0, 5).map(number -> number == 0);
    }
}
