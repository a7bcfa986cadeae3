package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class StoredFigureTests {

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private int asked;
    private boolean down;

    private final StoredFigure figure = new StoredFigure(((InstantSource) () -> now).withZone(ZoneOffset.UTC), () -> {
        asked++;
        if (down) {
            throw new QueryTimeoutException("down");
        }
        return asked;
    });

    @Test
    void isAskedForNoMoreOftenThanEveryFewSeconds() {
        assertThat(figure.value()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(14));
        assertThat(figure.value()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(2));
        assertThat(figure.value()).isEqualTo(2);
    }

    @Test
    void isNotANumberWhileTheDatabaseIsDown() {
        down = true;
        assertThat(figure.value()).isNaN();
        assertThat(figure.value()).isNaN();
        assertThat(asked).as("nor is it asked for at each look then").isEqualTo(1);
        down = false;
        now = now.plus(Duration.ofSeconds(16));
        assertThat(figure.value()).isEqualTo(2);
    }
}
