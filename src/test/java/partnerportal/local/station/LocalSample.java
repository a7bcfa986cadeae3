package partnerportal.local.station;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Supplier;

/** Hands out, on a port of this machine, an eligibility file that fits the world that Station tells of. */
public final class LocalSample implements AutoCloseable {

    private static final String PATH = "/eligibility-sample.csv";

    private final HttpServer server;

    public LocalSample(Supplier<World> world) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext(PATH, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/csv;charset=UTF-8");
                exchange.getResponseHeaders()
                        .set("Content-Disposition", "attachment; filename=\"eligibility-sample.csv\"");
                exchange.sendResponseHeaders(200, 0);
                EligibilityWorld.sample(world.get()).write(exchange.getResponseBody());
            }
        });
        server.start();
    }

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        return Map.of(
                "portal.backfill.sample-file",
                "http://localhost:" + server.getAddress().getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
