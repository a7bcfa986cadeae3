package partnerportal.configuration.checks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.shell.StoredFigure;

import java.time.Clock;

/** What the alert about failing connections goes by; the same on every replica. */
@Component
class ConnectionMetrics {

    static final String FAILING = "portal.connections.failing";

    ConnectionMetrics(MeterRegistry meters, ConfigurationQueries queries, Clock clock) {
        for (var kind : CheckKind.values()) {
            var failing = new StoredFigure(clock, () -> queries.countFailing(kind));
            Gauge.builder(FAILING, failing, StoredFigure::value)
                    .description("Live connections whose last check found something wrong")
                    .tag("kind", kind.slug())
                    .strongReference(true)
                    .register(meters);
        }
    }
}
