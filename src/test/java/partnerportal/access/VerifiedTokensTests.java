package partnerportal.access;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifiedTokensTests {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private Instant now = START;
    private final AtomicInteger verifications = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(
            this::verify,
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
            () -> Duration.between(START, now).toNanos());

    @Test
    void areVerifiedOnce() {
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void areForgottenWhenTheyExpire() {
        tokens.decode("a");
        now = START.plusSeconds(59);
        tokens.decode("a");
        assertThat(verifications).hasValue(1);
        now = START.plusSeconds(60);
        tokens.decode("a");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void areNotRememberedWhenTheyWereRefused() {
        for (int time = 1; time <= 3; time++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
            assertThat(verifications).hasValue(time);
        }
    }

    @Test
    void areVerifiedOnceByManyAtOnce() throws Exception {
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = Collections.nCopies(8, (Callable<Jwt>) () -> {
                        together.await();
                        return tokens.decode("a");
                    })
                    .stream()
                    .map(threads::submit)
                    .toList();
            together.countDown();
            for (var result : results) {
                assertThat(result.get().getSubject()).isEqualTo("a");
            }
        }
        assertThat(verifications).hasValue(1);
    }

    private Jwt verify(String token) {
        verifications.incrementAndGet();
        if (token.startsWith("bad")) {
            throw new BadJwtException("Signed by nobody");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(START.plusSeconds(60))
                .build();
    }
}
