package partnerportal.configuration.catalog;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.PublishedFilter;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.SettingsMother;
import partnerportal.shell.PageToken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogListPropertyTests {

    private static final Visibility ALL = new Visibility.Everything();

    record Change(long id, String name, int second) {

        CatalogEntry entry() {
            return CatalogMother.entry(id, name, SettingsMother.CREATED.plusSeconds(second));
        }
    }

    @Property
    void pagesGiveEverythingOnceInOrderWhateverHappenedBefore(
            @ForAll("changes") List<List<Change>> rounds,
            @ForAll CatalogOrder order,
            @ForAll @IntRange(min = 1, max = 4) int size) {
        var state = CatalogState.empty();
        var latest = new HashMap<Long, CatalogEntry>();
        long number = 0;
        for (var round : rounds) {
            var changed = new HashMap<Long, CatalogEntry>();
            round.forEach(change -> changed.put(change.id(), change.entry()));
            latest.putAll(changed);
            state = state.with(changed.values(), ++number);
        }

        assertThat(paged(new CatalogReading(state, Duration.ZERO), order, size))
                .isEqualTo(latest.values().stream()
                        .sorted(expected(order))
                        .map(CatalogEntry::state)
                        .toList());
        assertThat(state.number()).isEqualTo(number);
    }

    private static List<PublishedState> paged(CatalogReading reading, CatalogOrder order, int size) {
        var everything = new PublishedFilter(null, List.of(), false, true);
        var seen = new ArrayList<PublishedState>();
        @Nullable PageToken after = null;
        do {
            var page = reading.list(everything, order, ALL, false, after, size);
            assertThat(page.states()).hasSizeLessThanOrEqualTo(size);
            seen.addAll(page.states());
            after = page.next() == null
                    ? null
                    : order.readToken(Objects.requireNonNull(page.next()).text());
        } while (after != null);
        return seen;
    }

    private static Comparator<CatalogEntry> expected(CatalogOrder order) {
        Comparator<CatalogEntry> byName =
                Comparator.comparing(entry -> name(entry).toLowerCase(Locale.ROOT));
        var byUpdate =
                Comparator.comparing((CatalogEntry entry) -> entry.state().updatedAt());
        Comparator<CatalogEntry> byId =
                Comparator.comparing(entry -> entry.state().id());
        return switch (order) {
            case NAME -> byName.thenComparing(byId);
            case NAME_DESCENDING -> byName.thenComparing(byId).reversed();
            case UPDATED_AT -> byUpdate.thenComparing(byId);
            case UPDATED_AT_DESCENDING -> byUpdate.thenComparing(byId).reversed();
        };
    }

    private static String name(CatalogEntry entry) {
        return Objects.requireNonNull(entry.state().snapshot().settings().name());
    }

    @Provide
    Arbitrary<List<List<Change>>> changes() {
        var change = Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.of("alder", "Alder", "Bluestem", "ÉTOILE", "z"),
                        Arbitraries.integers().between(0, 3))
                .as(Change::new);
        return change.list().ofMaxSize(6).list().ofMaxSize(5);
    }
}
