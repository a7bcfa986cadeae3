package partnerportal.contract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent to any route of the API is answered clearly: never as our failure, never with our insides. */
@PortalTest
class BadInputIT {

    private static final int AT_LEAST = 5_000;
    private static final int CALLERS = 4;
    private static final Pattern INSIDES = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.[a-z]+|stack ?trace|psql|\\bselect .* from\\b|\\binsert into\\b|jdbc|tools\\.jackson");

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExchangeProperties exchange;

    @Test
    void getsAClearAnswerEverywhere() throws InterruptedException {
        var world = new ApiWorld(http, tokens, jdbc, exchange);
        var document = Document.of(http);
        var before = configurations();
        var requests = document.operations().stream()
                .flatMap(operation -> new BadRequests(operation, document, world).all())
                .toList();

        var complaints = new ConcurrentLinkedQueue<String>();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var allowed = world.allowed();
            requests.forEach(request -> callers.execute(() -> {
                var complaint = complaint(request, allowed);
                if (complaint != null) {
                    complaints.add(complaint);
                }
            }));
        }

        assertThat(complaints.stream().limit(30)).isEmpty();
        assertThat(requests.size()).isGreaterThanOrEqualTo(AT_LEAST);
        // Worlds make one configuration for every operation; bad input makes none.
        assertThat(configurations() - before).isEqualTo(document.operations().size());
    }

    @Test
    void badTokensAreTurnedAwayEverywhere() {
        var world = new ApiWorld(http, tokens, jdbc, exchange);
        var person = DemoUser.DANA_OKAFOR;
        var whole = tokens.of(person);
        var bad = List.of(
                "",
                "nonsense",
                "a.b.c",
                "x".repeat(5_000),
                whole.substring(0, whole.lastIndexOf('.')),
                whole + "x",
                tokens.draft(person).truncated(),
                tokens.draft(person).unsigned(),
                tokens.draft(person).forged(),
                tokens.draft(person).signedByStranger(),
                tokens.draft(person).signedWithPublicKeyAsSecret(),
                tokens.draft(person).expired().signed(),
                tokens.draft(person).notYetValid().signed(),
                tokens.draft(person).issuedBy("https://elsewhere.example").signed(),
                tokens.draft(person).audience("another-api").signed(),
                tokens.draft(person).claim("aud", null).signed(),
                tokens.draft(person).claim("exp", null).signed(),
                tokens.draft(person).claim("nonce", "of-an-id-token").signed());
        for (var operation : Document.of(http).operations()) {
            var address = operation.address(ApiWorld.nowhere(world.variables()));
            for (var token : bad) {
                var answer = http.as(token).send(operation.method(), address, operation.isWrite() ? "{}" : null);
                assertThat(answer.status()).as(operation.name() + " " + token).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate"))
                        .as(operation.name())
                        .isPresent();
                assertThat(complaint(answer, true))
                        .as(operation.name() + " " + answer.body())
                        .isNull();
            }
        }
    }

    private long configurations() {
        return jdbc.sql("select count(*) from partner_configurations")
                .query(Long.class)
                .single();
    }

    private static @Nullable String complaint(BadRequests.Request request, PortalHttp caller) {
        var with = Stream.of(request)
                .filter(one -> one.header() != null)
                .map(one -> caller.with(String.valueOf(one.header()), one.headerValue()))
                .findFirst()
                .orElse(caller);
        try {
            var answer = with.send(request.method(), request.address(), request.body());
            var complaint = complaint(answer, request.mustBeRefused());
            return complaint == null
                    ? null
                    : complaint + ": " + answer.status() + " to " + request.shortened() + " -> " + answer.body();
        } catch (RuntimeException broken) {
            return broken + " at " + request.shortened();
        }
    }

    /** What is wrong with the answer; null when nothing is. */
    private static @Nullable String complaint(PortalAnswer answer, boolean mustBeRefused) {
        if (answer.status() >= 500) {
            return "Answered as our failure";
        }
        if (mustBeRefused && answer.status() < 400) {
            return "Accepted";
        }
        if (answer.status() < 400) {
            return null;
        }
        if (!answer.header("Content-Type").orElse("").equals("application/problem+json")) {
            return "Not problem+json but " + answer.header("Content-Type");
        }
        var json = answer.json();
        if (json.path("status").asInt() != answer.status()
                || !json.path("type").asString("").startsWith("/problems/")) {
            return "Not a whole problem";
        }
        return INSIDES.matcher(answer.body()).find() ? "Shows insides" : null;
    }
}
