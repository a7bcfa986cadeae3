package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.access.Asker;
import partnerportal.local.PortalTest;
import partnerportal.shared.Actor;
import partnerportal.shared.InvalidInput;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class IdempotencyKeysIT {

    private static final Asker EXPRESS = caller("express");
    private static final Asker OSS = caller("oss");

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void givesTheFirstAnswerAgain() {
        var key = "again-" + System.nanoTime();
        var first = keys.once(key, EXPRESS, "a request", this::act);
        var second = keys.once(key, EXPRESS, "a request", this::act);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(acts).hasValue(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        var key = "other-" + System.nanoTime();
        keys.once(key, EXPRESS, "a request", this::act);
        assertThatThrownBy(() -> keys.once(key, EXPRESS, "another", this::act))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("idempotency-key-reused")));
    }

    @Test
    void keepsCallersApart() {
        var key = "apart-" + System.nanoTime();
        keys.once(key, EXPRESS, "a request", this::act);
        keys.once(key, OSS, "a request", this::act);
        assertThat(acts).hasValue(2);
    }

    @Test
    void remembersNothingOfARequestThatFailed() {
        var key = "failed-" + System.nanoTime();
        assertThatThrownBy(() -> keys.once(key, EXPRESS, "a request", () -> {
                    throw new InvalidInput("/name", "required", "Enter a name");
                }))
                .isInstanceOf(InvalidInput.class);
        keys.once(key, EXPRESS, "a request", this::act);
        assertThat(acts).hasValue(1);
    }

    @Test
    void actsOnceForTwoRequestsAtTheSameMoment() throws Exception {
        var key = "race-" + System.nanoTime();
        Callable<ResponseEntity<byte[]>> request = () -> keys.once(key, EXPRESS, "a request", this::act);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(request, request));
            assertThat(answers.getFirst().get().getBody())
                    .isEqualTo(answers.getLast().get().getBody());
        }
        assertThat(acts).hasValue(1);
    }

    @Test
    void forgetsAfterADay() {
        var key = "old-" + System.nanoTime();
        keys.once(key, EXPRESS, "a request", this::act);
        jdbc.sql("update idempotency_keys set taken_at = taken_at - interval '25 hours' where key = :key")
                .param("key", key)
                .update();
        keys.forgetOld();
        keys.once(key, EXPRESS, "another request", this::act);
        assertThat(acts).hasValue(2);
    }

    private ResponseEntity<byte[]> act() {
        var body = ("act " + acts.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(201)
                .header("Location", "/made/1")
                .eTag("\"1-a\"")
                .body(body);
    }

    private static Asker caller(String name) {
        return new Asker(new Actor(Actor.Kind.CLIENT, name + "@clients", name, name), Set.of(), Set.of(), null);
    }
}
