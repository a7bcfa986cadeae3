package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class SettingsTests {

    @Test
    void textIsTrimmedAndBlankIsNothing() {
        var settings = Settings.empty().withGeneral("\u2003alder-ridge ", "  ", null, false, false);

        assertThat(settings.expressPartnerId()).isEqualTo("alder-ridge");
        assertThat(settings.name()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alder\u0000Ridge", "Alder\uD83C", "\uDFE5Ridge", "Alder\nRidge"})
    void refusesCharactersThatCannotBeKept(String name) {
        assertThatThrownBy(() -> named(name))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer, FieldProblem::code)
                                .containsExactly(tuple("/name", "character-not-allowed")));
    }

    @Test
    void lengthCountsCharactersAsTheDatabaseDoes() {
        assertThat(named("🏥".repeat(200)).name()).hasSize(400);
        assertThatThrownBy(() -> named("🏥".repeat(201))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var long201 = "x".repeat(201);

        assertThatThrownBy(() -> Settings.empty().withGeneral(long201, long201, null, false, false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/express_partner_id", "/name"));
        assertThatThrownBy(() -> new Sso(long201, "x".repeat(2001)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/sso/connection_name", "/sso/logout_url"));
        assertThatThrownBy(() -> new Redox("\u0000", null, null, long201, false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/redox/source_id", "/redox/cancellation_id"));
        assertThatThrownBy(() -> FacilityCode.parse("x".repeat(51), "/sources/0/facility_code"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/sources/0/facility_code"));
    }

    @Test
    void settingsWithoutAValueAreNoSettings() {
        var settings = Settings.empty()
                .withSso(true, new Sso(" ", null))
                .withRedox(true, new Redox(null, "", null, null, false));

        assertThat(settings.sso()).isNull();
        assertThat(settings.redox()).isNull();
    }

    @Test
    void childrenStandInTheOrderOfTheirKeysHoweverTheyCame() {
        var sources = new LinkedHashSet<>(
                List.of(source(null, 12, "B"), source(null, 100, null), source(null, 12, null), source(null, 12, "A")));

        assertThat(Settings.empty().withSources(sources).sources())
                .extracting(source -> source.key().toString())
                .containsExactly("12", "12:A", "12:B", "100");
    }

    @Test
    void refusesTheSameKeyTwice() {
        var sources = Set.of(source(null, 12, "A/1"), source(5L, 12, "A/1"));

        assertThatThrownBy(() -> Settings.empty().withSources(sources))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new FieldProblem(
                                        "/sources/12:A~11",
                                        "duplicate",
                                        "Source 12:A/1 is there twice. Remove one of them")));
    }

    @Test
    void childrenCannotBeChangedFromOutside() {
        var settings = SettingsMother.complete();

        assertThatThrownBy(() -> settings.markets().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> settings.sources().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatHasTheKeyOfAStoredRowGetsItsId() {
        assertThat(SettingsMother.complete().withIdsOf(SettingsMother.stored())).isEqualTo(SettingsMother.stored());
    }

    @Test
    void anIdThatCameAlongStaysUnderAnotherKey() {
        var stored = sources(source(5L, 12, "A"), source(6L, 13, null));
        var wanted = sources(source(5L, 12, "B"), source(null, 13, null));

        assertThat(wanted.withIdsOf(stored)).isEqualTo(sources(source(5L, 12, "B"), source(6L, 13, null)));
    }

    @Test
    void rowsMayChangeTheirKeysWithEachOther() {
        var stored = sources(source(5L, 12, null), source(6L, 13, null));
        var swapped = sources(source(6L, 12, null), source(5L, 13, null));

        assertThat(swapped.withIdsOf(stored)).isEqualTo(swapped);
    }

    @Test
    void noIdIsGivenTwice() {
        var stored = sources(source(5L, 12, "A"));
        var wanted = sources(source(null, 12, "A"), source(5L, 12, "B"), source(5L, 12, "C"));

        assertThat(wanted.withIdsOf(stored))
                .isEqualTo(sources(source(null, 12, "A"), source(5L, 12, "B"), source(null, 12, "C")));
    }

    @Test
    void idsOfStrangersAreDropped() {
        var stored = SettingsMother.stored();
        var stranger = stored.withIdsOf(Settings.empty());

        assertThat(stranger).isEqualTo(SettingsMother.complete());
        assertThat(sources(source(99L, 12, "A")).withIdsOf(sources(source(5L, 12, "A"))))
                .isEqualTo(sources(source(5L, 12, "A")));
    }

    @Test
    void everySectionIsCopiedByItself() {
        var copied = Settings.empty();
        for (var section : Section.values()) {
            copied = section.copy(SettingsMother.stored(), copied);
        }

        assertThat(copied).isEqualTo(SettingsMother.stored());
        assertThat(Section.SSO.copy(SettingsMother.stored(), Settings.empty()))
                .isEqualTo(
                        Settings.empty().withSso(true, SettingsMother.stored().sso()));
    }

    private static Settings named(String name) {
        return Settings.empty().withGeneral(null, name, null, false, false);
    }

    private static Settings sources(Source... sources) {
        return Settings.empty().withSources(Set.of(sources));
    }

    private static Source source(@Nullable Long id, long partnerId, @Nullable String code) {
        return new Source(id, partnerId, code == null ? null : new FacilityCode(code), false);
    }
}
