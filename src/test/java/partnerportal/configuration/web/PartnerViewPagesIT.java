package partnerportal.configuration.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Submission;
import partnerportal.configuration.domain.SwitchPartnerView;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.shared.Cause;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The portal turned off for the people of one partner, and on again. */
@PortalTest
class PartnerViewPagesIT {

    private static final String CLOSED = "The portal is turned off for your organization";

    @Autowired
    Visitors visitors;

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    SwitchPartnerView turn;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    PartnerConfiguration own;
    Visitor dana;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        own = made.of("bluestem");
        dana = visitors.signedIn(DemoUser.DANA_OKAFOR);
    }

    @AfterEach
    void turnOn() {
        turn.on(own.id(), Submission.of(ConfigurationsForTests.DANA, Cause.PORTAL));
    }

    @Test
    void tellsItsPeopleWhyAndWhomToAskAndShowsThemNothing() {
        var tomas = visitors.signedIn(DemoUser.TOMAS_REYES);
        assertThat(tomas.get(at()).status()).isEqualTo(200);

        var page = dana.follow(turnOff("Their contract is being looked at"));
        assertThat(page.page().select(".note.good").text()).isEqualTo("The partner view is turned off.");
        assertThat(page.page().select("section[aria-labelledby=partner-view-h]").text())
                .contains("Off since today", "Dana Okafor", "Their contract is being looked at");

        assertThat(tomas.get("/").location().orElseThrow()).hasPath("/no-access");
        assertNoAccess(tomas.get("/no-access"), 200);
        var foreign = made.published();
        for (var path : List.of(
                at(),
                at() + "/revisions",
                at() + "/revisions/1",
                "/configurations",
                "/configurations/" + foreign.id(),
                "/configurations/999999999",
                at() + "/deactivation",
                "/jump?q=blue")) {
            assertNoAccess(tomas.get(path), 403);
        }
        assertThat(tomas.get("/problems/partner-view-off").status()).isEqualTo(200);
        var again = visitors.signedOut().signIn(DemoUser.TOMAS_REYES);
        assertNoAccess(again.open("/"), 200);
    }

    @Test
    void leavesExpressEveryoneElseAndTheConfigurationAlone() {
        var revision = own.revision();
        turnOff("For now");
        var path = "/api/v1/partner-configurations/" + own.id();
        assertThat(http.as(tokens.of(DemoUser.TOMAS_REYES, DemoMachine.EXPRESS_BACKEND))
                        .get(path)
                        .status())
                .isEqualTo(200);
        assertThat(http.as(tokens.of(DemoMachine.EXPRESS_BACKEND)).get(path).status())
                .isEqualTo(200);
        assertThat(dana.get(at()).status()).isEqualTo(200);
        var priyas = made.of("alder-ridge");
        assertThat(visitors.signedIn(DemoUser.PRIYA_NAIR)
                        .get("/configurations/" + priyas.id())
                        .status())
                .isEqualTo(200);
        assertThat(configurations.findById(own.id()).orElseThrow().revision()).isEqualTo(revision);
    }

    @Test
    void isTurnedOnAgainFromTheSamePage() {
        dana.follow(turnOff("For now"));
        var tomas = visitors.signedIn(DemoUser.TOMAS_REYES);
        var form = dana.open(at() + "/partner-view");
        assertThat(form.page().expectFirst("h1").text()).startsWith("Turn on the partner view of");
        assertThat(form.page().select("#main").text()).contains("For now");
        var page = dana.follow(dana.send(form.form("main form"), Map.of("reason", "")));
        assertThat(page.page().select(".note.good").text()).isEqualTo("The partner view is turned on.");
        assertThat(tomas.get(at()).status()).isEqualTo(200);
    }

    @Test
    void takesAReasonAndTellsTheAuditTrailOnce() {
        var before = entries();
        var refused = turnOff(" ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".note.bad a").attr("href")).isEqualTo("#reason");
        var hidden = turnOff("For now\u202e");
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(hidden.page().select(".note.bad").text()).contains("a character that cannot be seen");
        assertThat(entries()).isEqualTo(before);

        var twice = dana.get(at() + "/partner-view").form("main form");
        dana.send(twice, Map.of("reason", "First"));
        dana.send(twice, Map.of("reason", "Second"));
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(dana.get(at())
                        .page()
                        .select("section[aria-labelledby=partner-view-h]")
                        .text())
                .contains("First")
                .doesNotContain("Second");
        turnOn();
        turnOn();
        assertThat(entries()).isEqualTo(before + 2);
    }

    @Test
    void isNothingForWhatWasNeverPublished() {
        var name = "Unpublished " + System.nanoTime();
        var form = dana.get("/configurations/new").form("main form");
        var begun = dana.send(form, Map.of("name", name, "expressPartnerId", "u" + System.nanoTime()));
        var path = begun.location().orElseThrow().getPath();
        assertThat(dana.get(path + "/partner-view").status()).isEqualTo(404);
        assertThat(dana.get(path).page().select("section[aria-labelledby=partner-view-h]"))
                .isEmpty();
    }

    @Test
    void cannotBeWrittenWithoutAReason() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into partner_view_closures (configuration_id, actor_subject, actor_name, reason, closed_at)
                        values (?, 'x', 'X', ' ', now())
                        """).param(own.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static void assertNoAccess(PortalAnswer answer, int status) {
        assertThat(answer.status()).as(answer.address().getPath()).isEqualTo(status);
        assertThat(answer.page().expectFirst("h1").text()).isEqualTo(CLOSED);
        assertThat(answer.page().select("#main").text())
                .contains("Tomas Reyes", "Express works as before", "To have it turned on, ask");
        assertThat(answer.page().select("nav a.item")).isEmpty();
        assertThat(answer.page().select("#main form[action=/logout]")).hasSize(1);
    }

    private PortalAnswer turnOff(String reason) {
        return dana.send(dana.get(at() + "/partner-view").form("main form"), Map.of("reason", reason));
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entries where action like 'partner-view.%' and subject_id = ?")
                .param(String.valueOf(own.id()))
                .query(Long.class)
                .single();
    }

    private String at() {
        return "/configurations/" + own.id();
    }
}
