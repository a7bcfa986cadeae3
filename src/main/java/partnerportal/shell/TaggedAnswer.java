package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.time.Duration;

/** JSON whose bytes are ready, with their strong entity tag; whoever has them already is told so. */
public record TaggedAnswer(byte[] body, String tag) {

    /** @param prefix what a reader may want to know, see {@link ETags#strong} */
    public static TaggedAnswer of(String prefix, byte[] body) {
        return new TaggedAnswer(body, ETags.strong(prefix, body));
    }

    /** 304 when {@code If-None-Match} names the tag, else 200. */
    public ResponseEntity<byte[]> unlessKnown(@Nullable String ifNoneMatch) {
        return unlessKnown(ifNoneMatch, new HttpHeaders());
    }

    /** @param age how long ago the answer was last known to be current, for the header of that name */
    public ResponseEntity<byte[]> unlessKnown(@Nullable String ifNoneMatch, Duration age) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.AGE, Long.toString(age.toSeconds()));
        return unlessKnown(ifNoneMatch, headers);
    }

    private ResponseEntity<byte[]> unlessKnown(@Nullable String ifNoneMatch, HttpHeaders more) {
        var known = ifNoneMatch != null && ETags.names(ifNoneMatch.replace("W/", ""), tag);
        if (!known) {
            return with(more, 200);
        }
        var headers = headers(false);
        headers.addAll(more);
        return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
    }

    /** @param more such as {@code Location} or {@code Link} */
    public ResponseEntity<byte[]> with(HttpHeaders more, int status) {
        var all = headers(true);
        all.addAll(more);
        return new ResponseEntity<>(body, all, HttpStatus.valueOf(status));
    }

    /** For what is no state of anything, such as a trial's outcome. */
    public ResponseEntity<byte[]> untagged() {
        var headers = headers(true);
        headers.remove(HttpHeaders.ETAG);
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }

    private HttpHeaders headers(boolean withBody) {
        var headers = new HttpHeaders();
        headers.setETag(tag);
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        if (withBody) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        return headers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaggedAnswer answer && tag.equals(answer.tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    @Override
    public String toString() {
        return "TaggedAnswer[" + tag + ", " + body.length + " bytes]";
    }
}
