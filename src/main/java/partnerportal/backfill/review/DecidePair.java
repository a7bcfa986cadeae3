package partnerportal.backfill.review;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldChange;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says whether a patient is a person of the list. Counts as a person's word on the care request from the commit on. */
@Component
public class DecidePair {

    private final Backfills backfills;
    private final ReviewQueries pairs;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecidePair(Backfills backfills, ReviewQueries pairs, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.backfills = backfills;
        this.pairs = pairs;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The same person is nobody else: the other pairs of the care request are then of different people. Where that is
     * changed, the pairs that were decided with it are open again, because nobody has looked at them.
     *
     * @param seen the decision that whoever decides saw; null for none
     * @param decision null takes the decision back
     * @throws PairDecided when the pair has another decision than was seen
     */
    @Transactional
    public void decide(
            long backfillId,
            long careRequestId,
            int place,
            @Nullable Decision seen,
            @Nullable Decision decision,
            By who) {
        var run = backfills.lock(backfillId).orElseThrow(NotFound::new);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        steps(run, careRequestId, place, seen, decision).forEach(step -> write(run, step, who, now));
    }

    /**
     * What deciding would change; writes nothing and refuses what deciding would refuse.
     *
     * @throws PairDecided when the pair has another decision than was seen
     */
    @Transactional(readOnly = true)
    public List<FieldChange> tryDeciding(
            long backfillId, long careRequestId, int place, @Nullable Decision seen, @Nullable Decision decision) {
        var run = backfills.find(backfillId).orElseThrow(NotFound::new);
        return steps(run, careRequestId, place, seen, decision).stream()
                .map(DecidePair::change)
                .toList();
    }

    /** A pair that gets another decision. */
    private record Step(ReviewPair pair, @Nullable Decision decision) {}

    private List<Step> steps(
            Backfill run, long careRequestId, int place, @Nullable Decision seen, @Nullable Decision decision) {
        if (run.state() != BackfillState.REVIEW) {
            throw new Conflict(
                    "backfill-state", "Pairs are decided while the backfill is in review, before it is committed.");
        }
        var pair = pairs.find(run.id(), careRequestId, place).orElseThrow(NotFound::new);
        if (pair.decision() == decision) {
            return List.of();
        }
        if (pair.decision() != seen) {
            throw new PairDecided(pair);
        }
        return Stream.concat(besides(run, pair, decision), Stream.of(new Step(pair, decision)))
                .toList();
    }

    /** What becomes of the care request's other pairs. */
    private Stream<Step> besides(Backfill run, ReviewPair pair, @Nullable Decision decision) {
        var others = pairs.of(run.id(), pair.careRequestId()).stream().filter(other -> other.place() != pair.place());
        if (decision == Decision.SAME) {
            return others.filter(other -> other.decision() != Decision.DIFFERENT)
                    .map(other -> new Step(other, Decision.DIFFERENT));
        }
        return pair.decision() == Decision.SAME
                ? others.filter(other -> other.wasDecidedWith(pair)).map(other -> new Step(other, null))
                : Stream.empty();
    }

    private void write(Backfill run, Step step, By who, OffsetDateTime now) {
        var decision = step.decision();
        var decided = decision != null;
        jdbc.sql("""
                update backfill_pairs set decision = :decision, decided_by_subject = :subject, decided_by_name = :name,
                  decided_at = :now
                where backfill_id = :backfill and care_request_id = :careRequest and place = :place
                """)
                .param("decision", decision == null ? null : decision.name())
                .param("subject", decided ? who.actor().subject() : null)
                .param("name", decided ? who.actor().name() : null)
                .param("now", decided ? now : null)
                .param("backfill", run.id())
                .param("careRequest", step.pair().careRequestId())
                .param("place", step.pair().place())
                .update();
        audit.done(
                who.actor(),
                AuditEvent.of("backfill.pair-decided", "backfill", run.id(), run.title())
                        .changing(List.of(change(step)))
                        .because(who.reason())
                        .by(who.cause()));
    }

    private static FieldChange change(Step step) {
        return new FieldChange(
                "/care_requests/%d/pairs/%d"
                        .formatted(step.pair().careRequestId(), step.pair().place()),
                word(step.pair().decision()),
                word(step.decision()));
    }

    private static @Nullable String word(@Nullable Decision decision) {
        return decision == null ? null : decision.name().toLowerCase(Locale.ROOT);
    }
}
