package partnerportal.configuration.domain;

import org.junit.jupiter.api.Test;
import partnerportal.configuration.domain.Readiness.Check;
import partnerportal.configuration.domain.Readiness.State;
import partnerportal.configuration.domain.Surroundings.Listed;

import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE_WEST;
import static partnerportal.configuration.domain.SettingsMother.BOULDER;
import static partnerportal.configuration.domain.SettingsMother.DENVER;
import static partnerportal.configuration.domain.SettingsMother.complete;
import static partnerportal.configuration.domain.SurroundingsMother.surroundings;

class ReadinessTests {

    @Test
    void everySectionOfCompleteSettingsPasses() {
        var readiness = Readiness.of(complete(), surroundings());

        assertThat(readiness.checks())
                .containsExactly(
                        pass("general-complete", "General details are complete", Section.GENERAL),
                        pass("markets-complete", "Every market offers at least one service line", Section.MARKETS),
                        pass("sources-complete", "At least one source", Section.SOURCES),
                        pass("sso-complete", "SSO settings are complete", Section.SSO),
                        pass("redox-complete", "Redox settings are complete", Section.REDOX));
        assertThat(readiness.passed()).isEqualTo(5);
        assertThat(readiness.isPublishable()).isTrue();
    }

    @Test
    void aBrokenRuleFailsItsSection() {
        var readiness = Readiness.of(complete().withSso(true, null), surroundings());

        assertThat(readiness.checks())
                .filteredOn(check -> check.section() == Section.SSO)
                .extracting(Check::sentence)
                .containsExactly("Enter a connection name, or turn SSO off", "Enter a logout URL, or turn SSO off");
        assertThat(readiness.isPublishable()).isFalse();
        assertThat(readiness.passed()).isEqualTo(4);
    }

    @Test
    void whatIsOffNeedsNothing() {
        assertThat(Readiness.of(complete().withSso(false, null).withRedox(false, null), surroundings())
                        .checks())
                .contains(pass("sso-off", "SSO is off", Section.SSO), pass("redox-off", "Redox is off", Section.REDOX));
    }

    @Test
    void whatWasDeactivatedInTheDirectoryIsWarnedOfAndCanBePublished() {
        var all = surroundings();
        var denverClosed = new Surroundings(
                Map.of(DENVER, new Listed("Denver", false), BOULDER, new Listed("Boulder", true)),
                all.partners(),
                all.serviceLines(),
                null,
                null,
                complete());

        var readiness = Readiness.of(complete(), denverClosed);

        assertThat(readiness.checks())
                .filteredOn(check -> check.section() == Section.MARKETS)
                .containsExactly(warning("market-inactive", "Denver is deactivated in the directory", Section.MARKETS));
        assertThat(readiness.isPublishable()).isTrue();
    }

    @Test
    void warnsOfCareRequestsThatFindNoSource() {
        var code = new FacilityCode("WEST");

        assertThat(warnings(Source.of(ALDER_RIDGE, code, true))).containsExactly("no-open-source");
        assertThat(warnings(Source.of(ALDER_RIDGE, code, false), Source.of(ALDER_RIDGE_WEST, null, false)))
                .containsExactly("several-open-sources");
        assertThat(warnings(Source.of(ALDER_RIDGE, null, false))).containsExactly("no-facility-code");
    }

    @Test
    void warnsOfNoMarketAndNoPhoneNumber() {
        var bare = complete().withMarkets(Set.of()).withGeneral("alder-ridge", "Alder Ridge", null, false, false);

        assertThat(Readiness.of(bare, surroundings()).checks())
                .filteredOn(check -> check.state() == State.WARN)
                .extracting(Check::code)
                .containsExactly("no-phone-number", "no-market");
    }

    @Test
    void anEmptyDraftCannotBePublished() {
        assertThat(Readiness.of(Settings.empty(), surroundings()).isPublishable())
                .isFalse();
    }

    private static Iterable<String> warnings(Source... sources) {
        return Readiness.of(complete().withSources(Set.of(sources)), surroundings()).checks().stream()
                .filter(check -> check.state() == State.WARN)
                .map(Check::code)
                .toList();
    }

    private static Check pass(String code, String sentence, Section section) {
        return new Check(code, sentence, section, State.PASS);
    }

    private static Check warning(String code, String sentence, Section section) {
        return new Check(code, sentence, section, State.WARN);
    }
}
