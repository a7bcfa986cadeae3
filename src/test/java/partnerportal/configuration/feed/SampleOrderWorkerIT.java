package partnerportal.configuration.feed;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Redox settings are switched, and a consumer of the feed follows in seconds. */
@PortalTest
class SampleOrderWorkerIT {

    private static final Duration IN_TIME = Duration.ofSeconds(5);

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void startsAndStopsItsPollers() throws Exception {
        var api = new ApiCaller(http, tokens, jdbc);
        var start =
                jdbc.sql("select number from change_counter").query(Long.class).single();
        try (var worker = new SampleOrderWorker(api.orderWorker(), start)) {
            var made = api.created(api.bodyWithRedox());
            var id = made.get("id").asLong();
            await(() -> worker.pollers().containsKey(id));
            assertThat(worker.pollers())
                    .containsEntry(id, made.at("/redox/source_id").asString());

            api.express().put(ApiCaller.path(made), Map.of("redox_enabled", false));
            await(() -> !worker.pollers().containsKey(id));

            var other = ApiCaller.unique("src");
            var redox = Map.of("source_id", other, "destination_id", ApiCaller.unique("dst"));
            api.express().put(ApiCaller.path(made), Map.of("redox_enabled", true, "redox", redox));
            await(() -> other.equals(worker.pollers().get(id)));
        }
    }

    private static void await(BooleanSupplier wanted) {
        var until = Instant.now().plus(IN_TIME);
        while (!wanted.getAsBoolean() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }
}
