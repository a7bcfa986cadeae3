package partnerportal.configuration.catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.PublishedFilter;
import partnerportal.configuration.domain.PublishedFilter.Field;
import partnerportal.configuration.domain.PublishedFilter.Operator;
import partnerportal.configuration.domain.PublishedFilter.Term;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.SettingsMother;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogReadingTests {

    private static final Visibility ALL = new Visibility.Everything();
    private static final CatalogEntry ALDER = CatalogMother.entry(1, "Alder Ridge", SettingsMother.CREATED);
    private static final CatalogEntry BLUESTEM = CatalogMother.entry(
            2,
            SettingsMother.stored().withName("Bluestem").withRedox(false, null).withSso(false, null),
            SettingsMother.CREATED);

    private final CatalogReading reading = new CatalogReading(
            CatalogState.empty().with(List.of(ALDER, BLUESTEM), 2).with(CatalogMother.directory(), 2), Duration.ZERO);

    @Test
    void whatIsNotAmongTheVisibleIsNotThere() {
        var own = new Visibility.OwnPartner("partner-2");
        var redox = new Visibility.RedoxEnabled();

        assertThat(reading.find(1, ALL)).contains(ALDER.state());
        assertThat(reading.find(1, own)).isEmpty();
        assertThat(reading.find(2, own)).contains(BLUESTEM.state());
        assertThat(reading.find(2, redox)).isEmpty();
        assertThat(reading.find(3, ALL)).isEmpty();
        assertThat(reading.findByExpressPartner("partner-1", ALL)).contains(ALDER.state());
        assertThat(reading.findByExpressPartner("partner-1", own)).isEmpty();
        assertThat(listed(own, false)).containsExactly(2L);
        assertThat(listed(redox, false)).containsExactly(1L);
        assertThat(listed(new Visibility.Nothing(), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, EQ, alder ridge, 1",
        "NAME, EQ, alder, ''",
        "NAME, CONTAINS, LUES, 2",
        "MARKET, EQ, 159, '1 2'",
        "MARKET, EQ, DENVER, '1 2'",
        "MARKET, EQ, Den, ''",
        "MARKET, CONTAINS, oul, '1 2'",
        "SERVICE_LINE, EQ, 3, ''",
        "SERVICE_LINE, CONTAINS, bridge, '1 2'",
        "SOURCE, CONTAINS, medical, '1 2'",
        "FACILITY_CODE, EQ, WEST, '1 2'",
        "FACILITY_CODE, EQ, west, ''",
        "FACILITY_CODE, CONTAINS, es, '1 2'",
        "REDOX, EQ, false, 2",
        "SSO, EQ, true, 1",
        "ACTIVE, EQ, false, ''",
    })
    void filtersByEveryField(Field field, Operator operator, String value, String found) {
        var terms = new Term(field, operator, value);
        var ids = List.of(found.split(" ")).stream()
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();

        assertThat(listed(ALL, false, terms)).isEqualTo(ids);
    }

    @Test
    void sourcesForRedoxOnlyAreNotSearchedForPartnersPeople() {
        var code = new Term(Field.FACILITY_CODE, Operator.EQ, "WEST");
        var name = new Term(Field.SOURCE, Operator.CONTAINS, "West");

        assertThat(listed(ALL, true, code)).isEmpty();
        assertThat(listed(ALL, true, name)).isEmpty();
        assertThat(listed(ALL, false, name)).hasSize(2);
    }

    @Test
    void deactivatedOnesAreListedOnlyWhenAskedFor() {
        var state = ALDER.state();
        var gone = new ConfigurationSnapshot(state.snapshot().settings(), SettingsMother.CREATED);
        var entry = CatalogEntry.of(
                3, new PublishedState(1, 2, gone, state.createdAt(), SettingsMother.CREATED.plusSeconds(1)));
        var later = new CatalogReading(
                CatalogState.empty().with(List.of(ALDER, BLUESTEM), 2).with(List.of(entry), 3), Duration.ZERO);

        assertThat(ids(later, new PublishedFilter(null, List.of(), false, false)))
                .containsExactly(2L);
        assertThat(ids(later, new PublishedFilter(null, List.of(), false, true)))
                .containsExactly(1L, 2L);
        assertThat(ids(
                        later,
                        new PublishedFilter(null, List.of(new Term(Field.ACTIVE, Operator.EQ, "false")), false, false)))
                .containsExactly(1L);
        assertThat(later.find(1, ALL)).contains(entry.state());
    }

    private List<Long> listed(Visibility visible, boolean openSourcesOnly, Term... terms) {
        var filter = new PublishedFilter(null, List.of(terms), false, false);
        return reading.list(filter, CatalogOrder.NAME, visible, openSourcesOnly, null, 50).states().stream()
                .map(PublishedState::id)
                .toList();
    }

    private static List<Long> ids(CatalogReading reading, PublishedFilter filter) {
        return reading.list(filter, CatalogOrder.NAME, ALL, false, null, 50).states().stream()
                .map(PublishedState::id)
                .toList();
    }
}
