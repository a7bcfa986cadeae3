package partnerportal.station;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Consecutive care requests, ordered by (created at, id).
 *
 * @param nextPageToken leads to the care requests after these; null when there are none
 */
public record CareRequestPage(
        List<CareRequest> careRequests, @Nullable String nextPageToken) {

    public CareRequestPage {
        careRequests = List.copyOf(careRequests);
    }
}
