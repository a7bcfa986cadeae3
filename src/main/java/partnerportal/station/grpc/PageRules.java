package partnerportal.station.grpc;

import org.jspecify.annotations.Nullable;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestPage;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.StationRefused;
import partnerportal.station.grpc.v1.GetCareRequestResponse;
import partnerportal.station.grpc.v1.ListCareRequestsResponse;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** What an answer must be before it is believed. */
final class PageRules {

    private static final Comparator<CareRequest> ORDER =
            Comparator.comparing(CareRequest::createdAt).thenComparingLong(CareRequest::id);

    private PageRules() {}

    /** @throws StationRefused when the answer breaks the contract */
    static CareRequestPage page(CareRequestQuery query, ListCareRequestsResponse answer) {
        if (answer.getCareRequestsCount() > query.pageSize()) {
            throw Messages.broken("there are more care requests than were asked for");
        }
        var careRequests =
                answer.getCareRequestsList().stream().map(Messages::careRequest).toList();
        eachOnce(careRequests);
        inOrder(careRequests);
        inRange(query, careRequests);
        return new CareRequestPage(careRequests, nextToken(query, answer));
    }

    /** @throws StationRefused when the answer breaks the contract */
    static CareRequest one(long id, GetCareRequestResponse answer) {
        if (!answer.hasCareRequest()) {
            throw Messages.broken("there is no care request in it");
        }
        var careRequest = Messages.careRequest(answer.getCareRequest());
        if (careRequest.id() != id) {
            throw Messages.broken("it is another care request than the one that was asked for");
        }
        return careRequest;
    }

    private static void eachOnce(List<CareRequest> careRequests) {
        var ids = new HashSet<Long>();
        for (var careRequest : careRequests) {
            if (!ids.add(careRequest.id())) {
                throw Messages.broken("a care request comes twice");
            }
        }
    }

    private static void inOrder(List<CareRequest> careRequests) {
        for (int at = 1; at < careRequests.size(); at++) {
            if (ORDER.compare(careRequests.get(at - 1), careRequests.get(at)) >= 0) {
                throw Messages.broken("the care requests are not in the order of their creation");
            }
        }
    }

    /** They are in order, so the first and the last speak for all. */
    private static void inRange(CareRequestQuery query, List<CareRequest> careRequests) {
        boolean outside = !careRequests.isEmpty()
                && (careRequests.getFirst().createdAt().isBefore(query.from())
                        || !careRequests.getLast().createdAt().isBefore(query.until()));
        if (outside) {
            throw Messages.broken("a care request was created outside the range that was asked for");
        }
    }

    private static @Nullable String nextToken(CareRequestQuery query, ListCareRequestsResponse answer) {
        var token = answer.getNextPageToken();
        if (token.isEmpty()) {
            return null;
        }
        if (answer.getCareRequestsCount() == 0 || token.equals(query.pageToken())) {
            throw Messages.broken("the next page would not go on");
        }
        return token;
    }
}
