package partnerportal.local;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.identity.DemoUser;

import java.net.URI;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal that nobody told how to reach Auth0, Redox and a mail server runs, and says what it cannot do. */
class WithoutOutsideIT {

    private static final Map<String, Object> NOTHING = Map.of(
            "portal.identity.address", "",
            "portal.identity.client-id", "",
            "portal.identity.client-secret", "",
            "portal.identity.application-id", "",
            "portal.redox.client-id", "",
            "portal.redox.key-id", "",
            "portal.redox.private-key", "",
            "portal.mail.host", "");

    @Test
    void saysThatConnectionsCannotBeCheckedHereAndThatMailsWait() {
        var services = LocalServices.shared();
        try (var portal = SeparatePortal.start(services, NOTHING)) {
            var database = JdbcClient.create(services.postgres().asOwner());
            var tokens = services.identity().tokens();
            var api = new ApiCaller(new PortalHttp(portal.address()), tokens, database);
            var made = api.created(api.bodyWithRedox());

            var checked = api.express().post(ApiCaller.path(made) + "/redox-checks", null);
            assertThat(checked.json().get("outcome").asString()).isEqualTo("not_checked");
            assertThat(checked.json().at("/steps/0/message").asString()).contains("cannot be checked here");

            var page = new Visitors(portal.address())
                    .signedIn(DemoUser.DANA_OKAFOR)
                    .open("/configurations/" + made.get("id").asLong())
                    .page();
            assertThat(page.select("#redox").text()).contains("Redox cannot be checked here", "Not verified");
            assertThat(page.select("#redox form")).isEmpty();

            var mails = new Visitors(portal.address())
                    .signedIn(DemoUser.DANA_OKAFOR)
                    .open("/mails/undelivered")
                    .page();
            assertThat(mails.text()).contains("Mail is not set up here", "once MAIL_HOST and MAIL_FROM are set");
            var health =
                    new PortalHttp(URI.create("http://localhost:" + portal.managementPort())).get("/actuator/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json()
                            .at("/components/outgoingMail/details/set_up")
                            .asBoolean(true))
                    .isFalse();
        }
    }
}
