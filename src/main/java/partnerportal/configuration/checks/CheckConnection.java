package partnerportal.configuration.checks;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.ConnectionCheck;
import partnerportal.configuration.domain.KeepConnectionCheck;
import partnerportal.configuration.domain.KeepConnectionCheck.Finding;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.util.Locale;

/** Checks a connection: asks the other side, then writes down what came of it. */
@Component
public class CheckConnection {

    /** Checks made, by kind and outcome. */
    static final String METRIC = "portal.connection.checks";

    private final ProbeConnection probe;
    private final KeepConnectionCheck keep;
    private final MeterRegistry meters;

    CheckConnection(ProbeConnection probe, KeepConnectionCheck keep, MeterRegistry meters) {
        this.probe = probe;
        this.keep = keep;
        this.meters = meters;
        // From the start, so that the first one is seen as an increase.
        for (var kind : CheckKind.values()) {
            for (var outcome : CheckOutcome.values()) {
                count(kind, outcome, 0);
            }
        }
    }

    public ConnectionCheck check(Checkable what, CheckKind kind, Actor actor, @Nullable Cause cause) {
        return keep(probe.probe(what, kind), actor, cause);
    }

    /** The second half, for who must do more in the same transaction. */
    public ConnectionCheck keep(Finding finding, Actor actor, @Nullable Cause cause) {
        var kept = keep.keep(finding, actor, cause);
        count(finding.kind(), finding.outcome(), 1);
        return kept;
    }

    private void count(CheckKind kind, CheckOutcome outcome, int more) {
        meters.counter(METRIC, "kind", kind.slug(), "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment(more);
    }
}
