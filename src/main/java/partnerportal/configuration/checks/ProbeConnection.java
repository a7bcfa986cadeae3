package partnerportal.configuration.checks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckStep;
import partnerportal.configuration.domain.KeepConnectionCheck.Finding;
import partnerportal.configuration.domain.Settings;
import partnerportal.identity.Connections;
import partnerportal.redox.Destinations;
import partnerportal.shared.Conflict;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Asks the other side; seconds may pass, so it refuses to be called with a transaction, which would hold a connection. */
@Component
public class ProbeConnection {

    private final Connections connections;
    private final Destinations destinations;

    ProbeConnection(Connections connections, Destinations destinations) {
        this.connections = connections;
        this.destinations = destinations;
    }

    /** Whether this installation can ask the other side at all. */
    public boolean isSetUp(CheckKind kind) {
        return switch (kind) {
            case SSO -> connections.isSetUp();
            case REDOX -> destinations.isSetUp();
        };
    }

    /** @throws Conflict when nothing is entered that could be checked */
    @Transactional(propagation = Propagation.NEVER)
    public Finding probe(Checkable what, CheckKind kind) {
        var values = kind.values(what.settings());
        if (values == null) {
            throw new Conflict("nothing-to-check", "No " + kind.title() + " settings are entered. Enter them first.");
        }
        var begun = System.nanoTime();
        var steps = steps(what.settings(), kind);
        return new Finding(
                what.configurationId(),
                what.label(),
                kind,
                what.target(),
                values,
                steps,
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private List<CheckStep> steps(Settings settings, CheckKind kind) {
        return switch (kind) {
            case SSO -> {
                var sso = Objects.requireNonNull(settings.sso());
                yield SsoSteps.of(sso, connections.look(sso.connectionName()));
            }
            case REDOX -> {
                var redox = Objects.requireNonNull(settings.redox());
                yield RedoxSteps.of(redox, destinations.look(RedoxSteps.destinations(redox)));
            }
        };
    }
}
