package partnerportal.configuration.catalog;

import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.SettingsMother;
import partnerportal.directory.Market;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import static partnerportal.configuration.domain.SettingsMother.ACUTE_CARE;
import static partnerportal.configuration.domain.SettingsMother.ADVANCED_CARE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE;
import static partnerportal.configuration.domain.SettingsMother.ALDER_RIDGE_WEST;
import static partnerportal.configuration.domain.SettingsMother.BOULDER;
import static partnerportal.configuration.domain.SettingsMother.BRIDGE_CARE;
import static partnerportal.configuration.domain.SettingsMother.DENVER;

/** Entries and rows to start a test of the catalog from. */
final class CatalogMother {

    private CatalogMother() {}

    /** The directory that {@link SettingsMother} refers to. */
    static NamedRows directory() {
        var denverTime = ZoneId.of("America/Denver");
        return new NamedRows(
                Map.of(
                        DENVER, new Market(DENVER, "Denver", "DEN", denverTime, true),
                        BOULDER, new Market(BOULDER, "Boulder", "BOU", denverTime, true)),
                Map.of(
                        ALDER_RIDGE, new Partner(ALDER_RIDGE, 2087, "Alder Ridge Medical Center", true),
                        ALDER_RIDGE_WEST, new Partner(ALDER_RIDGE_WEST, 2088, "Alder Ridge West", true)),
                Map.of(
                        ACUTE_CARE, new ServiceLine(ACUTE_CARE, 1001, "Acute care", true, null, true),
                        BRIDGE_CARE, new ServiceLine(BRIDGE_CARE, 1002, "Bridge care", false, null, true),
                        ADVANCED_CARE, new ServiceLine(ADVANCED_CARE, 1003, "Advanced care", true, null, false)));
    }

    static CatalogEntry entry(long id, String name, Instant updatedAt) {
        return entry(id, SettingsMother.stored().withName(name), updatedAt);
    }

    static CatalogEntry entry(long id, Settings settings, Instant updatedAt) {
        var own = settings.withGeneral("partner-" + id, settings.name(), null, false, false);
        var snapshot = new ConfigurationSnapshot(own, null);
        return CatalogEntry.of(id, new PublishedState(id, 1, snapshot, SettingsMother.CREATED, updatedAt));
    }
}
