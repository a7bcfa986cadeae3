package partnerportal.station.grpc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import partnerportal.local.station.LocalStation;
import partnerportal.local.station.World;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The adapter and the local Station it asks, over a real connection. */
abstract class StationTest {

    static final Duration DEADLINE = Duration.ofSeconds(5);
    static final int ATTEMPTS = 3;
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final HastyWaiting waiting = new HastyWaiting();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<StationCareRequests> opened = new ArrayList<>();
    LocalStation station;
    CareRequestSource source;

    @BeforeEach
    void start() {
        station = new LocalStation(World.of(7, 500));
        source = adapter(settings(station.address(), station.credential(), DEADLINE), meters);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var adapter : opened) {
            adapter.close();
        }
        station.close();
    }

    CareRequestSource source(Duration deadline) {
        return source(station.address(), station.credential(), deadline);
    }

    CareRequestSource source(String address, String token, Duration deadline) {
        return source(settings(address, token, deadline));
    }

    CareRequestSource source(StationProperties settings) {
        return adapter(settings, new SimpleMeterRegistry());
    }

    static StationProperties settings(String address, String token, Duration deadline) {
        return new StationProperties(address, true, null, token, deadline, ATTEMPTS, PATIENCE);
    }

    private CareRequestSource adapter(StationProperties settings, MeterRegistry registry) {
        var adapter = new StationCareRequests(settings, registry, waiting.clock(), waiting);
        opened.add(adapter);
        return adapter;
    }

    /** Everything the world has. */
    CareRequestQuery everything(int pageSize) {
        return new CareRequestQuery(station.world().begin(), station.world().end(), pageSize, null);
    }

    List<CareRequest> read(CareRequestQuery first) {
        var read = new ArrayList<CareRequest>();
        var query = first;
        while (true) {
            var page = source.list(query);
            read.addAll(page.careRequests());
            var token = page.nextPageToken();
            if (token == null) {
                return read;
            }
            query = query.after(token);
        }
    }

    long calls(Outcome outcome) {
        return meters.get(StationMetrics.CALLS)
                .tag("method", "list")
                .tag("outcome", outcome.word())
                .timer()
                .count();
    }

    double circuit(String state) {
        return meters.get(StationMetrics.CIRCUIT).tag("state", state).gauge().value();
    }
}
