package partnerportal.configuration.domain;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.time.Instant;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static partnerportal.configuration.domain.SettingsMother.ACUTE_CARE;
import static partnerportal.configuration.domain.SettingsMother.ADVANCED_CARE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE_WEST;
import static partnerportal.configuration.domain.SettingsMother.DENVER;

class ConfigurationChangeTests {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final PartnerConfiguration live = SettingsMother.live(SettingsMother.complete());

    @Provide
    Arbitrary<PartnerConfiguration> configurations() {
        return SettingsArbitraries.snapshots()
                .map(snapshot -> SettingsMother.live(snapshot.settings()).withDeactivatedAt(snapshot.deactivatedAt()));
    }

    @Provide
    Arbitrary<ConfigurationChange> changes() {
        return SettingsArbitraries.changes();
    }

    @Property
    void undoLeadsBack(
            @ForAll("configurations") PartnerConfiguration before, @ForAll("changes") ConfigurationChange change) {
        var undone = ConfigurationChange.restore(before.snapshot()).applyTo(change.applyTo(before));

        assertThat(undone.settings().withoutIds()).isEqualTo(before.settings().withoutIds());
        assertThat(undone.deactivatedAt()).isEqualTo(before.deactivatedAt());
        assertThat(ConfigurationDiff.between(before.snapshot(), undone.snapshot()))
                .isEmpty();
    }

    @Property
    void applyingTwiceIsApplyingOnce(
            @ForAll("configurations") PartnerConfiguration before, @ForAll("changes") ConfigurationChange change) {
        var once = change.applyTo(before);

        assertThat(ConfigurationDiff.between(
                        once.snapshot(), change.applyTo(once).snapshot()))
                .isEmpty();
    }

    @Property
    void aChangeIsOfNoOtherConfiguration(
            @ForAll("configurations") PartnerConfiguration before, @ForAll("changes") ConfigurationChange change) {
        var after = change.applyTo(before);

        assertThat(after)
                .isEqualTo(new PartnerConfiguration(
                        before.id(),
                        before.version(),
                        after.settings(),
                        before.revision(),
                        after.deactivatedAt(),
                        before.createdAt(),
                        before.updatedAt()));
    }

    @Test
    void undoKeepsTheIdsOfWhatWasThereAllTheTime() {
        var renamed = ConfigurationChange.settings(settings -> settings.withGeneral(null, "Other", null, false, false));

        assertThat(ConfigurationChange.restore(live.snapshot()).applyTo(renamed.applyTo(live)))
                .isEqualTo(live);
    }

    @Test
    void deactivatingTwiceKeepsTheFirstTime() {
        var deactivated = ConfigurationChange.deactivate(NOW).applyTo(live);

        assertThat(deactivated.deactivatedAt()).isEqualTo(NOW);
        assertThat(ConfigurationChange.deactivate(NOW.plusSeconds(9)).applyTo(deactivated))
                .isEqualTo(deactivated);
        assertThat(ConfigurationChange.reactivate().applyTo(deactivated)).isEqualTo(live);
        assertThat(ConfigurationChange.reactivate().applyTo(live)).isSameAs(live);
    }

    @Test
    void puttingAMarketReplacesItsLinesAndKeepsItsIds() {
        var before = live.settings().market(DENVER).orElseThrow();

        var after = MarketChanges.put(
                        DENVER,
                        Set.of(AssignedServiceLine.of(ACUTE_CARE, null), AssignedServiceLine.of(ADVANCED_CARE, null)))
                .applyTo(live)
                .settings()
                .market(DENVER)
                .orElseThrow();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.serviceLines())
                .containsExactly(
                        new AssignedServiceLine(
                                before.serviceLine(ACUTE_CARE).orElseThrow().id(), ACUTE_CARE, null),
                        AssignedServiceLine.of(ADVANCED_CARE, null));
    }

    @Test
    void removesAMarket() {
        assertThat(MarketChanges.remove(DENVER).applyTo(live).settings().market(DENVER))
                .isEmpty();
        assertThatThrownBy(() -> MarketChanges.remove(4).applyTo(live)).isInstanceOf(NotFound.class);
    }

    @Test
    void addsASourceOnce() {
        var add = SourceChanges.add(ALDER_RIDGE, new FacilityCode("MAIN"), true);
        var added = add.applyTo(live);

        assertThat(added.settings().sources())
                .contains(Source.of(ALDER_RIDGE, new FacilityCode("MAIN"), true))
                .containsAll(live.settings().sources());
        assertThatThrownBy(() -> add.applyTo(added))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("duplicate");
    }

    @Test
    void aSourceKeepsItsIdUnderAnotherFacilityCode() {
        var id = idOfWest();

        var changed = SourceChanges.put(id, ALDER_RIDGE_WEST, new FacilityCode("NORTH"), false)
                .applyTo(live);

        assertThat(changed.settings().source(id))
                .contains(new Source(id, ALDER_RIDGE_WEST, new FacilityCode("NORTH"), false));
        assertThat(changed.settings().sources()).hasSize(2);
    }

    @Test
    void removesASource() {
        assertThat(SourceChanges.remove(idOfWest()).applyTo(live).settings().sources())
                .extracting(Source::partnerId)
                .containsExactly(ALDER_RIDGE);
    }

    @Test
    void aForeignSourceIsNotThere() {
        assertThatThrownBy(
                        () -> SourceChanges.put(999, ALDER_RIDGE, null, false).applyTo(live))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> SourceChanges.remove(999).applyTo(live)).isInstanceOf(NotFound.class);
    }

    private long idOfWest() {
        return live.settings().sources().stream()
                .filter(source -> source.partnerId() == ALDER_RIDGE_WEST)
                .findFirst()
                .map(Source::id)
                .orElseThrow();
    }
}
