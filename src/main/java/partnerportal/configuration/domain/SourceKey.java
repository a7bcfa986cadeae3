package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/** What tells the sources of a configuration apart; written as {@code 12}, or {@code 12:DEN} with a facility code. */
public record SourceKey(long partnerId, @Nullable FacilityCode facilityCode) implements Comparable<SourceKey> {

    private static final Comparator<SourceKey> ORDER = Comparator.comparingLong(SourceKey::partnerId)
            .thenComparing(
                    key -> key.facilityCode() == null ? "" : key.facilityCode().code());

    static SourceKey parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? new SourceKey(Long.parseLong(text), null)
                : new SourceKey(Long.parseLong(text.substring(0, colon)), new FacilityCode(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(SourceKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return facilityCode == null ? Long.toString(partnerId) : partnerId + ":" + facilityCode.code();
    }
}
