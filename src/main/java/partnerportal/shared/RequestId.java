package partnerportal.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.UUID;

/** The id that joins an answer, its log lines and its audit entries. */
public final class RequestId {

    /** The key in the logging context, and the name of the log field. */
    public static final String KEY = "request_id";

    /** The header a caller may send and every answer carries. */
    public static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** Null outside a request or job. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    public static String next() {
        return UUID.randomUUID().toString();
    }
}
