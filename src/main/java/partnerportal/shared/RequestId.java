package partnerportal.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The id that joins an answer, its log lines and its audit entries. */
public final class RequestId {

    /** The key in the logging context, and the name of the log field. */
    public static final String KEY = "request_id";

    /** The header a caller may send and every answer carries. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** Null outside a request or job. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** A fresh one, short enough to read out to support: {@code 7F3A-91C2-KD04}. */
    public static String next() {
        var id = new StringBuilder(GROUPS * (GROUP_LENGTH + 1));
        for (int group = 0; group < GROUPS; group++) {
            id.append(group == 0 ? "" : "-");
            RANDOM.ints(GROUP_LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        }
        return id.toString();
    }

    /** Whether a caller's own id is fit to be written to logs and answers. */
    public static boolean isAcceptable(@Nullable String id) {
        return id != null && ACCEPTABLE.matcher(id).matches();
    }
}
