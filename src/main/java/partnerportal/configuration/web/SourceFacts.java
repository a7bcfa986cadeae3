package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Settings;

import java.util.Comparator;
import java.util.List;

/** A source, as the page shows it. */
record SourceFacts(
        String partner, @Nullable Long stationId, @Nullable String facilityCode, boolean redoxOnly, boolean active) {

    static List<SourceFacts> of(Settings settings, DirectoryWords words) {
        return settings.sources().stream()
                .map(source -> new SourceFacts(
                        words.partner(source.partnerId()),
                        words.stationId(source.partnerId()),
                        source.facilityCode() == null
                                ? null
                                : source.facilityCode().code(),
                        source.redoxOnly(),
                        words.isPartnerActive(source.partnerId())))
                .sorted(Comparator.comparing(SourceFacts::partner, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(SourceFacts::facilityCode, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
