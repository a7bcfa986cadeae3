package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import java.util.Optional;
import java.util.Set;

/** A market in which a partner may ask for visits, with what is offered there. */
@Table("configuration_markets")
public record ConfiguredMarket(
        @Id @Nullable Long id,
        long marketId,

        @MappedCollection(idColumn = "configuration_market_id")
        Set<AssignedServiceLine> serviceLines)
        implements Child<Long, ConfiguredMarket> {

    public ConfiguredMarket {
        serviceLines = Child.sorted(serviceLines, "/markets/" + marketId + "/service_lines", "Service line");
    }

    public static ConfiguredMarket of(long marketId, Set<AssignedServiceLine> serviceLines) {
        return new ConfiguredMarket(null, marketId, serviceLines);
    }

    @Override
    public Long key() {
        return marketId;
    }

    @Override
    public ConfiguredMarket withId(@Nullable Long id) {
        return new ConfiguredMarket(id, marketId, serviceLines);
    }

    public ConfiguredMarket withServiceLines(Set<AssignedServiceLine> offered) {
        return new ConfiguredMarket(id, marketId, offered);
    }

    public Optional<AssignedServiceLine> serviceLine(long serviceLineId) {
        return serviceLines.stream()
                .filter(line -> line.serviceLineId() == serviceLineId)
                .findFirst();
    }
}
