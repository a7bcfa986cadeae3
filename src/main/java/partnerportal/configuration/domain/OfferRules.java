package partnerportal.configuration.domain;

import java.util.TreeMap;

/** What a live configuration must offer: something in every market, and a source to book under. */
final class OfferRules {

    private OfferRules() {}

    static void check(Settings settings, Surroundings surroundings, Problems problems) {
        for (var market : settings.markets()) {
            if (market.serviceLines().isEmpty()) {
                problems.add(
                        "/markets/" + market.key() + "/service_lines",
                        "service-line-required",
                        "Choose at least one service line for " + surroundings.marketName(market.marketId())
                                + ", or remove the market");
            }
        }
        if (settings.sources().isEmpty()) {
            checkNoSource(surroundings, problems);
        }
        checkFacilityCodes(settings, surroundings, problems);
    }

    private static void checkNoSource(Surroundings surroundings, Problems problems) {
        if (surroundings.stored().sources().isEmpty()) {
            problems.add("/sources", "source-required", "Add a source. Without a source, care requests cannot arrive");
        } else {
            problems.add(
                    "/sources",
                    "last-source",
                    "This is the last source. Add another one first, or deactivate the configuration");
        }
    }

    private static void checkFacilityCodes(Settings settings, Surroundings surroundings, Problems problems) {
        var holders = new TreeMap<FacilityCode, Source>();
        for (var source : settings.sources()) {
            var code = source.facilityCode();
            var holder = code == null ? null : holders.putIfAbsent(code, source);
            if (code != null && holder != null) {
                problems.add(
                        source.pointer() + "/facility_code",
                        "facility-code-taken",
                        surroundings.partnerName(holder.partnerId()) + " already has facility code " + code.code()
                                + ". Enter a different one");
            }
        }
    }
}
