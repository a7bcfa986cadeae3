package partnerportal.configuration.domain;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigurationSnapshotTests {

    @Provide
    Arbitrary<ConfigurationSnapshot> snapshots() {
        return SettingsArbitraries.snapshots();
    }

    @Property
    void readsBackWhatItWrote(@ForAll("snapshots") ConfigurationSnapshot snapshot) {
        assertThat(ConfigurationSnapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
    }

    @Property
    void textThatWasReadIsWrittenAlike(@ForAll("snapshots") ConfigurationSnapshot snapshot) {
        var json = snapshot.toJson();

        assertThat(ConfigurationSnapshot.fromJson(json).toJson()).isEqualTo(json);
    }

    @Test
    void keysChildrenByWhatPeopleKnowThemBy() {
        var settings = Settings.empty()
                .withMarkets(Set.of(
                        ConfiguredMarket.of(10, Set.of()),
                        new ConfiguredMarket(5L, 9, Set.of(new AssignedServiceLine(6L, 3, 12L)))))
                .withSources(Set.of(Source.of(12, new FacilityCode("A/1"), true), new Source(8L, 12, null, false)));

        assertThat(new ConfigurationSnapshot(settings, Instant.parse("2026-11-01T00:00:00Z")).toJson())
                .isEqualTo("{\"allow_user_care_requests\":false,\"bypass_risk_stratification\":false,"
                        + "\"sso_enabled\":false,\"redox_enabled\":false,"
                        + "\"markets\":{\"9\":{\"id\":5,\"service_lines\":{\"3\":{\"id\":6,\"redox_partner_id\":12}}},"
                        + "\"10\":{\"service_lines\":{}}},"
                        + "\"sources\":{\"12\":{\"id\":8,\"redox_only\":false},\"12:A/1\":{\"redox_only\":true}},"
                        + "\"deactivated_at\":\"2026-11-01T00:00:00Z\"}");
    }

    @Test
    void refusesTextThatIsNoSnapshot() {
        assertThatThrownBy(() -> ConfigurationSnapshot.fromJson("[]")).isInstanceOf(IllegalArgumentException.class);
    }
}
