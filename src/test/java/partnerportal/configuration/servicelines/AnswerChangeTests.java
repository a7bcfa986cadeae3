package partnerportal.configuration.servicelines;

import org.junit.jupiter.api.Test;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AnswerChangeTests {

    private static final NamedRows DIRECTORY = new NamedRows(
            Map.of(
                    1L, new Market(1, "Denver", "DEN", ZoneId.of("America/Denver"), true),
                    2L, new Market(2, "Boulder", "BOU", ZoneId.of("America/Denver"), true)),
            Map.of(11L, new Partner(11, 1, "Hospital", true), 12L, new Partner(12, 2, "West", true)),
            Map.of(
                    1L, new ServiceLine(1, 101, "Acute care", true, null, true),
                    2L, new ServiceLine(2, 102, "Bridge care", true, null, true),
                    3L, new ServiceLine(3, 103, "Retired", true, null, false)));

    private static final Settings BEFORE = Settings.empty()
            .withGeneral("alder-ridge", "Alder Ridge", null, false, false)
            .withSources(Set.of(Source.of(11, null, false), Source.of(12, new FacilityCode("WEST"), true)))
            .withMarkets(
                    Set.of(market(1, AssignedServiceLine.of(1, null)), market(2, AssignedServiceLine.of(2, null))));

    @Test
    void nothingChangesForCallersWhenOnlyNamesDo() {
        assertThat(changes(BEFORE.withName("Other"))).isEmpty();
        assertThat(changes(BEFORE)).isEmpty();
    }

    @Test
    void anAddedLineChangesEveryQuestionOfItsMarketOnly() {
        var after = BEFORE.withMarkets(Set.of(
                market(1, AssignedServiceLine.of(1, null), AssignedServiceLine.of(2, null)),
                market(2, AssignedServiceLine.of(2, null))));

        assertThat(changes(after))
                .extracting(AnswerChange::marketId, AnswerChange::facilityCode)
                .containsExactly(tuple(1L, null), tuple(1L, new FacilityCode("WEST")));
    }

    @Test
    void anInactiveLineThatIsAddedChangesNothing() {
        var after = BEFORE.withMarkets(Set.of(
                market(1, AssignedServiceLine.of(1, null), AssignedServiceLine.of(3, null)),
                market(2, AssignedServiceLine.of(2, null))));

        assertThat(changes(after)).isEmpty();
    }

    @Test
    void aRemovedFacilityCodeIsUnknownAfterwards() {
        var after = BEFORE.withSources(Set.of(Source.of(11, null, false)));

        assertThat(changes(after)).hasSize(2).allSatisfy(change -> {
            assertThat(change.facilityCode()).isEqualTo(new FacilityCode("WEST"));
            assertThat(change.before()).isNotNull();
            assertThat(change.after()).isNull();
        });
    }

    @Test
    void aSecondOpenSourceLeavesRequestsWithoutFacilityCodeWithoutASource() {
        var after =
                BEFORE.withSources(Set.of(Source.of(11, null, false), Source.of(12, new FacilityCode("WEST"), false)));

        assertThat(changes(after))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.facilityCode()).isNull());
    }

    @Test
    void bypassingAndRedoxPartnersCount() {
        assertThat(changes(BEFORE.withGeneral("alder-ridge", "Alder Ridge", null, false, true)))
                .hasSize(4);
        assertThat(changes(BEFORE.withMarkets(
                        Set.of(market(1, AssignedServiceLine.of(1, 12L)), market(2, AssignedServiceLine.of(2, null))))))
                .hasSize(2);
    }

    private static List<AnswerChange> changes(Settings after) {
        return AnswerChange.between(BEFORE, after, DIRECTORY);
    }

    private static ConfiguredMarket market(long id, AssignedServiceLine... lines) {
        return ConfiguredMarket.of(id, Set.of(lines));
    }
}
