package partnerportal.configuration.domain;

import partnerportal.configuration.domain.Surroundings.Listed;

import java.util.Map;

import static partnerportal.configuration.domain.SettingsMother.ACUTE_CARE;
import static partnerportal.configuration.domain.SettingsMother.ADVANCED_CARE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE_WEST;
import static partnerportal.configuration.domain.SettingsMother.BOULDER;
import static partnerportal.configuration.domain.SettingsMother.BRIDGE_CARE;
import static partnerportal.configuration.domain.SettingsMother.DENVER;

/** A directory around the settings of {@link SettingsMother}. */
final class SurroundingsMother {

    private SurroundingsMother() {}

    /** A directory that lists all that they name and more, all of it active. */
    static Surroundings surroundings() {
        return new Surroundings(
                Map.of(DENVER, new Listed("Denver", true), BOULDER, new Listed("Boulder", true)),
                Map.of(
                        ALDER_RIDGE, new Listed("Alder Ridge", true),
                        ALDER_RIDGE_WEST, new Listed("Alder Ridge West", true)),
                Map.of(
                        ACUTE_CARE, new Listed("Acute care", true),
                        BRIDGE_CARE, new Listed("Bridge care", true),
                        ADVANCED_CARE, new Listed("Advanced care", true)),
                null,
                null,
                null);
    }
}
