package partnerportal.local.station;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import partnerportal.station.CareRequest;
import partnerportal.station.grpc.v1.GetCareRequestRequest;
import partnerportal.station.grpc.v1.GetCareRequestResponse;
import partnerportal.station.grpc.v1.ListCareRequestsRequest;
import partnerportal.station.grpc.v1.ListCareRequestsResponse;
import partnerportal.station.grpc.v1.StationCareRequestsServiceGrpc;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** The contract, kept to the letter, over whatever world there is. */
final class WorldService extends StationCareRequestsServiceGrpc.StationCareRequestsServiceImplBase {

    private static final int LARGEST_BATCH = 2_000;

    private final Supplier<World> world;
    private final UnaryOperator<CareRequest> told;
    private final Supplier<UnaryOperator<ListCareRequestsResponse>> last;
    private final Mood mood;

    /**
     * @param told how each care request is told
     * @param last what is done to each page before it is sent
     */
    WorldService(
            Supplier<World> world,
            UnaryOperator<CareRequest> told,
            Supplier<UnaryOperator<ListCareRequestsResponse>> last,
            Mood mood) {
        this.world = world;
        this.told = told;
        this.last = last;
        this.mood = mood;
    }

    @Override
    public void getCareRequest(GetCareRequestRequest request, StreamObserver<GetCareRequestResponse> caller) {
        mood.answer(caller, () -> get(request.getId()));
    }

    @Override
    public void listCareRequests(ListCareRequestsRequest request, StreamObserver<ListCareRequestsResponse> caller) {
        mood.answer(caller, () -> last.get().apply(list(request)));
    }

    private GetCareRequestResponse get(long id) {
        var shown = world.get();
        long number = shown.numberOf(id).orElseThrow(() -> refused(Status.NOT_FOUND, "no such care request"));
        return GetCareRequestResponse.newBuilder()
                .setCareRequest(StationMessages.message(told.apply(shown.careRequest(number))))
                .build();
    }

    private ListCareRequestsResponse list(ListCareRequestsRequest request) {
        refuseWrong(request);
        var shown = world.get();
        long from = first(shown, request);
        long until = shown.firstSince(StationMessages.instant(request.getEndTime()));
        long to = Math.min(until, from + request.getBatchSize());
        var answer = ListCareRequestsResponse.newBuilder();
        LongStream.range(from, to)
                .mapToObj(shown::careRequest)
                .map(told)
                .map(StationMessages::message)
                .forEach(answer::addCareRequests);
        if (from < to && to < until) {
            var end = shown.careRequest(to - 1);
            answer.setNextPageToken(new PageToken(end.createdAt(), end.id()).text());
        }
        return answer.build();
    }

    private static long first(World shown, ListCareRequestsRequest request) {
        if (request.getPageToken().isEmpty()) {
            return shown.firstSince(StationMessages.instant(request.getStartTime()));
        }
        var token = PageToken.read(request.getPageToken())
                .orElseThrow(() -> refused(Status.INVALID_ARGUMENT, "page_token is none of ours"));
        return shown.firstAfter(token.createdAt(), token.id());
    }

    private static void refuseWrong(ListCareRequestsRequest request) {
        if (request.getBatchSize() < 1 || request.getBatchSize() > LARGEST_BATCH) {
            throw refused(Status.INVALID_ARGUMENT, "batch_size must be 1 to 2,000");
        }
        boolean empty = !request.hasStartTime()
                || !request.hasEndTime()
                || !StationMessages.instant(request.getStartTime())
                        .isBefore(StationMessages.instant(request.getEndTime()));
        if (empty) {
            throw refused(Status.INVALID_ARGUMENT, "end_time must be later than start_time");
        }
        if (request.hasPartner()) {
            throw refused(Status.INVALID_ARGUMENT, "the portal reads the care requests of all partners");
        }
    }

    private static StatusRuntimeException refused(Status status, String why) {
        return status.withDescription(why).asRuntimeException();
    }
}
