package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A service line that is offered in a market.
 *
 * @param redoxPartnerId the directory partner under which orders from the health record are booked
 */
@Table("configuration_service_lines")
public record AssignedServiceLine(
        @Id @Nullable Long id, long serviceLineId, @Nullable Long redoxPartnerId)
        implements Child<Long, AssignedServiceLine> {

    public static AssignedServiceLine of(long serviceLineId, @Nullable Long redoxPartnerId) {
        return new AssignedServiceLine(null, serviceLineId, redoxPartnerId);
    }

    @Override
    public Long key() {
        return serviceLineId;
    }

    @Override
    public AssignedServiceLine withId(@Nullable Long id) {
        return new AssignedServiceLine(id, serviceLineId, redoxPartnerId);
    }
}
