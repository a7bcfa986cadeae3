package partnerportal.configuration.catalog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Whether machines can be answered, and whether what they are answered may be behind. A replica is ready with an old catalog, not without one. */
@Component
class CatalogHealthIndicator implements HealthIndicator {

    /** More than the follower lets pass between two looks at the database, with some to spare. */
    private static final Duration OLD = Duration.ofSeconds(6);

    private final Catalog catalog;

    CatalogHealthIndicator(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Health health() {
        return catalog.newest()
                .map(this::filled)
                .orElseGet(() -> Health.outOfService()
                        .withDetail("reason", "The database did not answer yet and there is no copy on this disk.")
                        .build());
    }

    private Health filled(Catalog.Confirmed newest) {
        var age = catalog.age(newest);
        return Health.up()
                .withDetail("degraded", age.compareTo(OLD) > 0)
                .withDetail("age_seconds", age.toSeconds())
                .withDetail("change_number", newest.state().number())
                .withDetail("configurations", newest.state().byId().size())
                .build();
    }
}
