package partnerportal.mail.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.shell.StoredFigure;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.DoubleSupplier;

/** What alerts go by. The gauges are the same on every replica; the counts are what this one has done. */
@Component
class MailMetrics {

    private final MeterRegistry registry;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailMetrics(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
        List.of("sent", "deferred", "undelivered").forEach(outcome -> count(outcome, 0));
        gauge(
                "portal.mails.undelivered",
                null,
                "Mails that were given up and that nobody dismissed",
                this::undelivered);
        gauge(
                "portal.mails.oldest.waiting",
                "seconds",
                "How long the oldest mail that is not sent yet waits",
                this::oldest);
    }

    void sent() {
        count("sent", 1);
    }

    void deferred() {
        count("deferred", 1);
    }

    void gaveUp() {
        count("undelivered", 1);
    }

    private double undelivered() {
        return jdbc.sql("select count(*) from outgoing_mails where state = 'UNDELIVERED' and dismissed_at is null")
                .query(Long.class)
                .single();
    }

    private double oldest() {
        return jdbc.sql(
                        "select queued_at from outgoing_mails where state in ('WAITING', 'SENDING') order by queued_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(queued ->
                        Duration.between(queued.toInstant(), clock.instant()).toSeconds())
                .map(Long::doubleValue)
                .orElse(0.0);
    }

    private void count(String outcome, int times) {
        registry.counter("portal.mails", "outcome", outcome).increment(times);
    }

    private void gauge(String name, @Nullable String unit, String words, DoubleSupplier query) {
        Gauge.builder(name, new StoredFigure(clock, query), StoredFigure::value)
                .description(words)
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }
}
