package partnerportal.local.demo;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.checks.Checkable;
import partnerportal.configuration.checks.ProbeConnection;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.Connection;
import partnerportal.configuration.domain.KeepConnectionCheck;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.shared.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The daily checks of the last days, with what the systems around the portal say today. */
final class DemoChecks {

    private static final List<Duration> AGO = List.of(Duration.ofDays(3), Duration.ofHours(2));

    private final ProbeConnection probe;
    private final JdbcClient database;
    private final PartnerConfigurations configurations;
    private final PastPortal past;

    DemoChecks(ConfigurableApplicationContext portal, PastPortal past) {
        this.probe = portal.getBean(ProbeConnection.class);
        this.database = portal.getBean(JdbcClient.class);
        this.configurations = portal.getBean(PartnerConfigurations.class);
        this.past = past;
    }

    void make(Instant now) {
        var live = database
                .sql("select id from configuration_rows where status = 'LIVE' order by id")
                .query((row, at) -> row.getLong("id"))
                .list()
                .stream()
                .flatMap(id -> configurations.findById(id).stream())
                .toList();
        for (var ago : AGO) {
            var then = now.minus(ago);
            past.moveTo(then);
            live.stream().filter(state -> state.updatedAt().isBefore(then)).forEach(this::check);
        }
    }

    private void check(PartnerConfiguration state) {
        for (var kind : CheckKind.values()) {
            if (kind.bySettings(state.settings()) == Connection.NOT_VERIFIED) {
                var finding = probe.probe(Checkable.live(state), kind);
                past.door(KeepConnectionCheck.class).keep(finding, Actor.system("Daily check"), null);
            }
        }
    }
}
