package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A directory partner under which a configuration's orders are booked.
 *
 * @param partnerId the partner in the directory, not the configuration
 * @param facilityCode the code that orders for this source come with, if they do
 * @param redoxOnly found by its facility code only; people never see it
 */
@Table("configuration_sources")
public record Source(
        @Id @Nullable Long id, long partnerId, @Nullable FacilityCode facilityCode, boolean redoxOnly)
        implements Child<SourceKey, Source> {

    public static Source of(long partnerId, @Nullable FacilityCode facilityCode, boolean redoxOnly) {
        return new Source(null, partnerId, facilityCode, redoxOnly);
    }

    static Source of(SourceKey key, boolean redoxOnly) {
        return of(key.partnerId(), key.facilityCode(), redoxOnly);
    }

    @Override
    public SourceKey key() {
        return new SourceKey(partnerId, facilityCode);
    }

    @Override
    public Source withId(@Nullable Long id) {
        return new Source(id, partnerId, facilityCode, redoxOnly);
    }

    /** Where it stands in the snapshot. */
    public String pointer() {
        return "/sources/" + FieldMap.escape(key().toString());
    }
}
