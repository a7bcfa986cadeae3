package partnerportal.identity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.identity.Connections.Sighting;
import partnerportal.local.outside.Fault;
import partnerportal.local.outside.LocalAuth0;
import partnerportal.outgoing.DoorsOut;
import partnerportal.outgoing.OutgoingHttp;
import partnerportal.outgoing.Unanswered;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The adapter against the local Auth0, right and wrong in every way. */
class Auth0ConnectionsIT {

    LocalAuth0 auth0;
    OutgoingHttp http;
    Auth0Connections connections;

    @BeforeEach
    void start() {
        auth0 = new LocalAuth0()
                .connection("alder oidc+1")
                .connectionOfOthers("bluestem")
                .allowLogoutTo("https://sso.example/logout");
        http = DoorsOut.local();
        connections = adapter(auth0.address(), "management-secret", "express-web");
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        auth0.close();
    }

    @ParameterizedTest
    @CsvSource({"alder oidc+1, true, true", "bluestem, true, false", "nobody, false, false"})
    void seesWhatThereIs(String name, boolean exists, boolean enabled) {
        var seen = (Sighting.Seen) connections.look(name);
        assertThat(seen.exists()).isEqualTo(exists);
        assertThat(seen.enabled()).isEqualTo(enabled);
        assertThat(seen.logout().allow("https://sso.example/logout")).isTrue();
        assertThat(seen.logout().allow("https://elsewhere.example/logout")).isFalse();
    }

    @Test
    void keepsItsTokenUntilShortlyBeforeItExpires() {
        connections.look("bluestem");
        connections.look("bluestem");
        assertThat(auth0.tokensGiven()).isEqualTo(1);

        auth0.revokeTokens();
        auth0.tokensLive(20);
        assertThat(connections.look("bluestem")).isInstanceOf(Sighting.Seen.class);
        assertThat(auth0.tokensGiven()).isGreaterThan(1);
        var given = auth0.tokensGiven();
        connections.look("bluestem");
        assertThat(auth0.tokensGiven()).as("20 seconds are too few to keep it").isGreaterThan(given);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSING, PORTAL_REFUSED",
        "FAILING, UNEXPECTED_ANSWER",
        "REDIRECTING, UNEXPECTED_ANSWER",
        "ENDLESS, UNEXPECTED_ANSWER",
        "BABBLING, UNEXPECTED_ANSWER"
    })
    void tellsEveryFaultFromAnAnswer(Fault fault, Unanswered why) {
        for (var path : new String[] {"/oauth/token", "/api/v2/connections", "/api/v2/clients"}) {
            connections = adapter(auth0.address(), "management-secret", "express-web");
            auth0.becomes(fault, path);
            assertThat(connections.look("bluestem")).as(path).isEqualTo(new Sighting.Unseen(why));
        }
        auth0.recovers();
        assertThat(connections.look("bluestem")).isInstanceOf(Sighting.Seen.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SILENT", "TRICKLING"})
    void waitsForThreeSecondsInAll(Fault fault) {
        auth0.becomes(fault, "/api/v2/clients");
        var begun = System.nanoTime();
        assertThat(connections.look("bluestem")).isEqualTo(new Sighting.Unseen(Unanswered.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(3_500));
    }

    @Test
    void saysWhenNobodyIsThere() {
        auth0.close();
        assertThat(connections.look("bluestem")).isEqualTo(new Sighting.Unseen(Unanswered.NO_ANSWER));
    }

    @Test
    void saysWhenItsOwnSettingsAreWrong() {
        var refused = new Sighting.Unseen(Unanswered.PORTAL_REFUSED);
        assertThat(adapter(auth0.address(), "other-secret", "express-web").look("bluestem"))
                .isEqualTo(refused);
        assertThat(adapter(auth0.address(), "management-secret", "no-application")
                        .look("bluestem"))
                .isEqualTo(refused);
    }

    @Test
    void isOffWithoutSettings() {
        var off = new Auth0Connections(new IdentityProperties("", "", "", ""), http, Clock.systemUTC());
        assertThat(off.isSetUp()).isFalse();
        assertThat(off.look("bluestem")).isEqualTo(new Sighting.Unseen(Unanswered.NOT_SET_UP));
        assertThat(auth0.asked()).isEmpty();
    }

    @Test
    void takesAllSettingsOrNone() {
        assertThatThrownBy(() -> new IdentityProperties(auth0.address(), "client", "", "express"))
                .hasMessageContaining("AUTH0_MANAGEMENT_CLIENT_SECRET");
        assertThatThrownBy(() -> new IdentityProperties("nowhere", "client", "secret", "express"))
                .hasMessageContaining("AUTH0_MANAGEMENT_ADDRESS");
        assertThat(new IdentityProperties(auth0.address(), "client", "hush", "express"))
                .asString()
                .doesNotContain("hush");
    }

    private Auth0Connections adapter(String address, String secret, String application) {
        var settings = new IdentityProperties(address + "/", "portal-management", secret, application);
        return new Auth0Connections(settings, http, Clock.systemUTC());
    }
}
