package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What the rules must know from outside about one configuration at one moment.
 *
 * @param markets the directory's markets by id; at least those the settings name
 * @param partners the directory's partners by id; at least those the settings name
 * @param serviceLines the directory's service lines by id; at least those the settings name
 * @param nameTakenBy the other live configuration with this name, whatever the case; null when there is none
 * @param expressPartnerIdTakenBy the name of the other configuration with this Express partner id, null when there is none
 * @param published the settings that are published now, null before the first time
 */
public record Surroundings(
        Map<Long, Listed> markets,
        Map<Long, Listed> partners,
        Map<Long, Listed> serviceLines,
        @Nullable String nameTakenBy,
        @Nullable String expressPartnerIdTakenBy,
        @Nullable Settings published) {

    /** A row of the directory. */
    public record Listed(String name, boolean active) {}

    public Surroundings {
        markets = Map.copyOf(markets);
        partners = Map.copyOf(partners);
        serviceLines = Map.copyOf(serviceLines);
    }

    Surroundings withNameTakenBy(@Nullable String holder) {
        return new Surroundings(markets, partners, serviceLines, holder, expressPartnerIdTakenBy, published);
    }

    /** The published settings, or empty ones before the first time. */
    Settings stored() {
        return published == null ? Settings.empty() : published;
    }

    String marketName(long id) {
        return nameOf(markets, id, "market ");
    }

    String partnerName(long id) {
        return nameOf(partners, id, "partner ");
    }

    String serviceLineName(long id) {
        return nameOf(serviceLines, id, "service line ");
    }

    private static String nameOf(Map<Long, Listed> listed, long id, String kind) {
        var row = listed.get(id);
        return row == null ? kind + id : row.name();
    }
}
