package partnerportal.local.station;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import org.jspecify.annotations.Nullable;
import partnerportal.station.CareRequest;
import partnerportal.station.grpc.v1.ListCareRequestsResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Station on a port of this machine, with a world to tell of. It can be slow, fail, fall silent, tell nonsense, and be down;
 * {@link #recover()} ends all that.
 */
public final class LocalStation implements AutoCloseable {

    private static final String CREDENTIAL = "portal-at-station";

    private final World first;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Mood mood = new Mood(later);
    private final Door door = new Door(CREDENTIAL);
    private final int port;
    private volatile World world;
    private volatile UnaryOperator<ListCareRequestsResponse> last = UnaryOperator.identity();
    private volatile UnaryOperator<CareRequest> told = UnaryOperator.identity();
    private @Nullable Server server;

    /**
     * Somebody called.
     *
     * @param method without the service's name
     */
    public record Asked(String method, @Nullable String requestId) {}

    public LocalStation(World world) {
        this.first = world;
        this.world = world;
        this.server = listen(0);
        this.port = server.getPort();
    }

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        return Map.of(
                "portal.station.address",
                address(),
                "portal.station.plaintext",
                true,
                "portal.station.token",
                CREDENTIAL);
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public String credential() {
        return CREDENTIAL;
    }

    /** What Station tells of. */
    public World world() {
        return world;
    }

    /** From now on Station tells of this world. */
    public void show(World other) {
        world = other;
    }

    /** From now on every answer takes so long. */
    public void answersAfter(Duration time) {
        mood.slow(time);
    }

    /** The next calls end so. */
    public void fails(int calls, Status status) {
        mood.fail(calls, status);
    }

    /** From now on calls are taken and never answered. */
    public void fallsSilent() {
        mood.silent();
    }

    /** From now on pages are changed so before they are sent. */
    public void tells(UnaryOperator<ListCareRequestsResponse> otherwise) {
        last = otherwise;
    }

    /** From now on every care request is told so, on pages and alone. */
    public void describes(UnaryOperator<CareRequest> otherwise) {
        told = otherwise;
    }

    /** From now on only this credential is believed. */
    public void believes(String credential) {
        door.believe(credential);
    }

    /** Nobody is there any more; calls that wait are broken off. */
    public synchronized void goesDown() {
        if (server != null) {
            try {
                server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            server = null;
        }
    }

    /** There again, at the same address. */
    public synchronized void comesUp() {
        if (server == null) {
            server = listen(port);
        }
    }

    /** As if nothing had ever been wrong, with the first world. */
    public void recover() {
        comesUp();
        mood.good();
        last = UnaryOperator.identity();
        told = UnaryOperator.identity();
        world = first;
        door.believe(CREDENTIAL);
    }

    /** All calls so far. */
    public List<Asked> asked() {
        return door.asked();
    }

    @Override
    public void close() {
        goesDown();
        later.shutdownNow();
    }

    private Server listen(int wanted) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted))
                    .addService(new WorldService(this::world, careRequest -> told.apply(careRequest), () -> last, mood))
                    .intercept(door)
                    .build()
                    .start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }
}
