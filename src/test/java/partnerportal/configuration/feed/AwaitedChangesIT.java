package partnerportal.configuration.feed;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import partnerportal.access.Visibility;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import partnerportal.shell.TooManyStreams;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AwaitedChangesIT {

    private static final Visibility ALL = new Visibility.Everything();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int PLACES = 100;

    @Autowired
    AwaitedChanges changes;

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sendsAwayWhoWouldWaitBesideAsManyAsMay() throws Exception {
        var api = new ApiCaller(http, tokens, jdbc);
        long since =
                jdbc.sql("select number from change_counter").query(Long.class).single();
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = IntStream.range(0, PLACES)
                    .mapToObj(place -> waiting.submit(waiting(since)))
                    .toList();
            awaitFull(since);

            var path = "/api/v1/configuration-changes?since=" + since;
            var refused = api.express().get(path + "&wait=20");
            assertThat(refused.status()).as(refused.body()).isEqualTo(429);
            assertThat(refused.json().get("type").asString()).isEqualTo("/problems/too-many-streams");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(api.express().get(path).status())
                    .as("who does not wait needs no place")
                    .isEqualTo(200);

            api.created();
            for (var part : parts) {
                assertThat(part.get().changes()).isNotEmpty();
            }
        }
    }

    /** Many at once want a connection for a moment. */
    private Callable<ChangeFeed.Part> waiting(long since) {
        return () -> {
            while (true) {
                try {
                    return changes.read(since, ALL, LONG);
                } catch (CannotCreateTransactionException busy) {
                    Thread.onSpinWait();
                }
            }
        };
    }

    private void awaitFull(long since) {
        var until = Instant.now().plus(LONG);
        boolean full = false;
        while (!full && Instant.now().isBefore(until)) {
            try {
                changes.read(since, ALL, Duration.ofNanos(1));
            } catch (TooManyStreams refused) {
                full = true;
            } catch (CannotCreateTransactionException busy) {
                Thread.onSpinWait();
            }
        }
        assertThat(full).isTrue();
    }
}
