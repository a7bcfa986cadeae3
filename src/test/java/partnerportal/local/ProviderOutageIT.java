package partnerportal.local;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.LocalIdentityProvider;

import java.net.URI;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The identity provider is not there when the portal starts, comes, and goes away again under it. */
class ProviderOutageIT {

    private static LocalIdentityProvider provider;
    private static SeparatePortal portal;

    @BeforeAll
    static void startWithoutProvider() {
        provider = LocalIdentityProvider.start(0);
        provider.stop();
        portal = SeparatePortal.start(LocalServices.shared(), provider.settings());
        provider.allowPortal(portal.address().toString());
    }

    @AfterAll
    static void stop() {
        portal.close();
        provider.close();
    }

    @Test
    void isSaidAndWaitedForAtTheDoorsOnly() {
        assertThat(health()).isEqualTo(200);
        assertNobodyGetsIn();

        provider.start();
        var dana = new Visitors(portal.address()).signedIn(DemoUser.DANA_OKAFOR);
        assertThat(api().get("/api/v1/markets").status()).isEqualTo(200);

        provider.stop();
        assertThat(health()).isEqualTo(200);
        assertThat(dana.get("/configurations/new").status()).isEqualTo(200);
        assertThat(api().get("/api/v1/markets").status()).isEqualTo(200);
        assertThat(new Visitors(portal.address()).signedOut().get("/login").status())
                .isEqualTo(200);
        dana.send(dana.get("/configurations/new").form("form[action=/logout]"), Map.of());
        assertThat(dana.get("/configurations/new").status()).isEqualTo(302);

        provider.start();
        assertThat(new Visitors(portal.address())
                        .signedIn(DemoUser.MARCUS_BELL)
                        .get("/configurations/new")
                        .status())
                .isEqualTo(200);
    }

    private static void assertNobodyGetsIn() {
        var stranger = new Visitors(portal.address()).signedOut();
        var refused = stranger.follow(stranger.get("/oauth2/authorization/portal"));
        assertThat(refused.address()).hasPath("/login").hasParameter("reason", "unavailable");
        assertThat(refused.page().select("main").text()).contains("The sign-in service did not answer");

        var answer = api().get("/api/v1/markets");
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/sign-in-unavailable");
    }

    private static PortalHttp api() {
        return new PortalHttp(portal.address()).as(provider.tokens().of(DemoMachine.EXPRESS_BACKEND));
    }

    private static int health() {
        var management = URI.create("http://localhost:" + portal.managementPort());
        return new PortalHttp(management).get("/actuator/health/readiness").status();
    }
}
