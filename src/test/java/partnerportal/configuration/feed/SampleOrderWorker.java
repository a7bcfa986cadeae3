package partnerportal.configuration.feed;

import partnerportal.local.PortalHttp;
import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a consumer follows the feed: it keeps a poller for each configuration that it may read and that has Redox enabled,
 * reads a configuration again when the feed names it, and remembers the number up to which it did so.
 */
final class SampleOrderWorker implements AutoCloseable {

    private static final int WAIT_SECONDS = 5;

    private final PortalHttp portal;
    private final Map<Long, String> pollers = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean working = true;

    SampleOrderWorker(PortalHttp portal, long since) {
        this.portal = portal;
        this.thread = Thread.ofVirtual().start(() -> follow(since));
    }

    /** Configuration id to the Redox source that its poller asks. */
    Map<Long, String> pollers() {
        return Map.copyOf(pollers);
    }

    private void follow(long from) {
        long since = from;
        while (working) {
            var part = portal.get("/api/v1/configuration-changes?wait=" + WAIT_SECONDS + "&since=" + since)
                    .json();
            part.get("changes").forEach(this::apply);
            since = part.get("next_since").asLong();
        }
    }

    private void apply(JsonNode change) {
        var id = change.get("partner_configuration_id").asLong();
        if (change.get("removed").asBoolean()) {
            pollers.remove(id);
            return;
        }
        var configuration = portal.get("/api/v1/partner-configurations/" + id).json();
        pollers.put(id, configuration.at("/redox/source_id").asString());
    }

    @Override
    public void close() throws InterruptedException {
        working = false;
        thread.join();
    }
}
