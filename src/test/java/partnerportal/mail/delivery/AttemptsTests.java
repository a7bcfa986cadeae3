package partnerportal.mail.delivery;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTests {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Random chance = new Random(7);

    @Test
    void waitsDoubleUpToAnHour() {
        for (int attempt = 1; attempt <= 60; attempt++) {
            var most = Math.min(30L << Math.min(attempt - 1, 10), 3600);
            var wait = Duration.between(
                    START, Attempts.next(mail(attempt, START), START, chance).orElseThrow());
            assertThat(wait).isBetween(Duration.ofSeconds(most).dividedBy(2), Duration.ofSeconds(most));
        }
    }

    @Test
    void mailsThatFailedTogetherDoNotComeBackTogether() {
        var times = new HashSet<Instant>();
        for (int mail = 0; mail < 100; mail++) {
            times.add(Attempts.next(mail(5, START), START, chance).orElseThrow());
        }
        assertThat(times).hasSizeGreaterThan(90);
    }

    @Test
    void attemptsEndAfterADay() {
        var attempts = new ArrayList<Instant>();
        var now = START;
        for (var next = Attempts.next(mail(1, START), now, chance); next.isPresent(); ) {
            now = next.get();
            attempts.add(now);
            next = Attempts.next(mail(attempts.size() + 1, START), now, chance);
        }
        assertThat(now).isBetween(START.plus(Duration.ofHours(22)), START.plus(Duration.ofDays(1)));
        assertThat(attempts).hasSizeBetween(25, 60);
    }

    private static ClaimedMail mail(int attempt, Instant since) {
        return new ClaimedMail(
                1, UUID.randomUUID(), "a@b.example", "backfill-done", Map.of(), "<1@b>", since, attempt, since, 0);
    }
}
