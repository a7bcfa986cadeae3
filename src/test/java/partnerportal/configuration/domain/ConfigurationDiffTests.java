package partnerportal.configuration.domain;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import partnerportal.shared.FieldChange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static partnerportal.configuration.domain.SettingsMother.ACUTE_CARE;
import static partnerportal.configuration.domain.SettingsMother.BOULDER;

class ConfigurationDiffTests {

    @Provide
    Arbitrary<ConfigurationSnapshot> snapshots() {
        return SettingsArbitraries.snapshots();
    }

    @Property
    void equalSnapshotsDoNotDiffer(@ForAll("snapshots") ConfigurationSnapshot snapshot) {
        var same = new ConfigurationSnapshot(snapshot.settings(), snapshot.deactivatedAt());

        assertThat(ConfigurationDiff.between(snapshot, same)).isEmpty();
    }

    @Property
    void idsOfRowsAreNoDifference(@ForAll("snapshots") ConfigurationSnapshot snapshot) {
        var stranger = new ConfigurationSnapshot(snapshot.settings().withoutIds(), snapshot.deactivatedAt());

        assertThat(ConfigurationDiff.between(snapshot, stranger)).isEmpty();
    }

    @Property
    void anythingElseIsADifference(
            @ForAll("snapshots") ConfigurationSnapshot one, @ForAll("snapshots") ConfigurationSnapshot other) {
        assertThat(ConfigurationDiff.between(one, other).isEmpty())
                .isEqualTo(withoutIds(one).equals(withoutIds(other)));
    }

    @Property
    void applyingTheDifferenceGivesTheTarget(
            @ForAll("snapshots") ConfigurationSnapshot from, @ForAll("snapshots") ConfigurationSnapshot to) {
        var applied = ConfigurationDiff.apply(ConfigurationDiff.between(from, to), from);

        assertThat(withoutIds(applied)).isEqualTo(withoutIds(to));
    }

    @Property
    void applyingKeepsTheIdsOfWhatStays(
            @ForAll("snapshots") ConfigurationSnapshot from, @ForAll("snapshots") ConfigurationSnapshot to) {
        var applied = ConfigurationDiff.apply(ConfigurationDiff.between(from, to), from);

        var stayed = new HashSet<>(
                from.settings().sources().stream().map(Source::key).toList());
        assertThat(applied.settings().sources())
                .allSatisfy(source -> assertThat(source.id() != null).isEqualTo(stayed.contains(source.key())));
    }

    @Property
    void theWayBackIsTheSameTurnedRound(
            @ForAll("snapshots") ConfigurationSnapshot from, @ForAll("snapshots") ConfigurationSnapshot to) {
        assertThat(ConfigurationDiff.between(to, from))
                .isEqualTo(ConfigurationDiff.between(from, to).stream()
                        .map(change -> new FieldChange(change.path(), change.after(), change.before()))
                        .toList());
    }

    @Test
    void namesEachFieldThatChanged() {
        var settings = SettingsMother.stored();
        var changed = settings.withSso(false, null)
                .withMarkets(Set.of(
                        settings.markets().iterator().next(),
                        ConfiguredMarket.of(BOULDER, Set.of(AssignedServiceLine.of(ACUTE_CARE, 12L)))));

        assertThat(ConfigurationDiff.between(live(settings), live(changed)))
                .containsExactly(
                        new FieldChange("/markets/160/service_lines/1/redox_partner_id", null, "12"),
                        new FieldChange("/sso", "{}", null),
                        new FieldChange("/sso/connection_name", "alder-ridge-oidc", null),
                        new FieldChange("/sso/logout_url", "https://sso.alderridge.example/logout", null),
                        new FieldChange("/sso_enabled", "true", "false"));
    }

    @Test
    void escapesWhatAPointerCannotHold() {
        var source = Source.of(12, new FacilityCode("A/~"), false);

        assertThat(ConfigurationDiff.between(
                        live(Settings.empty()), live(Settings.empty().withSources(Set.of(source)))))
                .containsExactly(
                        new FieldChange("/sources/12:A~1~0", null, "{}"),
                        new FieldChange("/sources/12:A~1~0/redox_only", null, "false"));
    }

    @Test
    void refusesChangesThatStartFromSomethingElse() {
        var rename = List.of(new FieldChange("/name", "Bluestem", "Bluestem Physicians"));

        assertThatThrownBy(() -> ConfigurationDiff.apply(rename, live(SettingsMother.complete())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/name");
    }

    @Test
    void refusesChangesOfFieldsThereAreNot() {
        var unknown = List.of(new FieldChange("/nickname", null, "Alder"));
        var orphan = List.of(new FieldChange("/markets/4/service_lines/1", null, "{}"));

        for (var changes : List.of(unknown, orphan)) {
            assertThatThrownBy(() -> ConfigurationDiff.apply(changes, live(SettingsMother.complete())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ConfigurationSnapshot live(Settings settings) {
        return new ConfigurationSnapshot(settings, null);
    }

    private static ConfigurationSnapshot withoutIds(ConfigurationSnapshot snapshot) {
        return new ConfigurationSnapshot(snapshot.settings().withoutIds(), snapshot.deactivatedAt());
    }
}
