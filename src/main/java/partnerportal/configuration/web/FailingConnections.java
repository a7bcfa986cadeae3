package partnerportal.configuration.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.checks.LiveStates;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.configuration.domain.ConfigurationQueries.Failing;
import partnerportal.configuration.domain.ConnectionChecks;
import partnerportal.shell.NeedsMe;

import java.util.List;

/** Live connections whose last check found something wrong, until one finds nothing. */
@Component
@Order(0)
class FailingConnections implements NeedsMe {

    private static final int MOST = 20;

    private final ConfigurationQueries queries;
    private final LiveStates live;
    private final ConnectionChecks checks;

    FailingConnections(ConfigurationQueries queries, LiveStates live, ConnectionChecks checks) {
        this.queries = queries;
        this.live = live;
        this.checks = checks;
    }

    @Override
    public String heading() {
        return "Failing connections";
    }

    @Override
    public List<Waiting> waitingFor(Asker asker) {
        return asker.may(Action.EDIT_CONFIGURATIONS)
                ? queries.failing(MOST).stream().map(this::waiting).toList()
                : List.of();
    }

    private Waiting waiting(Failing failing) {
        var kind = failing.kind();
        return new Waiting(
                failing.name(),
                ListQuery.PATH + "/" + failing.id() + "?show=live#" + kind.slug(),
                kind.title() + ": " + complaint(failing.id(), kind),
                failing.since());
    }

    private String complaint(long id, CheckKind kind) {
        return live.find(id)
                .map(state -> kind.values(state.settings()))
                .flatMap(values -> checks.lastConclusive(id, kind, values))
                .filter(check -> check.outcome() == CheckOutcome.FAILED)
                .map(ConnectionReading::complaint)
                .orElse("the last check failed");
    }
}
