package partnerportal.redox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.local.outside.Fault;
import partnerportal.local.outside.LocalRedox;
import partnerportal.outgoing.DoorsOut;
import partnerportal.outgoing.OutgoingHttp;
import partnerportal.outgoing.Unanswered;
import partnerportal.redox.Destinations.Sighting;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The adapter against the local Redox, right and wrong in every way. */
class RedoxDestinationsIT {

    LocalRedox redox;
    OutgoingHttp http;
    RedoxDestinations destinations;

    @BeforeEach
    void start() {
        redox = new LocalRedox().destination("dst-1").destination("dst-2");
        http = DoorsOut.local();
        destinations = adapter("portal-at-redox");
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        redox.close();
    }

    @Test
    void getsInWithASignedAssertionAndSeesWhatRedoxKnows() {
        assertThat(destinations.look(Set.of("dst-1", "dst-2"))).isEqualTo(new Sighting.Seen(Set.of()));
        assertThat(destinations.look(Set.of("dst-1", "dst-9"))).isEqualTo(new Sighting.Seen(Set.of("dst-9")));
        assertThat(destinations.look(Set.of())).isEqualTo(new Sighting.Seen(Set.of()));
        assertThat(redox.tokensGiven()).isEqualTo(1);

        redox.revokeTokens();
        assertThat(destinations.look(Set.of("dst-1"))).isEqualTo(new Sighting.Seen(Set.of()));
        assertThat(redox.tokensGiven()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../v2/auth/token", "dst-1/../dst-2", "dst-1?x", "dst 1", "%2e%2e", "."})
    void asksForNothingThatIsNoId(String id) {
        assertThat(destinations.look(Set.of(id))).isEqualTo(new Sighting.Seen(Set.of(id)));
        assertThat(redox.asked()).containsExactly(RedoxDestinations.TOKEN_PATH);
    }

    @Test
    void tellsARefusedKeyFromAnOutage() {
        redox.keyIsKnown(false);
        assertThat(destinations.look(Set.of("dst-1"))).isEqualTo(new Sighting.KeyRefused());
        assertThat(adapter("somebody-else").look(Set.of("dst-1"))).isEqualTo(new Sighting.KeyRefused());
        redox.keyIsKnown(true);
        assertThat(destinations.look(Set.of("dst-1"))).isEqualTo(new Sighting.Seen(Set.of()));
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
        redox.becomes(fault, RedoxDestinations.DESTINATIONS_PATH);
        assertThat(destinations.look(Set.of("dst-1"))).isEqualTo(new Sighting.Unseen(why));
        redox.recovers();
        assertThat(destinations.look(Set.of("dst-1"))).isEqualTo(new Sighting.Seen(Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"FAILING", "REDIRECTING", "ENDLESS", "BABBLING"})
    void tellsEveryFaultOfTheTokenFromARefusal(Fault fault) {
        redox.becomes(fault, RedoxDestinations.TOKEN_PATH);
        assertThat(destinations.look(Set.of("dst-1"))).isEqualTo(new Sighting.Unseen(Unanswered.UNEXPECTED_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SILENT", "TRICKLING"})
    void waitsForThreeSecondsInAll(Fault fault) {
        redox.becomes(fault, RedoxDestinations.DESTINATIONS_PATH);
        var begun = System.nanoTime();
        assertThat(destinations.look(Set.of("dst-1", "dst-2"))).isEqualTo(new Sighting.Unseen(Unanswered.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(3_500));
    }

    @Test
    void isOffWithoutSettings() {
        var off = new RedoxDestinations(new RedoxProperties(redox.address(), "", "", ""), http, Clock.systemUTC());
        assertThat(off.isSetUp()).isFalse();
        assertThat(off.look(Set.of("dst-1"))).isEqualTo(new Sighting.Unseen(Unanswered.NOT_SET_UP));
        assertThat(redox.asked()).isEmpty();
    }

    @Test
    void takesAllSettingsOrNoneAndAKeyThatIsOne() {
        var address = redox.address();
        assertThatThrownBy(() -> new RedoxProperties(address, "client", "", redox.privateKey()))
                .hasMessageContaining("REDOX_KEY_ID");
        assertThatThrownBy(() -> new RedoxProperties(address, "client", "key", "-----BEGIN PRIVATE KEY-----\nhush"))
                .hasMessageStartingWith("REDOX_PRIVATE_KEY")
                .hasMessageNotContaining("hush")
                .hasNoCause();
        var oneLine = redox.privateKey().replace("\r", "").replace("\n", "\\n");
        var settings = new RedoxProperties(address, "client", "key", oneLine);
        assertThat(settings.key().getModulus().bitLength()).isEqualTo(2048);
        assertThat(settings.toString()).doesNotContain("PRIVATE");
    }

    private RedoxDestinations adapter(String client) {
        var settings = new RedoxProperties(redox.address(), client, "portal-key-1", redox.privateKey());
        return new RedoxDestinations(settings, http, Clock.systemUTC());
    }
}
