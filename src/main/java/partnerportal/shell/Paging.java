package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import partnerportal.shared.BadRequest;

/** What the API's lists have in common: how long a page may be, and the link to the next. */
public final class Paging {

    /** How many there are on a page when nobody says. */
    public static final String SIZE = "50";

    private static final int LARGEST = 200;

    private Paging() {}

    /** @throws BadRequest when a page cannot be that long */
    public static int size(int wanted) {
        if (wanted < 1 || wanted > LARGEST) {
            throw new BadRequest("page_size", "The page size must be between 1 and " + LARGEST + ".");
        }
        return wanted;
    }

    /** The link keeps all that was asked and needs no knowledge of where the portal is reached. */
    public static <T> ResponseEntity<T> linked(ResponseEntity<T> answer, @Nullable String nextPageToken) {
        if (nextPageToken == null) {
            return answer;
        }
        var next = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("page_token", nextPageToken)
                .build()
                .toUriString();
        var headers = new HttpHeaders(answer.getHeaders());
        headers.set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
