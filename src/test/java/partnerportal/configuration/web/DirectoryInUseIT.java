package partnerportal.configuration.web;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.association.AssociationsForTests;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Source;
import partnerportal.directory.Uses;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.Usage;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The directory's pages of rows that are referred to, or that configurations once named. */
@PortalTest
class DirectoryInUseIT {

    @Autowired
    Visitors visitors;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Usage use;

    ConfigurationsForTests made;
    long partner;
    Visitor dana;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        partner = new DirectoryRowsForTests(jdbc).partner();
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @Test
    void rowThatNothingNamesMayBeDeleted() {
        assertThat(page("").select("a[href$=/deletion]")).hasSize(1);
        var question = dana.open(path() + "/deletion");
        assertThat(question.page().select("main").text()).contains("is removed");
        assertThat(dana.send(question.form("main form"), Map.of()).status()).isEqualTo(303);
    }

    @Test
    void rowInUseSaysByHowManyAndOffersNoDeletion() {
        var question = dana.open(path() + "/deletion").form("main form");
        bookedUnder(partner);
        bookedUnder(partner);

        assertThat(page("").select("aside dd").text()).contains("2 configurations");
        assertThat(page("").select("a[href$=/deletion]")).isEmpty();
        assertThat(page("/deletion").select("main form")).isEmpty();
        var refused = dana.send(question, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert] li").text())
                .isEqualTo("In use by 2 configurations. Deactivate it instead.");
        assertThat(refused.page().select("main form")).isEmpty();
    }

    @Test
    void rowThatOnlyHistoryNamesSaysSoAndOffersNoDeletion() {
        var question = dana.open(path() + "/deletion").form("main form");
        var other = made.settings().sources();
        var once = bookedUnder(partner);
        gate.change(
                once.id(),
                ConfigurationChange.settings(settings -> settings.withSources(other)),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));

        assertThat(use.of(Kind.PARTNERS, partner)).isEqualTo(Uses.byConfigurations(0, 1));
        assertThat(page("").select("aside dd").text())
                .contains("0 configurations An earlier revision of 1 configuration names it");
        assertThat(page("").select("a[href$=/deletion]")).isEmpty();
        assertThat(page("/deletion").select("main").text())
                .contains("An earlier revision of 1 configuration names it. Deactivate it instead.")
                .doesNotContain("is removed");
        var refused = dana.send(question, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert] li").text())
                .isEqualTo("An earlier revision of 1 configuration names it. Deactivate it instead.");
    }

    @Test
    void marketsAndServiceLinesOfHistoryAreCountedToo() {
        var once = made.published().settings();
        var live = made.published(once.withGeneral("other-" + partner, "Other " + partner, null, true, false));
        var market = once.markets().iterator().next();
        var line = market.serviceLines().iterator().next().serviceLineId();
        var others = made.settings().markets();
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withMarkets(others)),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));

        assertThat(use.of(Kind.MARKETS, market.marketId())).isEqualTo(Uses.byConfigurations(1, 1));
        assertThat(use.of(Kind.SERVICE_LINES, line)).isEqualTo(Uses.byConfigurations(1, 1));
    }

    @Test
    void partnerOfBackfillsAndAssociationsSaysSoAndOffersNoDeletion() {
        var question = dana.open(path() + "/deletion").form("main form");
        RunForTests.ofPartner(partner).in(BackfillState.DONE).add(jdbc);
        assertThat(page("").select("aside dd").text()).contains("1 backfill");
        assertThat(page("/deletion").select("main").text())
                .contains("In use by 1 backfill. Deactivate it instead.")
                .doesNotContain("is removed");
        new AssociationsForTests(jdbc)
                .madeByBackfill(AssociationsForTests.unique(), partner, 31, null, LocalDate.of(2026, 10, 12));

        assertThat(page("").select("aside dd").text()).contains("1 backfill and associations of care requests");
        assertThat(page("").select("a[href$=/deletion]")).isEmpty();
        var refused = dana.send(question, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert] li").text())
                .isEqualTo("In use by 1 backfill and associations of care requests. Deactivate it instead.");
    }

    private PartnerConfiguration bookedUnder(long partnerId) {
        return made.published(made.settings().withSources(Set.of(Source.of(partnerId, null, false))));
    }

    private Document page(String below) {
        var answer = dana.get(path() + below);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    private String path() {
        return "/directory/partners/" + partner;
    }
}
