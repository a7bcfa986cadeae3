package partnerportal.configuration.domain;

import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.configuration.domain.Surroundings.Listed;
import partnerportal.shared.FieldProblem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static partnerportal.configuration.domain.SettingsMother.ACUTE_CARE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE_WEST;
import static partnerportal.configuration.domain.SettingsMother.BOULDER;
import static partnerportal.configuration.domain.SettingsMother.BRIDGE_CARE;
import static partnerportal.configuration.domain.SettingsMother.DENVER;
import static partnerportal.configuration.domain.SettingsMother.complete;
import static partnerportal.configuration.domain.SurroundingsMother.surroundings;

class ConfigurationRulesTests {

    private static final FacilityCode WEST = new FacilityCode("WEST");

    @Test
    void completeSettingsHaveNoProblem() {
        assertThat(ConfigurationRules.check(complete(), surroundings())).isEmpty();
    }

    @Test
    void aConfigurationMayDoWithoutMarketsAndConnections() {
        var small = complete().withMarkets(Set.of()).withSso(false, null).withRedox(false, null);

        assertThat(ConfigurationRules.check(small, surroundings())).isEmpty();
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        var settings = Settings.empty()
                .withSso(true, null)
                .withRedox(true, null)
                .withMarkets(Set.of(ConfiguredMarket.of(DENVER, Set.of())));

        problems(settings, surroundings())
                .containsExactly(
                        tuple("/express_partner_id", "required"),
                        tuple("/name", "required"),
                        tuple("/markets/159/service_lines", "service-line-required"),
                        tuple("/sources", "source-required"),
                        tuple("/sso/connection_name", "required"),
                        tuple("/sso/logout_url", "required"),
                        tuple("/redox/source_id", "required"),
                        tuple("/redox/destination_id", "required"));
    }

    @Test
    void namesWhoHasTheName() {
        var holders = taken(null, "Alder Ridge Health", "Bluestem Physicians");

        assertThat(ConfigurationRules.check(complete(), holders))
                .containsExactly(
                        new FieldProblem(
                                "/express_partner_id",
                                "express-partner-id-taken",
                                "Bluestem Physicians already has this Express partner ID. Enter a different one"),
                        new FieldProblem(
                                "/name",
                                "name-taken",
                                "Alder Ridge Health already has this name. Enter a different one"));
    }

    @Test
    void theExpressPartnerIdIsFixedOncePublished() {
        var renamed = complete().withGeneral("bluestem", "Alder Ridge Health", null, true, false);

        problems(renamed, published(complete()))
                .containsExactly(tuple("/express_partner_id", "express-partner-id-fixed"));
        problems(renamed, surroundings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a%b", "a;b", ".", "..", "-a", "a b", "ä"})
    void refusesAnExpressPartnerIdThatCannotStandInAnAddress(String id) {
        var settings = complete();
        var named = settings.withGeneral(id, settings.name(), null, false, false);
        assertThat(ConfigurationRules.check(named, surroundings()))
                .extracting(FieldProblem::code)
                .contains("express-partner-id-format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sso.example.com/logout",
                "HTTPS://sso.example.com/logout",
                "https://",
                "https:///logout",
                "javascript:alert(1)",
                "sso.example.com",
                "https://user:secret@sso.example.com/",
                "https://sso.example.com/log out"
            })
    void theLogoutUrlIsHttpsAndNamesAHost(String url) {
        problems(complete().withSso(false, new Sso("oidc", url)), surroundings())
                .containsExactly(tuple("/sso/logout_url", "https-required"));
    }

    @Test
    void aPublishedConfigurationKeepsItsLastSource() {
        problems(complete().withSources(Set.of()), published(complete()))
                .containsExactly(tuple("/sources", "last-source"));
    }

    @Test
    void aFacilityCodeBelongsToOneSource() {
        var sources = Set.of(Source.of(ALDER_RIDGE, WEST, false), Source.of(ALDER_RIDGE_WEST, WEST, false));

        assertThat(ConfigurationRules.check(complete().withSources(sources), surroundings()))
                .containsExactly(new FieldProblem(
                        "/sources/12:WEST/facility_code",
                        "facility-code-taken",
                        "Alder Ridge already has facility code WEST. Enter a different one"));
    }

    @Test
    void everythingReferencedExists() {
        var settings = complete()
                .withMarkets(Set.of(
                        ConfiguredMarket.of(4, Set.of(AssignedServiceLine.of(ACUTE_CARE, null))),
                        ConfiguredMarket.of(DENVER, Set.of(AssignedServiceLine.of(5, null))),
                        ConfiguredMarket.of(BOULDER, Set.of(AssignedServiceLine.of(ACUTE_CARE, 6L)))))
                .withSources(Set.of(Source.of(-7, null, false)));

        problems(settings, surroundings())
                .containsExactly(
                        tuple("/markets/4", "unknown-market"),
                        tuple("/markets/159/service_lines/5", "unknown-service-line"),
                        tuple("/markets/160/service_lines/1/redox_partner_id", "unknown-partner"),
                        tuple("/sources/-7", "unknown-partner"));
    }

    @Test
    void whatIsDeactivatedCannotBeNewlyChosen() {
        problems(complete(), withEverythingInactive(null))
                .containsExactlyInAnyOrder(
                        tuple("/markets/159", "market-inactive"),
                        tuple("/markets/159/service_lines/1", "service-line-inactive"),
                        tuple("/markets/159/service_lines/1/redox_partner_id", "partner-inactive"),
                        tuple("/markets/159/service_lines/2", "service-line-inactive"),
                        tuple("/markets/160", "market-inactive"),
                        tuple("/markets/160/service_lines/1", "service-line-inactive"),
                        tuple("/sources/11", "partner-inactive"),
                        tuple("/sources/12:WEST", "partner-inactive"));
    }

    @Test
    void whatIsDeactivatedMayStayWhereItIs() {
        problems(complete(), withEverythingInactive(complete())).isEmpty();
    }

    @Test
    void whatIsDeactivatedCannotBeChosenInAnotherPlace() {
        var moved = complete()
                .withMarkets(Set.of(
                        ConfiguredMarket.of(DENVER, Set.of(AssignedServiceLine.of(ACUTE_CARE, ALDER_RIDGE_WEST))),
                        ConfiguredMarket.of(BOULDER, Set.of(AssignedServiceLine.of(BRIDGE_CARE, null)))));

        problems(moved, withEverythingInactive(complete()))
                .containsExactly(
                        tuple("/markets/159/service_lines/1/redox_partner_id", "partner-inactive"),
                        tuple("/markets/160/service_lines/2", "service-line-inactive"));
    }

    @Test
    void aDeactivatedConfigurationLeavesItsNameToOthers() {
        var gone = SettingsMother.live(complete()).deactivated(Instant.parse("2026-11-02T10:00:00Z"));
        var nameTaken = taken(complete(), "Alder Ridge Health", null);

        assertThat(ConfigurationRules.check(gone, nameTaken)).isEmpty();
        assertThat(ConfigurationRules.check(gone.reactivated(), nameTaken))
                .extracting(FieldProblem::code)
                .containsExactly("name-taken");
    }

    @Test
    void aDeactivatedConfigurationStaysComplete() {
        var gone = SettingsMother.live(complete()).deactivated(Instant.parse("2026-11-02T10:00:00Z"));

        assertThat(ConfigurationRules.check(gone.with(complete().withSources(Set.of())), published(complete())))
                .extracting(FieldProblem::code)
                .containsExactly("last-source");
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> problems(
            Settings settings, Surroundings surroundings) {
        return assertThat(ConfigurationRules.check(settings, surroundings))
                .extracting(FieldProblem::pointer, FieldProblem::code);
    }

    private static Surroundings published(Settings published) {
        return taken(published, null, null);
    }

    private static Surroundings taken(
            @Nullable Settings published, @Nullable String nameTakenBy, @Nullable String expressPartnerIdTakenBy) {
        var all = SurroundingsMother.surroundings();
        return new Surroundings(
                all.markets(), all.partners(), all.serviceLines(), nameTakenBy, expressPartnerIdTakenBy, published);
    }

    private static Surroundings withEverythingInactive(@Nullable Settings published) {
        return new Surroundings(
                Map.of(DENVER, new Listed("Denver", false), BOULDER, new Listed("Boulder", false)),
                Map.of(
                        ALDER_RIDGE, new Listed("Alder Ridge", false),
                        ALDER_RIDGE_WEST, new Listed("Alder Ridge West", false)),
                Map.of(ACUTE_CARE, new Listed("Acute care", false), BRIDGE_CARE, new Listed("Bridge care", false)),
                null,
                null,
                published);
    }
}
