package partnerportal.audit.seals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import java.util.concurrent.atomic.AtomicBoolean;

/** What alerts about the seals go by: each figure is this replica's, so the worst of all replicas counts. */
@Component
class SealMetrics {

    private static final String SEALED = "portal.audit.sealed";
    private static final String VERIFICATIONS = "portal.audit.verifications";

    private final MeterRegistry registry;
    private final AtomicBoolean broken = new AtomicBoolean();

    SealMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("portal.audit.chain.broken", broken, seen -> seen.get() ? 1 : 0)
                .description("1 when a seal that was made or read here is gone, so that nothing more is sealed")
                .register(registry);
        sealed(0);
        count("whole", 0);
        count("broken", 0);
    }

    void sealed(int entries) {
        registry.counter(SEALED).increment(entries);
    }

    void chainIs(boolean whole) {
        broken.set(!whole);
    }

    void verified(Verification found) {
        count(found.whole() ? "whole" : "broken", 1);
    }

    private void count(String outcome, int times) {
        registry.counter(VERIFICATIONS, "outcome", outcome).increment(times);
    }
}
