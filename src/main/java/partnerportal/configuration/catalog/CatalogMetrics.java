package partnerportal.configuration.catalog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

import java.util.function.ToDoubleFunction;

/** What alerts about the catalog go by. Not a number while nothing was read yet, neither from the database nor from a copy. */
@Component
class CatalogMetrics implements MeterBinder {

    private static final double MILLIS_OF_A_SECOND = 1_000;

    private final Catalog catalog;

    CatalogMetrics(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("portal.catalog.age", known -> catalog.age(known).toMillis() / MILLIS_OF_A_SECOND)
                .description("How long ago the catalog was last known to be all there is")
                .baseUnit("seconds")
                .register(registry);
        gauge("portal.catalog.configurations", known -> known.state().byId().size())
                .description("Configurations that are answered from memory")
                .register(registry);
        gauge("portal.catalog.change", known -> known.state().number())
                .description("The number of the last change that this replica knows")
                .register(registry);
    }

    private Gauge.Builder<Catalog> gauge(String name, ToDoubleFunction<Catalog.Confirmed> figure) {
        return Gauge.builder(
                name, catalog, all -> all.newest().map(figure::applyAsDouble).orElse(Double.NaN));
    }
}
