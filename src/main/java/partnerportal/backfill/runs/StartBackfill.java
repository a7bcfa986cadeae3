package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.Reason;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** Begins a run: keeps the file, and has it checked. */
@Component
public class StartBackfill {

    /** With the partner's id it is the lock that has starts of one partner take turns. */
    private static final long LOCK = 0x6261_636b_6669L << 16;

    private final BackfillRules rules;
    private final KeepFile files;
    private final Backfills backfills;
    private final ScheduleWork work;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StartBackfill(
            BackfillRules rules,
            KeepFile files,
            Backfills backfills,
            ScheduleWork work,
            AuditTrail audit,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.rules = rules;
        this.files = files;
        this.backfills = backfills;
        this.work = work;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param anew false when the same partner, days, file and mapping were started before: it is that run */
    public record Started(Backfill run, boolean anew) {}

    /**
     * The file is streamed to the storage before anything is written, and taken away again when it is refused.
     *
     * @param email where whoever starts it is told how it ended; null when it is not known
     * @throws partnerportal.shared.InvalidInput when it breaks a rule
     * @throws OverlappingBackfill when another run of the partner that is not over has some of the days
     */
    public Started start(BackfillRequest request, GivenFile given, By who, @Nullable String email) {
        return start(request, given, who, email, Supplier::get);
    }

    /**
     * The same, with the run written in a transaction of the caller's.
     *
     * @param around begins the transaction, and may answer without asking for the run
     */
    public <T> T start(
            BackfillRequest request,
            GivenFile given,
            By who,
            @Nullable String email,
            Function<Supplier<Started>, T> around) {
        rules.check(request);
        var file = files.keep(given);
        try {
            var order = order(request, file, who, email);
            var needed = new AtomicBoolean();
            var answer = around.apply(() -> {
                var started = Objects.requireNonNull(transaction.execute(status -> start(order, who)));
                needed.set(started.anew());
                return started;
            });
            if (!needed.get()) {
                files.forget(file);
            }
            return answer;
        } catch (InvalidInput | Conflict | DataIntegrityViolationException refused) {
            // After anything else it is not known whether the run was written; a file without a run is found later.
            files.forget(file);
            throw refused;
        }
    }

    /**
     * What starting would begin, or nothing when it would be a run that there is; keeps nothing and refuses what starting
     * would refuse.
     *
     * @throws partnerportal.shared.InvalidInput when it breaks a rule
     * @throws OverlappingBackfill when another run of the partner that is not over has some of the days
     */
    public List<FieldChange> tryStarting(BackfillRequest request, GivenFile given, By who) {
        rules.check(request);
        var order = order(request, files.measure(given), who, null);
        if (backfills.same(order).isPresent()) {
            return List.of();
        }
        refuseOverlap(order);
        return rules.described(order);
    }

    private BackfillOrder order(BackfillRequest request, BackfillFile file, By who, @Nullable String email) {
        return new BackfillOrder(
                request.partnerId(),
                request.firstDay(),
                request.lastDay(),
                file,
                request.columnMapping(),
                who.actor(),
                email,
                Reason.optional(request.reason()));
    }

    private Started start(BackfillOrder order, By who) {
        takeTurns(order.partnerId());
        var same = backfills.same(order);
        if (same.isPresent()) {
            return new Started(same.get(), false);
        }
        refuseOverlap(order);
        var id = backfills.add(order);
        work.now(id);
        var run = backfills.find(id).orElseThrow();
        audit.done(
                who.actor(),
                AuditEvent.of("backfill.started", "backfill", id, run.title())
                        .changing(rules.described(order))
                        .because(order.reason())
                        .by(who.cause()));
        return new Started(run, true);
    }

    private void refuseOverlap(BackfillOrder order) {
        backfills
                .overlapping(order.partnerId(), order.firstDay(), order.lastDay())
                .ifPresent(other -> {
                    throw new OverlappingBackfill(other);
                });
    }

    private void takeTurns(long partnerId) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK ^ partnerId)
                .query((row, at) -> row.getRow())
                .list();
    }
}
