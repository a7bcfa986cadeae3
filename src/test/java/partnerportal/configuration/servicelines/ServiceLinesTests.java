package partnerportal.configuration.servicelines;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.servicelines.ServiceLineAnswer.LineRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.SourceRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.Verdict;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;
import partnerportal.shared.NotFound;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ServiceLinesTests {

    private static final long DENVER = 159;
    private static final long BOULDER = 160;
    private static final ServiceLine ACUTE = new ServiceLine(1, 1001, "Acute care", true, null, true);
    private static final ServiceLine BRIDGE = new ServiceLine(2, 1, "Bridge care", false, null, true);
    private static final ServiceLine RETIRED = new ServiceLine(3, 1003, "Retired", true, null, false);
    private static final ServiceLine ELSEWHERE = new ServiceLine(4, 1004, "4711", true, null, true);
    private static final Partner HOSPITAL = new Partner(11, 2087, "Hospital", true);
    private static final Partner WEST = new Partner(12, 2088, "West", true);
    private static final NamedRows DIRECTORY = new NamedRows(
            Map.of(DENVER, market(DENVER), BOULDER, market(BOULDER)),
            Map.of(11L, HOSPITAL, 12L, WEST),
            Map.of(1L, ACUTE, 2L, BRIDGE, 3L, RETIRED, 4L, ELSEWHERE));

    private static final Source OPEN = Source.of(11, null, false);
    private static final Source HIDDEN = Source.of(12, new FacilityCode("West"), true);

    @Test
    void withoutARequestedLineEveryActiveOneOfTheMarketIsAnswered() {
        var answer = ask(settings(true, OPEN), null, null);

        assertThat(lines(answer)).containsExactly(ACUTE, BRIDGE);
        assertThat(rules(answer)).containsExactly(LineRule.OFFERED, LineRule.OFFERED, LineRule.SERVICE_LINE_INACTIVE);
    }

    @Test
    void aMarketThatIsNotOfferedGivesNoLines() {
        var answer =
                new ServiceLines(settings(true, OPEN), DIRECTORY).answer(new ServiceLineQuestion(BOULDER, null, null));

        assertThat(answer.verdicts()).isEmpty();
    }

    @Test
    void aMarketThatTheDirectoryDoesNotKnowIsAnError() {
        assertThatThrownBy(() -> new ServiceLines(settings(true, OPEN), DIRECTORY)
                        .answer(new ServiceLineQuestion(7, null, null)))
                .isInstanceOfSatisfying(
                        NotFound.class, unknown -> assertThat(unknown.slug()).isEqualTo("unknown-market"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, Acute care, REQUESTED_BY_ID",
        "1001, Acute care, REQUESTED_BY_EXTERNAL_ID",
        "ACUTE CARE, Acute care, REQUESTED_BY_NAME",
        "2, Bridge care, REQUESTED_BY_ID",
    })
    void aRequestedLineIsFoundByIdThenExternalIdThenNameWithoutCase(String text, String name, LineRule rule) {
        var answer = ask(settings(true, OPEN), null, text);

        assertThat(answer.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.line().name()).isEqualTo(name);
            assertThat(kept.rule()).isEqualTo(rule);
        });
        assertThat(rules(answer)).contains(LineRule.OTHER_LINE_REQUESTED);
    }

    @Test
    void aRequestedLineThatIsNotOfferedGivesNoLinesAndSaysSo() {
        var answer = ask(settings(true, OPEN), null, "4711");

        assertThat(answer.kept()).isEmpty();
        assertThat(answer.verdicts())
                .extracting(Verdict::line, Verdict::rule)
                .contains(tuple(ELSEWHERE, LineRule.NOT_OFFERED_IN_MARKET));
    }

    /** What "4" means must not depend on what is offered: a line with that external id would be another kind of visit. */
    @Test
    void anIdOfALineThatIsNotOfferedIsNotTakenForAnotherLinesExternalId() {
        var external = new ServiceLine(9, 4, "Other", true, null, true);
        var directory = new NamedRows(DIRECTORY.markets(), DIRECTORY.partners(), Map.of(4L, ELSEWHERE, 9L, external));
        var offering = settings(true, OPEN)
                .withMarkets(Set.of(ConfiguredMarket.of(DENVER, Set.of(AssignedServiceLine.of(9, null)))));

        assertThat(new ServiceLines(offering, directory)
                        .answer(new ServiceLineQuestion(DENVER, null, "4"))
                        .kept())
                .isEmpty();
    }

    @Test
    void aRequestedTextThatMeansNoLineGivesNone() {
        assertThat(ask(settings(true, OPEN), null, "Acute").kept()).isEmpty();
    }

    @Test
    void aRequestedInactiveLineIsLeftOutForThatReason() {
        var answer = ask(settings(true, OPEN), null, "3");

        assertThat(answer.kept()).isEmpty();
        assertThat(answer.verdicts().getLast().rule()).isEqualTo(LineRule.SERVICE_LINE_INACTIVE);
    }

    @Test
    void aFacilityCodeFindsTheSourceThatCarriesItAlsoOneForRedoxOnly() {
        var choice = ask(settings(true, OPEN, HIDDEN), "West", null).sourceChoice();

        assertThat(choice.source()).isEqualTo(HIDDEN);
        assertThat(choice.rule()).isEqualTo(SourceRule.SOURCE_BY_FACILITY_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEST", "Wes", "East"})
    void aFacilityCodeThatNoSourceCarriesExactlyIsAnError(String code) {
        assertThatThrownBy(() -> ask(settings(true, OPEN, HIDDEN), code, null))
                .isInstanceOfSatisfying(
                        NotFound.class, unknown -> assertThat(unknown.slug()).isEqualTo("unknown-facility"));
    }

    @Test
    void withoutAFacilityCodeTheOnlySourceThatIsNotForRedoxOnlyIsTaken() {
        assertThat(ask(settings(true, OPEN, HIDDEN), null, null).sourceChoice())
                .isEqualTo(new ServiceLineAnswer.SourceChoice(SourceRule.ONLY_SOURCE, OPEN));
        assertThat(ask(settings(true, HIDDEN), null, null).sourceChoice())
                .isEqualTo(new ServiceLineAnswer.SourceChoice(SourceRule.NO_SOURCE, null));
        assertThat(ask(settings(true, OPEN, Source.of(12, null, false)), null, null)
                        .sourceChoice())
                .isEqualTo(new ServiceLineAnswer.SourceChoice(SourceRule.SEVERAL_SOURCES, null));
    }

    @ParameterizedTest
    @CsvSource({"true, 1, true", "true, 2, false", "false, 1, false", "false, 2, false"})
    void stratificationIsBypassedOnlyWhereBothSayYes(boolean configuration, String line, boolean bypassed) {
        var kept = ask(settings(configuration, OPEN), null, line).kept().getFirst();

        assertThat(kept.mayBypassRiskStratification()).isEqualTo(bypassed);
    }

    @Test
    void theRedoxPartnerIsTheLinesOwn() {
        var kept = ask(settings(true, OPEN), null, null).kept();

        assertThat(kept.get(0).redoxPartner()).isEqualTo(WEST);
        assertThat(kept.get(1).redoxPartner()).isNull();
    }

    private static ServiceLineAnswer ask(Settings settings, @Nullable String facilityCode, @Nullable String requested) {
        var code = facilityCode == null ? null : new FacilityCode(facilityCode);
        return new ServiceLines(settings, DIRECTORY).answer(new ServiceLineQuestion(DENVER, code, requested));
    }

    private static Settings settings(boolean bypass, Source... sources) {
        return Settings.empty()
                .withGeneral("alder-ridge", "Alder Ridge", null, false, bypass)
                .withSources(Set.of(sources))
                .withMarkets(Set.of(ConfiguredMarket.of(
                        DENVER,
                        Set.of(
                                AssignedServiceLine.of(1, 12L),
                                AssignedServiceLine.of(2, null),
                                AssignedServiceLine.of(3, null)))));
    }

    private static List<ServiceLine> lines(ServiceLineAnswer answer) {
        return answer.kept().stream().map(Verdict::line).toList();
    }

    private static List<LineRule> rules(ServiceLineAnswer answer) {
        return answer.verdicts().stream().map(Verdict::rule).toList();
    }

    private static Market market(long id) {
        return new Market(id, "Market " + id, "M" + id, ZoneId.of("America/Denver"), true);
    }
}
