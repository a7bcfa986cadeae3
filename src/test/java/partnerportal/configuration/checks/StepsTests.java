package partnerportal.configuration.checks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import partnerportal.configuration.domain.CheckOutcome;
import partnerportal.configuration.domain.CheckStep;
import partnerportal.configuration.domain.CheckStep.Subject;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Sso;
import partnerportal.identity.Connections;
import partnerportal.identity.LogoutAddresses;
import partnerportal.outgoing.Unanswered;
import partnerportal.redox.Destinations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of every way in which a connection can be right or wrong. */
class StepsTests {

    private static final String LOGOUT = "https://sso.example/logout";
    private static final Sso COMPLETE = new Sso("alder", LOGOUT);

    @Test
    void sayThatEverythingOfSsoIsRight() {
        assertThat(SsoSteps.of(COMPLETE, seen(true, true, LOGOUT)))
                .extracting(CheckStep::outcome)
                .containsExactly(CheckOutcome.PASSED, CheckOutcome.PASSED, CheckOutcome.PASSED);
    }

    @Test
    void sayWhatIsWrongWithSso() {
        assertThat(failed(SsoSteps.of(COMPLETE, seen(false, false, LOGOUT)))).containsExactly(Subject.SSO_CONNECTION);
        assertThat(failed(SsoSteps.of(COMPLETE, seen(true, false, LOGOUT)))).containsExactly(Subject.SSO_APPLICATION);
        assertThat(failed(SsoSteps.of(COMPLETE, seen(true, true, "https://other.example"))))
                .containsExactly(Subject.SSO_LOGOUT_URL);
        assertThat(failed(SsoSteps.of(new Sso(null, LOGOUT), seen(false, false, LOGOUT))))
                .containsExactly(Subject.SSO_CONNECTION);
        assertThat(failed(SsoSteps.of(new Sso("alder", null), seen(true, true, LOGOUT))))
                .containsExactly(Subject.SSO_LOGOUT_URL);
    }

    @Test
    void refuseALogoutUrlWithoutEncryptionEvenWhereItIsAllowed() {
        var plain = "http://sso.example/logout";
        assertThat(failed(SsoSteps.of(new Sso("alder", plain), seen(true, true, plain))))
                .containsExactly(Subject.SSO_LOGOUT_URL);
    }

    @ParameterizedTest
    @EnumSource
    void tellAnOutageFromAFailure(Unanswered why) {
        var sso = SsoSteps.of(COMPLETE, new Connections.Sighting.Unseen(why));
        var redox = RedoxSteps.of(redox("dst-1", "sum-1"), new Destinations.Sighting.Unseen(why));
        assertThat(Stream.concat(sso.stream(), redox.stream()))
                .allSatisfy(step -> assertThat(step.outcome()).isEqualTo(CheckOutcome.NOT_CHECKED));
        assertThat(redox).extracting(CheckStep::subject).containsExactly(Subject.REDOX_KEY);
    }

    @Test
    void sayWhatIsMissingAlsoDuringAnOutage() {
        var outage = new Connections.Sighting.Unseen(Unanswered.NO_ANSWER);
        assertThat(failed(SsoSteps.of(new Sso(null, LOGOUT), outage))).containsExactly(Subject.SSO_CONNECTION);
        assertThat(failed(SsoSteps.of(new Sso("alder", null), outage))).containsExactly(Subject.SSO_LOGOUT_URL);
    }

    @Test
    void sayWhatIsWrongWithRedox() {
        var both = redox("dst-1", "sum-1");
        assertThat(failed(RedoxSteps.of(both, known()))).isEmpty();
        assertThat(failed(RedoxSteps.of(both, unknown("dst-1")))).containsExactly(Subject.REDOX_DESTINATION);
        assertThat(failed(RedoxSteps.of(both, unknown("sum-1"))))
                .containsExactly(Subject.REDOX_CLINICAL_SUMMARY_DESTINATION);
        assertThat(failed(RedoxSteps.of(both, new Destinations.Sighting.KeyRefused())))
                .containsExactly(Subject.REDOX_KEY);
        assertThat(failed(RedoxSteps.of(redox(null, null), known()))).containsExactly(Subject.REDOX_DESTINATION);
        assertThat(RedoxSteps.destinations(both)).containsExactlyInAnyOrder("dst-1", "sum-1");
    }

    @Test
    void haveWordsAndANextStepOfTheirOwnForEveryFailure() {
        var steps = new ArrayList<CheckStep>();
        steps.addAll(SsoSteps.of(COMPLETE, seen(false, false)));
        steps.addAll(SsoSteps.of(COMPLETE, seen(true, false, LOGOUT)));
        steps.addAll(SsoSteps.of(new Sso(null, "http://sso.example"), seen(false, false)));
        steps.addAll(SsoSteps.of(new Sso("alder", null), seen(true, true)));
        steps.addAll(RedoxSteps.of(redox(null, "sum-1"), unknown("sum-1")));
        steps.addAll(RedoxSteps.of(redox("dst-1", null), unknown("dst-1")));
        steps.addAll(RedoxSteps.of(redox("dst-1", null), new Destinations.Sighting.KeyRefused()));
        for (var why : Unanswered.values()) {
            steps.addAll(RedoxSteps.of(redox("dst-1", null), new Destinations.Sighting.Unseen(why)));
        }
        var troubles = steps.stream()
                .filter(step -> step.outcome() != CheckOutcome.PASSED)
                .distinct()
                .toList();
        assertThat(troubles).hasSizeGreaterThan(15);
        assertThat(troubles).extracting(CheckStep::words).doesNotHaveDuplicates();
        assertThat(troubles).allSatisfy(step -> {
            assertThat(step.next()).isNotBlank();
            assertThat(step.words()).isNotBlank().doesNotEndWith(".");
        });
    }

    private static List<Subject> failed(List<CheckStep> steps) {
        return steps.stream()
                .filter(step -> step.outcome() == CheckOutcome.FAILED)
                .map(CheckStep::subject)
                .toList();
    }

    private static Connections.Sighting seen(boolean exists, boolean enabled, String... allowed) {
        return new Connections.Sighting.Seen(exists, enabled, new LogoutAddresses(List.of(allowed)));
    }

    private static Destinations.Sighting known() {
        return new Destinations.Sighting.Seen(Set.of());
    }

    private static Destinations.Sighting unknown(String id) {
        return new Destinations.Sighting.Seen(Set.of(id));
    }

    private static Redox redox(@Nullable String destination, @Nullable String summary) {
        return new Redox("src-1", destination, summary, null, false);
    }
}
