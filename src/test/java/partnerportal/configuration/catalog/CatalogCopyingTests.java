package partnerportal.configuration.catalog;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogCopyingTests {

    private static final Duration TAKES = Duration.ofSeconds(3);

    private Instant now = Instant.parse("2026-11-01T10:00:00Z");
    private int written;

    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Catalog catalog = new Catalog(clock);
    private final CatalogCopying copying = new CatalogCopying(
            catalog,
            new CatalogCopy(new CatalogProperties(Path.of("nowhere"))) {

                @Override
                void write(CatalogState state, Instant confirmedAt) {
                    written++;
                    now = now.plus(TAKES);
                }
            },
            clock);

    @Test
    void takesASmallPartOfTheTimeHoweverOftenThereIsSomethingNew() {
        changeAndCopy(1);
        assertThat(written).isEqualTo(1);

        now = now.plus(TAKES.multipliedBy(20)).minusSeconds(1);
        changeAndCopy(2);
        assertThat(written).isEqualTo(1);

        now = now.plusSeconds(1);
        changeAndCopy(3);
        assertThat(written).isEqualTo(2);
    }

    @Test
    void isDoneOnceMoreAtTheEndWithoutWaiting() {
        changeAndCopy(1);
        catalog.confirm(state(2));
        copying.copy();
        assertThat(written).isEqualTo(2);
    }

    private void changeAndCopy(long number) {
        catalog.confirm(state(number));
        copying.copyNowAndThen();
    }

    private static CatalogState state(long number) {
        return CatalogState.empty().with(List.of(), number);
    }
}
