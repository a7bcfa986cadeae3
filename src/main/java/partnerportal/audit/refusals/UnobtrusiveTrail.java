package partnerportal.audit.refusals;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Writes what nothing depends on: when the database is down the log has it instead, and the answer goes out as it is. Each
 * attempt may hold the thread of an answer for seconds, so few are made at once, and after a failed one only one a second.
 */
@Component
class UnobtrusiveTrail {

    private static final Logger LOG = LoggerFactory.getLogger(UnobtrusiveTrail.class);

    /** Counted by these words alone: everything else about a refusal is in the trail. */
    private static final List<String> REFUSALS = List.of("sign-in.failed", "token.refused", "request.refused");

    private static final int MOST_AT_ONCE = 8;
    private static final Duration LONGEST_FOR_A_PLACE = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final AuditTrail trail;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** When it may be tried again; null unless the last attempt failed. */
    private final AtomicReference<@Nullable Instant> nextAttempt = new AtomicReference<>();

    UnobtrusiveTrail(AuditTrail trail, MeterRegistry registry, Clock clock) {
        this.trail = trail;
        this.registry = registry;
        this.clock = clock;
        // From the start, so that an alert sees the first one as an increase.
        REFUSALS.forEach(action -> count(action, 0));
    }

    void witnessed(Actor actor, AuditEvent event) {
        attempt(trail::witnessed, actor, event);
    }

    void refused(Actor actor, AuditEvent event) {
        count(event.action(), 1);
        attempt(trail::refused, actor, event);
    }

    private void count(String action, int times) {
        registry.counter("portal.refusals", "action", action).increment(times);
    }

    private void attempt(BiConsumer<Actor, AuditEvent> write, Actor actor, AuditEvent event) {
        if (!isTimely()) {
            log(actor, event, "the one before was not taken");
            return;
        }
        try {
            if (!places.tryAcquire(LONGEST_FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
                log(actor, event, "too many wait");
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            log(actor, event, "the portal stops");
            return;
        }
        try {
            write.accept(actor, event);
            nextAttempt.set(null);
        } catch (DataIntegrityViolationException itself) {
            log(actor, event, itself.getClass().getSimpleName());
        } catch (DataAccessException | TransactionException failed) {
            nextAttempt.set(clock.instant().plus(AFTER_FAILURE));
            log(actor, event, failed.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    /** After a failure one attempt at a time finds out whether it works again. */
    private boolean isTimely() {
        var next = nextAttempt.get();
        var now = clock.instant();
        return next == null || !now.isBefore(next) && nextAttempt.compareAndSet(next, now.plus(AFTER_FAILURE));
    }

    private static void log(Actor actor, AuditEvent event, String why) {
        LOG.warn(
                "Not in the audit trail ({}): {} of {} {} {}, by {} {}, client {}: {}",
                why,
                event.action(),
                event.subjectType(),
                event.subjectLabel(),
                event.subjectId(),
                actor.kind(),
                actor.subject(),
                actor.client(),
                event.reason());
    }
}
