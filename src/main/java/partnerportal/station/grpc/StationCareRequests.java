package partnerportal.station.grpc;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.micrometer.core.instrument.MeterRegistry;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestPage;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;
import partnerportal.station.grpc.v1.GetCareRequestRequest;
import partnerportal.station.grpc.v1.StationCareRequestsServiceGrpc.StationCareRequestsServiceBlockingStub;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Station itself. */
final class StationCareRequests implements CareRequestSource, AutoCloseable {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final long CLOSING_SECONDS = 2;

    private final ManagedChannel connection;
    private final StationCalls calls;

    StationCareRequests(StationProperties settings, MeterRegistry meters, Clock clock, Waiting waiting) {
        var circuit = StationCircuit.closed(clock);
        connection = StationChannel.open(settings);
        calls = new StationCalls(
                settings,
                connection,
                withCredential(connection, settings.token()),
                circuit,
                new StationMetrics(meters, circuit),
                new Backoff(bound -> ThreadLocalRandom.current().nextLong(bound)),
                waiting);
    }

    @Override
    public CareRequestPage list(CareRequestQuery query) {
        var request = Messages.request(query);
        return calls.call(StationMethod.LIST, stub -> PageRules.page(query, stub.listCareRequests(request)));
    }

    @Override
    public Optional<CareRequest> find(long id) {
        return calls.call(StationMethod.GET, stub -> find(stub, id));
    }

    @Override
    public void close() throws InterruptedException {
        connection.shutdownNow().awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    /** That there is none is an answer like any other. */
    private static Optional<CareRequest> find(StationCareRequestsServiceBlockingStub stub, long id) {
        var request = GetCareRequestRequest.newBuilder().setId(id).build();
        try {
            return Optional.of(PageRules.one(id, stub.getCareRequest(request)));
        } catch (StatusRuntimeException none) {
            if (none.getStatus().getCode() == Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private static Channel withCredential(ManagedChannel connection, String token) {
        if (token.isEmpty()) {
            return connection;
        }
        var headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + token);
        return ClientInterceptors.intercept(connection, MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
