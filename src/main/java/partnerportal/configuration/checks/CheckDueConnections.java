package partnerportal.configuration.checks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.ConnectionCheck;
import partnerportal.configuration.domain.ConnectionChecks;
import partnerportal.shared.Actor;
import partnerportal.shared.Conflict;
import partnerportal.shared.NotFound;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Checks live connections again, one after the other and a few at a time, so that a day's checks are spread over it. When
 * the other side does not answer, the rest waits for the next time.
 */
@Component
class CheckDueConnections {

    static final Actor PORTAL = Actor.system("Daily check");

    private static final Logger LOG = LoggerFactory.getLogger(CheckDueConnections.class);
    private static final int FEW = 20;

    /** With so many runs, one a minute, all are looked at twice a day: time enough for what has to be tried again. */
    private static final int RUNS_FOR_ALL = 720;

    private static final Duration KEPT = Duration.ofDays(90);

    private final DueChecks due;
    private final ProbeConnection probe;
    private final CheckConnection check;
    private final LiveStates live;
    private final ConnectionChecks checks;
    private final Clock clock;

    CheckDueConnections(
            DueChecks due,
            ProbeConnection probe,
            CheckConnection check,
            LiveStates live,
            ConnectionChecks checks,
            Clock clock) {
        this.due = due;
        this.probe = probe;
        this.check = check;
        this.live = live;
        this.checks = checks;
        this.clock = clock;
    }

    /** Also forgets what was found long ago. Returns how many checks were made. */
    int run() {
        checks.forget(clock.instant().minus(KEPT));
        int made = 0;
        for (var kind : CheckKind.values()) {
            made += probe.isSetUp(kind) ? run(kind, due.of(kind, few(due.count(kind)))) : 0;
        }
        return made;
    }

    /** How many at a time, of so many in all. */
    static int few(int all) {
        return Math.max(FEW, Math.ceilDiv(all, RUNS_FOR_ALL));
    }

    int run(CheckKind kind, List<Long> configurationIds) {
        int made = 0;
        for (long id : configurationIds) {
            var outcome = check(id, kind).map(ConnectionCheck::outcome);
            made += outcome.isPresent() ? 1 : 0;
            if (outcome.equals(Optional.of(CheckOutcome.NOT_CHECKED))) {
                LOG.warn("{} connections cannot be checked now", kind.title());
                break;
            }
        }
        return made;
    }

    /** Empty when there is nothing to check any more. */
    private Optional<ConnectionCheck> check(long id, CheckKind kind) {
        try {
            return live.find(id).map(state -> check.check(state, kind, PORTAL, null));
        } catch (Conflict | NotFound changedMeanwhile) {
            return Optional.empty();
        } catch (DataAccessException | TransactionException notNow) {
            LOG.warn("The {} check of configuration {} was not kept: {}", kind.title(), id, notNow.getMessage());
            return Optional.empty();
        }
    }
}
