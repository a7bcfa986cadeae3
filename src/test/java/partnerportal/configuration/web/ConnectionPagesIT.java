package partnerportal.configuration.web;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Sso;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.outside.Fault;
import partnerportal.local.outside.LocalOutside;

import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks of connections as pages offer and tell them. */
@PortalTest
class ConnectionPagesIT {

    @Autowired
    Visitors visitors;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    LocalOutside outside;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    PartnerConfiguration live;
    String connection;
    Visitor dana;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        connection = "connection-" + System.nanoTime();
        outside.auth0().allowLogoutTo("https://sso.example/logout");
        live = made.published(made.settings().withSso(true, new Sso(connection, "https://sso.example/logout")));
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @AfterEach
    void recover() {
        outside.recover();
    }

    @Test
    void tellEachFailureItsWordsAndNextStepUntilItIsMended() {
        var failed = check();
        assertThat(failed.select(".note.bad").text()).contains("SSO was checked.", "has no connection named");
        assertThat(failed.select("#sso dd .state").text()).startsWith("Failing since today");
        assertThat(failed.select("#sso .steps li.bad").text())
                .contains("has no connection named " + connection, "Compare the name");
        assertThat(failed.select("#sso .steps li.good").text()).contains("The logout URL is allowed");
        assertThat(failed.select("#sso .card-body p.small").text()).contains("Checked today", "by Dana Okafor");
        assertThat(listed().select("td[data-label=SSO]").text()).startsWith("Failing since today");
        assertThat(home().text()).contains(name(), "SSO: The identity provider has no connection named " + connection);
        assertThat(dana.open("/configurations?sso=failing&q=" + query()).page().select("tbody tr"))
                .hasSize(1);
        assertThat(dana.open("/configurations?status=needs-attention&q=" + query())
                        .page()
                        .select("tbody tr"))
                .hasSize(1);

        outside.auth0().connection(connection);
        var mended = check();
        assertThat(mended.select(".note.good").text()).isEqualTo("SSO was checked. Everything is right.");
        assertThat(mended.select("#sso dd .state").text()).isEqualTo("Connected");
        assertThat(listed().select("td[data-label=SSO]").text()).isEqualTo("Connected");
        assertThat(home().text()).doesNotContain(name());
    }

    @Test
    void tellAnOutageFromAFailure() {
        outside.auth0().connection(connection);
        check();
        outside.auth0().becomes(Fault.FAILING);
        var page = check();
        assertThat(page.select(".note.warn").text()).contains("could not be checked");
        assertThat(page.select("#sso dd .state").text()).isEqualTo("Connected");
        assertThat(page.select("#sso").text()).contains("Last good check: today", "The settings may be right");
        assertThat(home().text()).doesNotContain(name());
    }

    @Test
    void checkADraftWhileItIsEditedAndLeaveWhatIsLiveAlone() {
        outside.auth0().connection(connection + "-new");
        var form = dana.open(at() + "/draft/sso").form("form#sso");
        var saved = dana.follow(dana.send(form, Map.of("connectionName", connection + "-new", "then", "check")));
        assertThat(saved.page().select(".note.good").text())
                .isEqualTo("Saved. Not live until you publish. SSO was checked. Everything is right.");
        assertThat(saved.page().select("#sso dd .state").text()).isEqualTo("Connected");
        assertThat(saved.page().select("#sso form").text()).contains("Looks at the draft");
        assertThat(dana.open(at() + "/draft/sso").page().select("#sso .steps li.good"))
                .hasSize(3);
        var liveStill = dana.open(at() + "?show=live").page();
        assertThat(liveStill.select("#sso dd .state").text()).isEqualTo("Not verified");
        assertThat(liveStill.select("#sso form").text()).contains("Looks at what is live");
        assertThat(home().text()).doesNotContain("SSO: The identity provider has no connection named " + connection);
    }

    @Test
    void nameTheFailureOfWhatIsLiveAlthoughItWasFoundAtADraft() {
        check();
        var next = connection + "-new";
        var form = dana.open(at() + "/draft/sso").form("form#sso");
        dana.follow(dana.send(form, Map.of("connectionName", next, "then", "check")));
        gate.change(
                live.id(),
                ConfigurationChange.settings(
                        settings -> settings.withSso(true, new Sso(next, "https://sso.example/logout"))),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        assertThat(home().text()).contains("SSO: The identity provider has no connection named " + next);
    }

    @Test
    void offerNothingWhereNothingIsEnteredAndNothingToPartnersPeople() {
        var bare = made.published(made.settings().withSso(false, null).withRedox(false, null));
        var page = dana.open("/configurations/" + bare.id()).page();
        assertThat(page.select("#sso form, #redox form")).isEmpty();
        assertThat(page.select("#sso dd .state").text()).isEqualTo("Not used");

        var own = made.of("alder-ridge");
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR)
                .open("/configurations/" + own.id())
                .page();
        assertThat(priya.select("#sso dd .state")).hasSize(1);
        assertThat(priya.select("#sso form, #redox form, #sso .steps, #redox .steps"))
                .isEmpty();
    }

    private Document check() {
        var page = dana.open(at());
        return dana.follow(dana.send(page.form("#sso form"), Map.of())).page();
    }

    private Document listed() {
        return dana.open("/configurations?q=" + query()).page();
    }

    private Document home() {
        return dana.open("/").page();
    }

    private String query() {
        return String.valueOf(live.settings().expressPartnerId());
    }

    private String name() {
        return Objects.requireNonNull(live.settings().name());
    }

    private String at() {
        return "/configurations/" + live.id();
    }
}
