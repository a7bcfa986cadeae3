package partnerportal.outgoing;

import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.local.outside.Fault;
import partnerportal.local.outside.LocalAuth0;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The door out, against a system that does everything wrong. */
class OutgoingHttpIT {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final OutgoingProperties LOCAL = new OutgoingProperties(true);
    private static final OutgoingProperties STRICT = new OutgoingProperties(false);

    LocalAuth0 other;
    OutgoingHttp http;

    @BeforeEach
    void start() {
        other = new LocalAuth0();
        http = new OutgoingHttp(LOCAL);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        other.close();
    }

    @Test
    void bringsAnAnswer() {
        var answer = http.send(Ask.post(address("/oauth/token"), token()), Deadline.in(SHORT));
        assertThat(answer.isOk()).isTrue();
        assertThat(answer.json().get("access_token").asString()).isEqualTo("management-token-1");
        assertThat(answer).hasToString("Answer[200, " + answer.body().length + " bytes]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SILENT", "TRICKLING"})
    void endsAtTheDeadlineWhateverTheOtherSideDoes(Fault fault) {
        other.becomes(fault);
        var begun = System.nanoTime();
        assertThat(why(http, address("/"), SHORT)).isEqualTo(Unanswered.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SHORT, SHORT.plusSeconds(1));
    }

    @Test
    void asksNothingWhenTheTimeIsOver() {
        assertThat(why(http, address("/"), Duration.ZERO)).isEqualTo(Unanswered.TOO_SLOW);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void endsWhileTheNameIsStillLookedUp() throws IOException {
        var waiting = new java.util.concurrent.CountDownLatch(1);
        try (var slow = new OutgoingHttp(LOCAL, names(() -> {
            waiting.await();
            return "127.0.0.1";
        }))) {
            assertThat(why(slow, URI.create("https://slow.example"), SHORT)).isEqualTo(Unanswered.TOO_SLOW);
        } finally {
            waiting.countDown();
        }
    }

    @Test
    void followsNoRedirect() {
        other.becomes(Fault.REDIRECTING);
        var answer = http.send(Ask.post(address("/oauth/token"), token()), Deadline.in(SHORT));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(other.asked()).containsExactly("/oauth/token");
    }

    @Test
    void stopsReadingWhatHasNoEnd() {
        other.becomes(Fault.ENDLESS);
        assertThat(why(http, address("/"), Duration.ofSeconds(3))).isEqualTo(Unanswered.UNEXPECTED_ANSWER);
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        int nobodys;
        try (var socket = new ServerSocket(0)) {
            nobodys = socket.getLocalPort();
        }
        assertThat(why(http, URI.create("http://localhost:" + nobodys), Duration.ofSeconds(3)))
                .isEqualTo(Unanswered.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:{port}/",
                "https://localhost:{port}/",
                "https://[::1]:{port}/",
                "https://[::ffff:127.0.0.1]:{port}/",
                "https://[::ffff:7f00:1]:{port}/",
                "https://2130706433:{port}/",
                "https://0.0.0.0:{port}/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "http://1.1.1.1/",
                "http://localhost:{port}/"
            })
    void callsNothingInsideOutsideLocalUse(String address) throws IOException {
        int port = URI.create(other.address()).getPort();
        try (var strict = new OutgoingHttp(STRICT)) {
            var asked = URI.create(address.replace("{port}", String.valueOf(port)));
            assertThat(why(strict, asked, SHORT)).isEqualTo(Unanswered.ADDRESS_REFUSED);
        }
        assertThat(other.asked()).isEmpty();
    }

    /** The name leads outside when it is looked at and inside when it is called: both are the same look here. */
    @Test
    void looksAtTheAddressThatIsConnectedTo() throws IOException {
        var answers = new ArrayList<>(List.of("1.1.1.1", "127.0.0.1"));
        try (var strict = new OutgoingHttp(STRICT, names(answers::removeFirst))) {
            var address = URI.create("https://rebinding.example:1/");
            assertThat(why(strict, address, SHORT)).isNotEqualTo(Unanswered.ADDRESS_REFUSED);
            assertThat(why(strict, address, SHORT)).isEqualTo(Unanswered.ADDRESS_REFUSED);
        }
        assertThat(answers).isEmpty();
    }

    @Test
    void tellsNoSecretWhenItFails() {
        var ask = Ask.post(address("/"), Map.of("client_secret", "hush")).as("hush");
        assertThat(ask.toString()).doesNotContain("hush");
        other.becomes(Fault.SILENT);
        var failed = catchThrowableOfType(OutgoingFailed.class, () -> http.send(ask, Deadline.in(SHORT)));
        assertThat(failed).hasStackTraceContaining("TOO_SLOW");
        assertThat(String.valueOf(failed.getMessage())).doesNotContain("hush");
    }

    private interface Lookup {
        String address() throws Exception;
    }

    private static DnsResolver names(Lookup lookup) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                try {
                    return new InetAddress[] {InetAddress.getByName(lookup.address())};
                } catch (Exception interrupted) {
                    throw new UnknownHostException(host);
                }
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static Unanswered why(OutgoingHttp http, URI address, Duration time) {
        return catchThrowableOfType(OutgoingFailed.class, () -> http.send(Ask.get(address), Deadline.in(time)))
                .why();
    }

    private URI address(String path) {
        return URI.create(other.address() + path);
    }

    private Map<String, String> token() {
        var settings = other.settings();
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                String.valueOf(settings.get("portal.identity.client-id")),
                "client_secret",
                String.valueOf(settings.get("portal.identity.client-secret")),
                "audience",
                other.address() + "/api/v2/");
    }
}
